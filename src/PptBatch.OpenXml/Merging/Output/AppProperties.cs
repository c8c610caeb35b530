using System.Xml.Linq;

namespace PptBatch.OpenXml.Merging.Output;

/// <summary>The merged deck's app properties: its counts, and the titles of its parts.</summary>
internal static class AppProperties
{
    private static readonly XNamespace App = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static XElement Write(MergedDeck merged)
    {
        List<string> themes = [.. merged.Masters.List.Select(master => master.ThemeName)];
        List<string> slides =
            [.. merged.Slides.Select(slide => slide.Facts.Title.Length == 0 ? "PowerPoint Presentation" : slide.Facts.Title)];
        return new XElement(
            App + "Properties",
            new XAttribute(XNamespace.Xmlns + "vt", Types.NamespaceName),
            new XElement(App + "TotalTime", 0),
            new XElement(App + "Application", "Microsoft Office PowerPoint"),
            new XElement(App + "PresentationFormat", Format(merged.Size)),
            new XElement(App + "Slides", slides.Count),
            new XElement(App + "Notes", merged.Slides.Count(slide => slide.Facts.HasNotes)),
            new XElement(App + "HiddenSlides", merged.Slides.Count(slide => slide.Facts.Hidden)),
            new XElement(App + "ScaleCrop", false),
            new XElement(
                App + "HeadingPairs", Vector("variant", 4, [.. Pair("Theme", themes.Count), .. Pair("Slide Titles", slides.Count)])),
            new XElement(App + "TitlesOfParts", Vector(
                "lpstr", themes.Count + slides.Count, themes.Concat(slides).Select(title => new XElement(Types + "lpstr", title)))),
            new XElement(App + "AppVersion", "16.0000"));
    }

    private static string Format(SlideSize? size) => size switch
    {
        { Width: 12192000, Height: 6858000 } => "Widescreen",
        { Width: 9144000, Height: 6858000 } => "On-screen Show (4:3)",
        { Width: 9144000, Height: 5143500 } => "On-screen Show (16:9)",
        _ => "Custom",
    };

    private static IEnumerable<XElement> Pair(string name, int count) =>
    [
        new XElement(Types + "variant", new XElement(Types + "lpstr", name)),
        new XElement(Types + "variant", new XElement(Types + "i4", count)),
    ];

    private static XElement Vector(string type, int size, IEnumerable<XElement> items) =>
        new(Types + "vector", new XAttribute("size", size), new XAttribute("baseType", type), items);
}
