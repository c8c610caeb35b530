using System.Globalization;
using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>The merged deck's core and app properties.</summary>
internal static class DeckProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace App = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    /// <param name="first">The first deck's core properties, or null.</param>
    /// <param name="request">Title, author and clock.</param>
    public static XElement WriteCore(XElement? first, MergeRequest request)
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

    public static XElement WriteApp(MergedDeck merged)
    {
        List<string> titles = [.. merged.Slides.Select(slide => slide.Facts.Title.Length == 0 ? "PowerPoint Presentation" : slide.Facts.Title)];
        return new XElement(
            App + "Properties",
            new XAttribute(XNamespace.Xmlns + "vt", Types.NamespaceName),
            new XElement(App + "TotalTime", 0),
            new XElement(App + "Application", "Microsoft Office PowerPoint"),
            new XElement(App + "PresentationFormat", merged.Size is { Width: 12192000, Height: 6858000 } ? "Widescreen" : "Custom"),
            new XElement(App + "Slides", merged.Slides.Count),
            new XElement(App + "Notes", merged.Slides.Count(slide => slide.Facts.HasNotes)),
            new XElement(App + "HiddenSlides", merged.Slides.Count(slide => slide.Facts.Hidden)),
            new XElement(App + "ScaleCrop", false),
            new XElement(App + "HeadingPairs", Vector("variant", 2, [
                new XElement(Types + "variant", new XElement(Types + "lpstr", "Slide Titles")),
                new XElement(Types + "variant", new XElement(Types + "i4", titles.Count)),
            ])),
            new XElement(App + "TitlesOfParts", Vector("lpstr", titles.Count, titles.Select(title => new XElement(Types + "lpstr", title)))),
            new XElement(App + "AppVersion", "16.0000"));
    }

    private static XElement? Text(XName name, string? value) => string.IsNullOrEmpty(value) ? null : new XElement(name, value);

    private static XElement Vector(string type, int size, IEnumerable<XElement> items) =>
        new(Types + "vector", new XAttribute("size", size), new XAttribute("baseType", type), items);
}
