using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>The zones of the built-in designs.</summary>
internal static class StandardZones
{
    private const double Width = 960;
    private const double Left = 46.8;
    private const double Inner = Width - (2 * Left);
    private const double FooterSize = 10.5;

    public static Zones Make() => new()
    {
        SlideWidth = Width,
        SlideHeight = 540,
        Title = Bottom(36, 75.6, 30),
        Subtitle = Top(111.6, 30, 18),
        Body = Across(129.6, 360),
        BodyUnderSubtitle = Across(150, 339.6),
        OpenerTitle = Bottom(84, 96, 40),
        OpenerSubtitle = Top(186, 40, 18),
        OpenerBody = Across(240, 249.6),
        SectionTitle = Bottom(120, 108, 40),
        SectionSubtitle = Bottom(36, 84, 18),
        SectionBody = Across(252, 237.6),
        CoverTitle = Bottom(126, 174, 44),
        CoverSubtitle = Top(338, 66, 24),
        CoverDetails = Top(424, 60, 18),
        Quotation = Across(150, 220),
        FooterCourse = new(new Box(Left, 502, 270, 22), VerticalAnchor.Middle, TextAlign.Start, FooterSize),
        FooterLesson = new(new Box(330, 502, 300, 22), VerticalAnchor.Middle, TextAlign.Center, FooterSize),
        FooterNumber = new(new Box(Left + Inner - 90, 502, 90, 22), VerticalAnchor.Middle, TextAlign.End, FooterSize),
    };

    private static Box Across(double top, double height) => new(Left, top, Inner, height);

    private static TextZone Bottom(double top, double height, double size) =>
        new(Across(top, height), VerticalAnchor.Bottom, TextAlign.Start, size);

    private static TextZone Top(double top, double height, double size) =>
        new(Across(top, height), VerticalAnchor.Top, TextAlign.Start, size);
}
