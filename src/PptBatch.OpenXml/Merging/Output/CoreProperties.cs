using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Output;

/// <summary>The merged deck's core properties.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <param name="first">The first deck's core properties, or null.</param>
    /// <param name="request">Title, author and clock.</param>
    public static XElement Write(XElement? first, MergeRequest request)
    {
        string time = request.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string? author = request.Author ?? (string?)first?.Element(Dc + "creator");
        return new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName),
            Text(Dc + "title", request.Title ?? (string?)first?.Element(Dc + "title")),
            Text(Dc + "subject", (string?)first?.Element(Dc + "subject")),
            Text(Dc + "creator", author),
            Text(Core + "keywords", (string?)first?.Element(Core + "keywords")),
            Text(Dc + "description", (string?)first?.Element(Dc + "description")),
            Text(Core + "lastModifiedBy", author),
            new XElement(Core + "revision", 1),
            new XElement(Terms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), time),
            new XElement(Terms + "modified", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), time),
            Text(Core + "category", (string?)first?.Element(Core + "category")),
            Text(Dc + "language", (string?)first?.Element(Dc + "language")));
    }

    private static XElement? Text(XName name, string? value) =>
        string.IsNullOrEmpty(value) ? null : new XElement(name, string.Concat(value.EnumerateRunes().Where(IsXml)));

    // Titles come from books, which may hold what XML cannot.
    private static bool IsXml(Rune rune) =>
        rune.Value is not (0xFFFE or 0xFFFF) && (rune.Value >= ' ' || XmlConvert.IsXmlChar((char)rune.Value));
}
