using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Pieces;

/// <summary>
/// Divides a way at right angles into connectors that every viewer draws as they are meant: straight ones, elbows, and steps that go on in
/// the
/// direction in which they began. A way of more legs, or round something, is joined at dots as wide as the line, and all of it stays glued.
/// </summary>
internal static class ConnectorPieces
{
    private const double Level = 0.05;

    /// <summary>The frames of a way: its connectors and the dots between them.</summary>
    /// <param name="line">The line, with the glue of its ends.</param>
    /// <param name="key">Begins the keys of the dots; unique in the group.</param>
    public static IEnumerable<Frame> Of(LineFrame line, string key)
    {
        IReadOnlyList<Point> corners = Corners(line.Points);
        int dots = 0;
        Glue? glue = line.Start;
        List<Point> piece = [corners[0]];
        for (int corner = 1; corner < corners.Count; corner++)
        {
            piece.Add(corners[corner]);
            if (corner == corners.Count - 1 || Goes(piece, corners[corner + 1]))
            {
                continue;
            }

            // Round something: the leg is parted in its middle, so that both of its turns are elbows.
            bool middle = piece.Count > 2;
            Point joint = middle ? Middle(piece[^2], piece[^1]) : piece[^1];
            string dot = $"{key}.{++dots}";
            yield return Dot(line, joint, dot);
            Point before = piece[^2];
            piece[^1] = Beside(joint, before, line.WidthPt / 2);
            yield return Piece(line, piece, glue, new Glue(dot, Site(joint, before)), first: dots == 1, last: false);
            Point next = middle ? corners[corner] : corners[corner + 1];
            glue = new Glue(dot, Site(joint, next));
            piece = [Beside(joint, next, line.WidthPt / 2)];
            if (middle)
            {
                piece.Add(corners[corner]);
            }
        }

        yield return Piece(line, piece, glue, line.End, first: dots == 0, last: true);
    }

    /// <summary>The corners of a way without those that lie on a straight line.</summary>
    public static IReadOnlyList<Point> Corners(IReadOnlyList<Point> points)
    {
        List<Point> corners = [];
        foreach (Point point in points)
        {
            if (corners.Count > 0 && Same(corners[^1].X, point.X) && Same(corners[^1].Y, point.Y))
            {
                continue;
            }

            if (corners.Count > 1 && ((Same(corners[^2].X, corners[^1].X) && Same(corners[^1].X, point.X))
                || (Same(corners[^2].Y, corners[^1].Y) && Same(corners[^1].Y, point.Y))))
            {
                corners.RemoveAt(corners.Count - 1);
            }

            corners.Add(point);
        }

        return corners;
    }

    /// <summary>Whether a piece can take one more leg: a third must lead where the first did, and there is no fourth.</summary>
    private static bool Goes(List<Point> piece, Point next) =>
        piece.Count < 3 || (piece.Count == 3
            && Math.Sign(Round(piece[1].X - piece[0].X)) == Math.Sign(Round(next.X - piece[2].X))
            && Math.Sign(Round(piece[1].Y - piece[0].Y)) == Math.Sign(Round(next.Y - piece[2].Y)));

    private static LineFrame Piece(LineFrame line, List<Point> points, Glue? start, Glue? end, bool first, bool last) => line with
    {
        Points = [.. points],
        Box = Around(points),
        Start = start,
        End = end,
        HeadAtStart = line.HeadAtStart && first,
        HeadAtEnd = line.HeadAtEnd && last,
    };

    private static SymbolFrame Dot(LineFrame line, Point at, string key) => new()
    {
        Box = new Box(at.X - (line.WidthPt / 2), at.Y - (line.WidthPt / 2), line.WidthPt, line.WidthPt),
        Name = "Corner",
        AltText = "",
        Geometry = SymbolGeometry.Ellipse,
        Fill = line.Color,
        Key = key,
    };

    private static int Site(Point dot, Point toward) => SymbolShape.Site(
        SymbolGeometry.Ellipse,
        !Same(dot.X, toward.X) ? (toward.X > dot.X ? SymbolSide.Right : SymbolSide.Left) : toward.Y > dot.Y ? SymbolSide.Bottom
            : SymbolSide.Top);

    private static Point Beside(Point at, Point toward, double by) =>
        !Same(at.X, toward.X) ? at with { X = at.X + (Math.Sign(toward.X - at.X) * by) }
            : at with { Y = at.Y + (Math.Sign(toward.Y - at.Y) * by) };

    private static Point Middle(Point one, Point other) => new((one.X + other.X) / 2, (one.Y + other.Y) / 2);

    private static double Round(double length) => Math.Abs(length) < Level ? 0 : length;

    private static bool Same(double one, double other) => Math.Abs(one - other) < Level;

    public static Box Around(IReadOnlyList<Point> points)
    {
        (double left, double top) = (points.Min(point => point.X), points.Min(point => point.Y));
        return new Box(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
    }
}
