using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Reads the XML of a package's parts; errors name the package and the part. One thread at a time, for it inflates.</summary>
internal sealed class PartXml(string package, PartTable parts, EntryReader reader)
{
    /// <summary>What the parts are inflated with.</summary>
    public Inflater Inflater { get; } = new();

    /// <summary>A part as a tree, in transitional names and UTF-8 whatever it was written in.</summary>
    public XElement Load(string part) => Guard(part, () =>
    {
        using RentedBytes xml = Read(part);
        return XmlBytes.IsNormal(xml.Span) ? XmlBytes.Parse(xml) : XmlBytes.Parse(XmlBytes.Normalize(xml.Span.ToArray()));
    });

    /// <summary>Hands the bytes of a well-formed entry, in transitional names and UTF-8, to who needs no tree.</summary>
    public T Scan<T>(ZipEntry entry, Func<ReadOnlySpan<byte>, T> scan)
    {
        using RentedBytes xml = reader.ReadRented(entry, Inflater);
        WellFormed.Check(xml.Span);
        return scan(Normal(xml.Span));
    }

    /// <summary>True where a part holds a text, in transitional names.</summary>
    public bool Holds(string part, ReadOnlySpan<byte> text)
    {
        using RentedBytes xml = Read(part);
        return Normal(xml.Span).IndexOf(text) >= 0;
    }

    /// <summary>True for a part of a strict package, which nothing may normalise before it was asked.</summary>
    public bool IsStrict(string part)
    {
        using RentedBytes xml = Read(part);
        return xml.Span.IndexOf(StrictXml.Root) >= 0;
    }

    /// <summary>True for a part that is XML as it should be.</summary>
    public bool IsWellFormed(string part)
    {
        using RentedBytes xml = Read(part);
        try
        {
            WellFormed.Check(xml.Span);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Turns errors about XML into one that names the package and the part.</summary>
    public T Guard<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (PackageFault.IsOfXml(cause))
        {
            throw PackageFault.BadXml(package, part, cause);
        }
    }

    private RentedBytes Read(string part) =>
        reader.ReadRented(parts.Entry(part) ?? throw PackageFault.MissingPart(package, part, "the package"), Inflater);

    private static ReadOnlySpan<byte> Normal(ReadOnlySpan<byte> xml) => XmlBytes.IsNormal(xml) ? xml : XmlBytes.Normalize(xml.ToArray());
}
