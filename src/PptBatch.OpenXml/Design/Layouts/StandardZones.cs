using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>The zones of the built-in designs, on a page of 13.333 x 7.5 in with margins of 0.667 in.</summary>
internal static class StandardZones
{
    private const double Width = 960;
    private const double Left = 48;
    private const double Inner = Width - (2 * Left);
    private const double FooterTop = 505;
    private const double FooterHeight = 20;
    private const double FooterSize = 12;
    private const double OpenerWidth = 516;
    private const double HalfWidth = 324;
    private const double Bottom = 492;
    private const double Centre = 122;
    private const double CentreWidth = Width - (2 * Centre);
    private const double FieldWidth = 306;

    public static Zones Make(DesignStyle style)
    {
        (double top, double gap) = style.Mark switch
        {
            TitleMark.Band => (27, 24),
            TitleMark.Rule => (42, 36),
            TitleMark.Chevron => (54, 24),
            _ => (36, 24),
        };
        Insets around = style.Mark == TitleMark.Band ? new Insets(Left, top, Left, gap) : Insets.None;
        TextZone title = Top(top, 43.2, 36) with { Insets = around };
        double body = title.Box.Bottom + title.Insets.Bottom + gap;
        return Aligned(style, WithLargeTitles(style, new Zones
        {
            SlideWidth = Width, SlideHeight = 540,
            TitleHangs = true,
            TitleGap = gap,
            SubtitleGap = style.Mark switch { TitleMark.Rule => 18, TitleMark.Band => 8, _ => 4 },
            TitleFill = style.Mark == TitleMark.Band ? ColorToken.Deep : null,
            Title = title,
            Subtitle = Top(title.Box.Bottom, 26, 20),
            Body = Across(body, Bottom - body),
            BodyUnderSubtitle = Across(body + 30, Bottom - body - 30),
            OpenerTitle = Of(Left, 96, OpenerWidth, 132, 44),
            OpenerSubtitle = Of(Left, 54, OpenerWidth, 32, 20),
            OpenerBody = new Box(Left, 252, OpenerWidth, Bottom - 252),
            OpenerNumeral = LayoutArt.OpenerNumeral(Width),
            SectionTitle = Of(Left, 288, HalfWidth, Bottom - 288, 40, VerticalAnchor.Bottom),
            SectionSubtitle = Of(Left, 18, HalfWidth, 256, 20),
            SectionSubtitleColor = ColorToken.Title,
            SectionNumeralColor = style.SectionNumeral,
            SectionBody = new Box(444, 72, Width - Left - 444, Bottom - 72),
            CoverTitle = Of(Left, 96, 528, 216, 60, VerticalAnchor.Bottom),
            CoverSubtitle = Of(Left, 324, 528, 78, 24),
            CoverDetails = Of(Left, 426, 528, 66, 18),
            Quotation = new Box(Centre, 127, CentreWidth, 300),
            FooterCourse = Footer(Left, 420, TextAlign.Start),
            FooterLesson = Footer(Left + 444, 330, TextAlign.End),
            FooterNumber = Footer(Left + Inner - 66, 66, TextAlign.End),
        }));
    }

    // The first page, and what stands alone, in the middle where a design has it so.
    private static Zones Aligned(DesignStyle style, Zones zones) => !style.CentresWhatIsAlone ? zones : zones with
    {
        Kicker = Middle(zones.Kicker!),
        Sentence = Middle(zones.Sentence!),
        CoverTitle = Middle(zones.CoverTitle),
        CoverSubtitle = Middle(zones.CoverSubtitle),
        CoverDetails = Middle(zones.CoverDetails),
        ClosingTitle = Middle(zones.ClosingTitle!),
        ClosingSubtitle = Middle(zones.ClosingSubtitle!),
        ClosingBody = zones.ClosingBody with { X = Centre, Width = CentreWidth },
    };

    private static TextZone Middle(TextZone zone) =>
        zone with { Box = zone.Box with { X = Centre, Width = CentreWidth }, Align = TextAlign.Center };

    // Pages whose titles stand elsewhere than on the others.
    private static Zones WithLargeTitles(DesignStyle style, Zones zones) => zones with
    {
        Kicker = Of(Centre, 54, CentreWidth, 52, 20) with { LeastPt = 20 },
        Sentence = Of(Centre, 120, CentreWidth, 300, 54, VerticalAnchor.Middle),
        ClosingTitle = Of(Left, 132, 528, 180, 60, VerticalAnchor.Bottom),
        ClosingSubtitle = Of(Left, 84, 528, 32, 20),
        ClosingBody = new Box(Left, 336, 528, 132),
        SideTitle = !style.TitlesInField ? null : Of(Left, 42, FieldWidth - Left - 24, 330, 32) with { LeastPt = 24 },
        SideField = new Box(0, 0, FieldWidth, 540),
        SideSubtitle = !style.TitlesInField ? null : Of(Left, 384, FieldWidth - Left - 24, 96, 18),
        SideBody = new Box(FieldWidth + 36, 48, Width - Left - FieldWidth - 36, Bottom - 48),
    };

    private static TextZone Footer(double x, double width, TextAlign align) =>
        Of(x, FooterTop, width, FooterHeight, FooterSize, VerticalAnchor.Middle) with { Align = align };

    private static Box Across(double top, double height) => new(Left, top, Inner, height);

    private static TextZone Top(double top, double height, double size) => Of(Left, top, Inner, height, size);

    private static TextZone Of(
        double x, double y, double width, double height, double size, VerticalAnchor anchor = VerticalAnchor.Top) =>
        new(new Box(x, y, width, height), anchor, TextAlign.Start, size);
}
