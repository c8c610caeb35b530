using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>
/// Where things stand on the pages of a design, in points: one title zone, one body zone, one set of edges, for layouts and pages alike.
/// </summary>
internal sealed record Zones
{
    public const double Gutter = 18;

    /// <summary>Space between a title that hangs and the line under it, in points.</summary>
    public double SubtitleGap { get; init; } = 4;

    /// <summary>Height of two lines of 28 pt.</summary>
    public const double TwoTitleLines = 67.2;

    /// <summary>
    /// The least size of titles, in points: they become as small before they are divided. Default: 28; less on templates, whose titles
    /// often have little room.
    /// </summary>
    public double LeastTitle { get; init; } = 28;

    public required double SlideWidth { get; init; }

    public required double SlideHeight { get; init; }

    public required TextZone Title { get; init; }

    /// <summary>
    /// True where titles hang from the top of their zone and the body begins right under the title's last line; false where a template
    /// says where the body is.
    /// </summary>
    public bool TitleHangs { get; init; }

    /// <summary>Space between the last line of a title that hangs and the body, in points.</summary>
    public double TitleGap { get; init; }

    /// <summary>What is behind titles, in their zone and its insets, or null for nothing.</summary>
    public ColorToken? TitleFill { get; init; }

    /// <summary>Lines of the least size that the title zone holds: two, or one where it is low.</summary>
    public int TitleLines => TitleHangs || Title.Box.Height >= 2 * LineHeight * LeastTitle ? 2 : 1;

    private const double LineHeight = 1.2;
    private const double UnderLongTitle = 48;

    /// <summary>The line under a title.</summary>
    public required TextZone Subtitle { get; init; }

    public required Box Body { get; init; }

    /// <summary>The body zone under a subtitle.</summary>
    public required Box BodyUnderSubtitle { get; init; }

    public required TextZone OpenerTitle { get; init; }

    public required TextZone OpenerSubtitle { get; init; }

    public required Box OpenerBody { get; init; }

    /// <summary>A lesson's number on its opener; null where the design shows none.</summary>
    public Box? OpenerNumeral { get; init; }

    public required TextZone SectionTitle { get; init; }

    public required TextZone SectionSubtitle { get; init; }

    /// <summary>Colour of the line with a module's number: that of its title where both stand on one ground. Default: muted.</summary>
    public ColorToken SectionSubtitleColor { get; init; } = ColorToken.Muted;

    /// <summary>Colour of the module's number where it is large. Default: muted.</summary>
    public ColorToken SectionNumeralColor { get; init; } = ColorToken.Muted;

    public required Box SectionBody { get; init; }

    /// <summary>
    /// The title of a page that shows one thing, such as a number: small, above it. Null where all titles stand in one place, as on
    /// templates; the same goes for the zones below.
    /// </summary>
    public TextZone? Kicker { get; init; }

    /// <summary>A title that is all that the page says.</summary>
    public TextZone? Sentence { get; init; }

    public TextZone? ClosingTitle { get; init; }

    /// <summary>The line above the title of the last page.</summary>
    public TextZone? ClosingSubtitle { get; init; }

    public Box ClosingBody { get; init; }

    /// <summary>A title in a field at the side.</summary>
    public TextZone? SideTitle { get; init; }

    /// <summary>The field that such a title stands in.</summary>
    public Box SideField { get; init; }

    /// <summary>The line under such a title.</summary>
    public TextZone? SideSubtitle { get; init; }

    /// <summary>Room for content beside such a title.</summary>
    public Box SideBody { get; init; }

    public required TextZone CoverTitle { get; init; }

    public required TextZone CoverSubtitle { get; init; }

    /// <summary>Facts about the deck on its cover.</summary>
    public required TextZone CoverDetails { get; init; }

    /// <summary>A large quotation; the accent line of its layout is as high.</summary>
    public required Box Quotation { get; init; }

    /// <summary>Course title in the footer; null where the design shows none, as for the two below.</summary>
    public required TextZone? FooterCourse { get; init; }

    public required TextZone? FooterLesson { get; init; }

    public required TextZone? FooterNumber { get; init; }

    /// <summary>The body under a title and its subtitle.</summary>
    /// <param name="titleHeight">Height of the title's lines, in points.</param>
    /// <param name="subtitleHeight">Height of the subtitle's lines, or null without one.</param>
    public Box BodyUnder(double titleHeight, double? subtitleHeight)
    {
        if (!TitleHangs)
        {
            return subtitleHeight is null ? Body : BodyUnderSubtitle;
        }

        double top = UnderTitle(titleHeight) + (subtitleHeight is { } height ? height + SubtitleGap + Math.Min(TitleGap, 18) : TitleGap);
        return Body with { Y = top, Height = Body.Bottom - top };
    }

    /// <summary>Height that a page has for content under a title of two lines, or one with a line under it.</summary>
    public double SureHeight => Body.Height - UnderLongTitle;

    /// <summary>The room of what runs past the margins: from edge to edge, and down to the footer or to the end of the page.</summary>
    public Box Beyond(Box body, bool toTheEnd, double seam)
    {
        double top = body.Y - TitleGap + Math.Min(TitleGap, toTheEnd ? 18 : seam);
        return new Box(0, top, SlideWidth, (toTheEnd ? SlideHeight : Body.Bottom + seam) - top);
    }

    /// <summary>The zone of the line under a title of so many points.</summary>
    public TextZone SubtitleUnder(double titleHeight) =>
        TitleHangs ? Subtitle with { Box = Subtitle.Box with { Y = UnderTitle(titleHeight) + SubtitleGap } } : Subtitle;

    private double UnderTitle(double titleHeight) => Title.Box.Y + Math.Max(titleHeight, Title.Box.Height) + Title.Insets.Bottom;

    /// <summary>Column <paramref name="index"/> of <paramref name="count"/> equal ones in a box.</summary>
    public static Box Column(Box box, int index, int count)
    {
        double width = (box.Width - (Gutter * (count - 1))) / count;
        return box with { X = box.X + (index * (width + Gutter)), Width = width };
    }

    /// <summary>The lower part of a column, under a heading of its own.</summary>
    public static Box Below(Box column, double heading) => column with { Y = column.Y + heading, Height = column.Height - heading };
}
