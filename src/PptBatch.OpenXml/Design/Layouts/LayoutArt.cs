using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>What the built-in designs draw behind their pages. Everything stays on the page.</summary>
internal static class LayoutArt
{
    private const double TabSize = 30;
    private const double OpenerGround = 600;
    private const double SectionGround = 408;
    private const double CoverField = 588;
    private const int Shade = 86;

    /// <summary>What the master draws behind slides whose layout has no art of its own.</summary>
    public static IReadOnlyList<LayoutOrnament> Master(DesignStyle style, Zones zones) => style.Mark switch
    {
        TitleMark.Tab => [new(new Box(0, zones.Title.Box.Y + 7, TabSize, TabSize), ColorToken.Accent)],
        TitleMark.Chevron =>
        [
            new(new Box(0, 0, zones.SlideWidth, 6), ColorToken.Accent),
            new(new Box(18, zones.Title.Box.Y + 10, 16, 24), ColorToken.Accent) { Geometry = ShapeGeometry.Chevron },
            new(new Box(0, zones.Body.Bottom + 9, zones.SlideWidth, 0.75), ColorToken.Line),
        ],
        TitleMark.None =>
        [
            new(new Box(zones.Body.X, 0, 72, 5), ColorToken.Accent),
            new(new Box(zones.Body.X, zones.Body.Bottom + 7.4, zones.Body.Width, 0.5), ColorToken.Line),
        ],
        _ => [],
    };

    /// <summary>The cover's and the last page's.</summary>
    public static IReadOnlyList<LayoutOrnament> Cover(DesignStyle style, Zones zones) => style.Mark switch
    {
        TitleMark.Tab => [Ring(784, 186, 168), Ring(784, 186, 132), Disc(784, 186, 96, ColorToken.Accent)],
        TitleMark.Band =>
        [
            new(new Box(CoverField, 0, zones.SlideWidth - CoverField, zones.SlideHeight), ColorToken.OnSecond),
            QuarterAtRight(zones, zones.SlideWidth - CoverField, ColorToken.Second),
            QuarterAtRight(zones, 186, ColorToken.Surface),
        ],
        TitleMark.Rule => Frame(zones),
        TitleMark.Chevron =>
        [
            new(new Box(0, 0, 14, zones.SlideHeight), ColorToken.Accent),
            new(new Box(zones.CoverTitle.Box.X, zones.CoverTitle.Box.Bottom + 6, 96, 6), ColorToken.Accent),
        ],
        _ => [Edge(zones), new(new Box(zones.CoverTitle.Box.X, zones.CoverTitle.Box.Bottom + 18, 96, 4), ColorToken.Accent)],
    };

    /// <summary>A page's whose title stands in a field at the side: the field, and a quarter of a disc in a shade of it.</summary>
    public static IReadOnlyList<LayoutOrnament> Side(Box field, ColorToken fill)
    {
        ColorToken shade = fill == ColorToken.Deep ? ColorToken.OnDeep : ColorToken.Deep;
        Box corner = new(field.X, field.Bottom - field.Width, field.Width, field.Width);
        return [new(field, fill), new(corner, shade) { Geometry = ShapeGeometry.QuarterLeft, Clear = Shade }];
    }

    /// <summary>A module opener's: the half of the page that is not its ground.</summary>
    public static IReadOnlyList<LayoutOrnament> Section(DesignStyle style, Zones zones) => style.Mark switch
    {
        TitleMark.None => [Edge(zones)],
        _ when style.SectionWhole => [new(new Box(SectionGround, 48, 1, zones.SlideHeight - 96), ColorToken.Line)],
        TitleMark.Rule => [.. Frame(zones), new(new Box(SectionGround, 48, 1, zones.SlideHeight - 96), ColorToken.Line)],
        _ => [new(new Box(SectionGround, 0, zones.SlideWidth - SectionGround, zones.SlideHeight), ColorToken.Surface)],
    };

    /// <summary>A lesson opener's: the half that its text stands on, beside the ground of its numeral.</summary>
    public static IReadOnlyList<LayoutOrnament> Opener(DesignStyle style, Zones zones)
    {
        Box half = new(OpenerGround, 0, zones.SlideWidth - OpenerGround, zones.SlideHeight);
        LayoutOrnament page = new(new Box(0, 0, OpenerGround, zones.SlideHeight), ColorToken.Surface);
        return style.Mark switch
        {
            TitleMark.None => [Edge(zones)],
            TitleMark.Rule => [.. Frame(zones), new(half with { Y = 48, Width = 1, Height = zones.SlideHeight - 96 }, ColorToken.Line)],
            TitleMark.Band or TitleMark.Chevron => [page],
            _ => [page, Disc(OpenerNumeral(zones.SlideWidth).X + 120, 270, 132, ColorToken.Accent)],
        };
    }

    /// <summary>Where a lesson opener's numeral stands.</summary>
    public static Box OpenerNumeral(double slideWidth) => new(OpenerGround + ((slideWidth - OpenerGround - 240) / 2), 162, 240, 216);

    private static LayoutOrnament Edge(Zones zones) => new(new Box(0, 0, 14, zones.SlideHeight), ColorToken.Accent);

    private static LayoutOrnament[] Frame(Zones zones) =>
    [
        new(new Box(18, 18, zones.SlideWidth - 36, zones.SlideHeight - 36), ColorToken.Accent) { LinePt = 2.25 },
        new(new Box(24, 24, zones.SlideWidth - 48, zones.SlideHeight - 48), ColorToken.Accent) { LinePt = 0.75 },
    ];

    private static LayoutOrnament Disc(double x, double y, double radius, ColorToken fill) =>
        new(new Box(x - radius, y - radius, 2 * radius, 2 * radius), fill) { Geometry = ShapeGeometry.Ellipse };

    private static LayoutOrnament QuarterAtRight(Zones zones, double radius, ColorToken fill) =>
        new(new Box(zones.SlideWidth - radius, zones.SlideHeight - radius, radius, radius), fill) { Geometry = ShapeGeometry.QuarterRight };

    private static LayoutOrnament Ring(double x, double y, double radius) => Disc(x, y, radius, ColorToken.Muted) with { LinePt = 0.75 };
}
