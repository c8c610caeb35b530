using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Xml;

/// <summary>XML parts as bytes: always UTF-8 and transitional once they have been through here.</summary>
internal static partial class XmlBytes
{
    private const string StrictRoot = "http://purl.oclc.org/ooxml/";
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
        return bytes.AsSpan().IndexOf("http://purl.oclc.org/ooxml/"u8) < 0 ? bytes : Utf8.GetBytes(ToTransitional(Utf8.GetString(bytes)));
    }

    /// <summary>True when <see cref="Normalize"/> has nothing to do.</summary>
    public static bool IsNormal(ReadOnlySpan<byte> xml) =>
        xml is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && xml.IndexOf("http://purl.oclc.org/ooxml/"u8) < 0;

    /// <summary>Renames what is strict in a text that holds URIs: namespaces, relationship types.</summary>
    public static string ToTransitional(string text) => !text.Contains(StrictRoot, StringComparison.Ordinal)
        ? text
        : StrictConformance().Replace(StrictUri().Replace(text, match => Transitional(match.Groups[1].Value)), "");

    /// <summary>Builds a tree; whitespace is kept.</summary>
    /// <exception cref="XmlException">Not well-formed, or a DTD.</exception>
    public static XElement Parse(byte[] xml)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using MemoryStream stream = new(xml, writable: false);
        using XmlReader reader = XmlReader.Create(stream, settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public static byte[] Write(XElement root)
    {
        using MemoryStream stream = new();
        XmlWriterSettings settings = new() { Encoding = Utf8, NewLineHandling = NewLineHandling.Entitize };
        using (XmlWriter writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartDocument(standalone: true);
            root.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static byte[] FromUtf16(Encoding encoding, byte[] xml) =>
        Utf8.GetBytes(EncodingDeclaration().Replace(encoding.GetString(xml, 2, xml.Length - 2), "$1", 1));

    private static string Transitional(string path) => path switch
    {
        "officeDocument/relationships/extendedProperties" => Transitional("officeDocument/relationships/extended-properties"),
        "officeDocument/relationships/customProperties" => Transitional("officeDocument/relationships/custom-properties"),
        "officeDocument/relationships/metadata/core-properties" =>
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        _ when path.IndexOf('/', StringComparison.Ordinal) is > 0 and int slash =>
            $"http://schemas.openxmlformats.org/{path[..slash]}/2006/{path[(slash + 1)..]}",
        _ => StrictRoot + path,
    };

    [GeneratedRegex("http://purl\\.oclc\\.org/ooxml/([A-Za-z0-9/_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex StrictUri();

    [GeneratedRegex(" conformance=\"strict\"", RegexOptions.CultureInvariant)]
    private static partial Regex StrictConformance();

    [GeneratedRegex("^(\\s*<\\?xml[^>]*?)\\s+encoding=[\"'][^\"']*[\"']", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingDeclaration();
}
