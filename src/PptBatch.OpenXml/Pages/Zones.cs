namespace PptBatch.OpenXml.Pages;

/// <summary>Where things stand on a page of 13.333 x 7.5 in, in points: one title zone, one body zone, one set of edges, for layouts and pages alike.</summary>
internal static class Zones
{
    public const double SlideWidth = 960;
    public const double SlideHeight = 540;
    public const double Left = 46.8;
    public const double Width = SlideWidth - (2 * Left);
    public const double Gutter = 18;

    public static Box Title { get; } = new(Left, 36, Width, 75.6);

    public static Box Subtitle { get; } = new(Left, 111.6, Width, 30);

    public static Box Body { get; } = new(Left, 129.6, Width, 360);

    /// <summary>The body zone under a subtitle.</summary>
    public static Box BodyUnderSubtitle { get; } = new(Left, 150, Width, 339.6);

    public static Box OpenerTitle { get; } = new(Left, 84, Width, 96);

    public static Box OpenerSubtitle { get; } = new(Left, 186, Width, 40);

    public static Box OpenerBody { get; } = new(Left, 240, Width, 249.6);

    public static Box SectionSubtitle { get; } = new(Left, 60, Width, 60);

    public static Box SectionTitle { get; } = new(Left, 120, Width, 108);

    public static Box SectionBody { get; } = new(Left, 252, Width, 237.6);

    /// <summary>A large quotation; the accent line of its layout is as high.</summary>
    public static Box Quotation { get; } = new(Left, 150, Width, 220);

    public static Box FooterCourse { get; } = new(Left, 502, 270, 22);

    public static Box FooterLesson { get; } = new(330, 502, 300, 22);

    public static Box FooterNumber { get; } = new(Left + Width - 90, 502, 90, 22);

    /// <summary>Column <paramref name="index"/> of <paramref name="count"/> equal ones in a box.</summary>
    public static Box Column(Box box, int index, int count)
    {
        double width = (box.Width - (Gutter * (count - 1))) / count;
        return box with { X = box.X + (index * (width + Gutter)), Width = width };
    }

    /// <summary>The lower part of a column, under a heading of its own.</summary>
    public static Box Below(Box column, double heading) => column with { Y = column.Y + heading, Height = column.Height - heading };
}
