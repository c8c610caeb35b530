using System.Globalization;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Paths inside the package, without a leading slash.</summary>
internal static class PartNames
{
    public const string Presentation = "ppt/presentation.xml";
    public const string Master = "ppt/slideMasters/slideMaster1.xml";
    public const string NotesMaster = "ppt/notesMasters/notesMaster1.xml";
    public const string SlideTheme = "ppt/theme/theme1.xml";
    public const string NotesTheme = "ppt/theme/theme2.xml";

    /// <summary>The master of a design, or of its nth variant, which has a theme of its own.</summary>
    public static string MasterOf(int variant) => "ppt/slideMasters/" + MasterFile(variant);

    public static string MasterFile(int variant) => Numbered("slideMaster", variant + 1, ".xml");

    /// <summary>The theme of a variant's master; the second theme is that of the notes.</summary>
    public static string ThemeOf(int variant) => variant == 0 ? SlideTheme : Numbered("ppt/theme/theme", variant + 2, ".xml");

    public static string Slide(int number) => "ppt/slides/" + SlideFile(number);

    public static string SlideFile(int number) => Numbered("slide", number, ".xml");

    public static string Notes(int number) => "ppt/notesSlides/" + NotesFile(number);

    public static string NotesFile(int number) => Numbered("notesSlide", number, ".xml");

    public static string Layout(int number) => "ppt/slideLayouts/" + LayoutFile(number);

    public static string LayoutFile(int number) => Numbered("slideLayout", number, ".xml");

    public static string Chart(int number) => "ppt/charts/" + ChartFile(number);

    public static string ChartFile(int number) => Numbered("chart", number, ".xml");

    public static string Workbook(int number) => "ppt/embeddings/" + WorkbookFile(number);

    public static string WorkbookFile(int number) => Numbered("Microsoft_Excel_Worksheet", number, ".xlsx");

    /// <summary>File name of a picture; its folder is <c>ppt/media</c>.</summary>
    public static string Media(int number, string extension) =>
        Numbered("image", number, "." + extension.TrimStart('.').ToLowerInvariant());

    private static string Numbered(string stem, int number, string ending) => stem + number.ToString(CultureInfo.InvariantCulture) + ending;
}
