using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>
/// Where things stand on the pages of a design, in points: one title zone, one body zone, one set of edges, for layouts and pages alike.
/// </summary>
internal sealed record Zones
{
    public const double Gutter = 18;

    /// <summary>Height of two lines of 28 pt.</summary>
    public const double TwoTitleLines = 67.2;

    /// <summary>A page of 13.333 x 7.5 in.</summary>
    public static Zones Standard { get; } = StandardZones.Make();

    public required double SlideWidth { get; init; }

    public required double SlideHeight { get; init; }

    public required TextZone Title { get; init; }

    /// <summary>Lines of the least size that the title zone holds: two, or one where it is low.</summary>
    public int TitleLines => Title.Box.Height >= TwoTitleLines ? 2 : 1;

    /// <summary>The line under a title.</summary>
    public required TextZone Subtitle { get; init; }

    public required Box Body { get; init; }

    /// <summary>The body zone under a subtitle.</summary>
    public required Box BodyUnderSubtitle { get; init; }

    public required TextZone OpenerTitle { get; init; }

    public required TextZone OpenerSubtitle { get; init; }

    public required Box OpenerBody { get; init; }

    public required TextZone SectionTitle { get; init; }

    public required TextZone SectionSubtitle { get; init; }

    public required Box SectionBody { get; init; }

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

    /// <summary>Column <paramref name="index"/> of <paramref name="count"/> equal ones in a box.</summary>
    public static Box Column(Box box, int index, int count)
    {
        double width = (box.Width - (Gutter * (count - 1))) / count;
        return box with { X = box.X + (index * (width + Gutter)), Width = width };
    }

    /// <summary>The lower part of a column, under a heading of its own.</summary>
    public static Box Below(Box column, double heading) => column with { Y = column.Y + heading, Height = column.Height - heading };
}
