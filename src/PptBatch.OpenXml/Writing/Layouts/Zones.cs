using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>Where things stand on a slide, in points: one grid for all layouts.</summary>
internal static class Zones
{
    public const double SlideWidth = 960;
    public const double SlideHeight = 540;
    public const double Left = 46.8;
    public const double Width = SlideWidth - (2 * Left);
    public const double Gutter = 18;

    public static Box Title { get; } = new(Left, 36, Width, 75.6);

    public static Box Body { get; } = new(Left, 129.6, Width, 360);

    public static Box FooterCourse { get; } = new(Left, 502, 270, 22);

    public static Box FooterLesson { get; } = new(330, 502, 300, 22);

    public static Box FooterNumber { get; } = new(Left + Width - 90, 502, 90, 22);

    /// <summary>One of <paramref name="count"/> equal columns of the body.</summary>
    public static Box Column(int index, int count)
    {
        double width = (Width - (Gutter * (count - 1))) / count;
        return Body with { X = Left + (index * (width + Gutter)), Width = width };
    }

    /// <summary>The lower part of a column, under a heading of its own.</summary>
    public static Box Below(Box column, double heading) => column with { Y = column.Y + heading, Height = column.Height - heading };
}
