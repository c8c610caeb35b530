using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>XML parts as bytes: always UTF-8 and transitional once they have been through here.</summary>
internal static partial class XmlBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Brings UTF-16 to UTF-8 and strict names to transitional ones; returns the same array when there is nothing to do.</summary>
    public static byte[] Normalize(byte[] xml)
    {
        byte[] bytes = xml.AsSpan() switch
        {
            [0xFF, 0xFE, ..] => FromUtf16(Encoding.Unicode, xml),
            [0xFE, 0xFF, ..] => FromUtf16(Encoding.BigEndianUnicode, xml),
            _ => xml,
        };
        return bytes.AsSpan().IndexOf(StrictXml.Root) < 0 ? bytes : Utf8.GetBytes(StrictXml.ToTransitional(Utf8.GetString(bytes)));
    }

    /// <summary>True when <see cref="Normalize"/> has nothing to do.</summary>
    public static bool IsNormal(ReadOnlySpan<byte> xml) => !IsUtf16(xml) && xml.IndexOf(StrictXml.Root) < 0;

    /// <summary>The name of the root element, without its prefix.</summary>
    public static string RootName(ReadOnlySpan<byte> xml)
    {
        TagScanner tags = new(IsUtf16(xml) ? Normalize(xml.ToArray()) : xml);
        return tags.Next() ? Utf8.GetString(tags.LocalName) : "";
    }

    /// <summary>Builds a tree; whitespace is kept.</summary>
    /// <exception cref="XmlException">Not well-formed, nested too deeply, or a DTD.</exception>
    public static XElement Parse(byte[] xml)
    {
        WellFormed.Check(xml);
        using MemoryStream stream = new(xml, writable: false);
        return Parse(stream);
    }

    /// <inheritdoc cref="Parse(byte[])"/>
    public static XElement Parse(RentedBytes xml)
    {
        WellFormed.Check(xml.Span);
        using Stream stream = xml.OpenRead();
        return Parse(stream);
    }

    private static XElement Parse(Stream stream)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using XmlReader reader = XmlReader.Create(stream, settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public static byte[] Write(XElement root)
    {
        using MemoryStream stream = new();
        Write(root, stream);
        return stream.ToArray();
    }

    public static void Write(XElement root, Stream stream)
    {
        XmlWriterSettings settings = new() { Encoding = Utf8, NewLineHandling = NewLineHandling.Entitize };
        using (XmlWriter writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartDocument(standalone: true);
            root.WriteTo(writer);
        }
    }

    private static bool IsUtf16(ReadOnlySpan<byte> xml) => xml is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static byte[] FromUtf16(Encoding encoding, byte[] xml) =>
        Utf8.GetBytes(EncodingDeclaration().Replace(encoding.GetString(xml, 2, xml.Length - 2), "$1", 1));

    [GeneratedRegex("^(\\s*<\\?xml[^>]*?)\\s+encoding=[\"'][^\"']*[\"']", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingDeclaration();
}
