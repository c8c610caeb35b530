using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout;

/// <summary>Where things stand on a page of 960 x 540 points (13.333 x 7.5 in): one title zone, one body zone, one set of edges.</summary>
internal static class Zones
{
    public const double Gutter = 18;

    public static Box Page { get; } = new(0, 0, 960, 540);

    public static Box Title { get; } = new(46.8, 36, 866.4, 75.6);

    public static Box Subtitle { get; } = new(46.8, 111.6, 866.4, 30);

    public static Box Body { get; } = new(46.8, 129.6, 866.4, 360);

    /// <summary>The body zone under a subtitle.</summary>
    public static Box BodyUnderSubtitle { get; } = new(46.8, 150, 866.4, 339.6);

    public static Box OpenerTitle { get; } = new(46.8, 84, 866.4, 96);

    public static Box OpenerSubtitle { get; } = new(46.8, 186, 866.4, 40);

    public static Box OpenerBody { get; } = new(46.8, 240, 866.4, 249.6);

    public static Box SectionSubtitle { get; } = new(46.8, 60, 866.4, 60);

    public static Box SectionTitle { get; } = new(46.8, 120, 866.4, 108);

    public static Box SectionBody { get; } = new(46.8, 252, 866.4, 237.6);

    /// <summary>Column <paramref name="index"/> of <paramref name="count"/> equal ones in a box.</summary>
    public static Box Column(Box box, int index, int count)
    {
        double width = (box.Width - (Gutter * (count - 1))) / count;
        return box with { X = box.X + (index * (width + Gutter)), Width = width };
    }
}
