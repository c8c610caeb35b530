using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Finds places for labels on a picture: each near its point, over no other label and no other point.</summary>
internal static class LabelSpots
{
    private const double Air = 6;
    private const double Margin = 10;
    private static readonly double[] Distances = [24, 42, 66, 96];

    // Where a label stands from its point: to the end, to the start, above, below, then between them.
    private static readonly (int X, int Y)[] Directions = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)];

    /// <summary>A box for each label, or null where one has no place.</summary>
    public static IReadOnlyList<Box>? Around(
        IReadOnlyList<Point> points, IReadOnlyList<(double Width, double Height)> sizes, Box box)
    {
        List<Box> placed = [];
        for (int at = 0; at < points.Count; at++)
        {
            if (Candidates(points[at], sizes[at]).Where(label => IsFree(label, at, points, placed, box)).Select(label => (Box?)label)
                .FirstOrDefault() is not { } spot)
            {
                return null;
            }

            placed.Add(spot);
        }

        return placed;
    }

    /// <summary>Tops of labels under each other, each beside its point, and moved no farther than the others make it.</summary>
    /// <param name="points">Heights of the points, in order; null for a label without one.</param>
    /// <param name="heights">Heights of the labels.</param>
    /// <param name="top">Upper end of their column.</param>
    /// <param name="bottom">Its lower end.</param>
    /// <param name="between">Space between two of them.</param>
    public static double[] Beside(IReadOnlyList<double?> points, double[] heights, double top, double bottom, double between)
    {
        double[] tops = new double[heights.Length];
        double next = top;
        for (int at = 0; at < tops.Length; at++)
        {
            tops[at] = Math.Max(next, (points[at] ?? next) - (points[at] is null ? 0 : heights[at] / 2));
            next = tops[at] + heights[at] + between;
        }

        double below = bottom;
        for (int at = tops.Length - 1; at >= 0; at--)
        {
            tops[at] = Math.Max(top, Math.Min(tops[at], below - heights[at]));
            below = tops[at] - between;
        }

        return tops;
    }

    private static IEnumerable<Box> Candidates(Point point, (double Width, double Height) size) =>
        from distance in Distances
        from direction in Directions
        select new Box(
            direction.X switch { 1 => point.X + distance, -1 => point.X - distance - size.Width, _ => point.X - (size.Width / 2) },
            direction.Y switch { 1 => point.Y + distance, -1 => point.Y - distance - size.Height, _ => point.Y - (size.Height / 2) },
            size.Width, size.Height);

    private static bool IsFree(Box label, int at, IReadOnlyList<Point> points, List<Box> placed, Box box)
    {
        Box wide = new(label.X - Air, label.Y - Air, label.Width + (2 * Air), label.Height + (2 * Air));
        return label.X >= box.X + Margin && label.Right <= box.Right - Margin && label.Y >= box.Y + Margin
            && label.Bottom <= box.Bottom - Margin
            && placed.TrueForAll(other =>
                wide.Right <= other.X || other.Right <= wide.X || wide.Bottom <= other.Y || other.Bottom <= wide.Y)
            && !points.Where((_, other) => other != at)
                .Any(point => point.X > wide.X && point.X < wide.Right && point.Y > wide.Y && point.Y < wide.Bottom);
    }
}
