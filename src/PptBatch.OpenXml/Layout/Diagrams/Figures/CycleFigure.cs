using System.Globalization;
using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>
/// Discs with icons or numbers: four at the corners of a frame, three, five and six on a ring, and others in two rows that are read
/// clockwise, the first row to the end of the line, the second back. Arrows lead from disc to disc.
/// </summary>
internal static class CycleFigure
{
    private const double Disc = 84;
    private const double Gap = 10;
    private const double NumberSize = 36;
    private const double HubMost = 36;
    private const int Corners = 4;
    private const double LargeDisc = 114;
    private const double FrameMost = 250;
    private const double IconShare = 0.5;
    private const double LeastLeg = 24;

    public static IReadOnlyList<Frame>? Place(CycleDiagram diagram, Box box, Ruler ruler, bool rightToLeft) =>
        (diagram.Items.Count == Corners && box.Height >= (2 * LargeDisc) + (4 * Gap)
            ? FigureText.Largest(24, 16, size => FigureText.All(Square(diagram, box, size, ruler, rightToLeft))) : null)
        ?? (CycleRing.Holds(diagram.Items.Count, box)
            ? FigureText.Largest(24, 16, size => FigureText.All(new CycleRing(diagram, box, size, ruler, rightToLeft).Frames())) : null)
        ?? FigureText.Largest(24, 14, size => FigureText.All(Frames(diagram, box, size, ruler, rightToLeft)));

    // Four discs at the corners of a frame, their texts at its sides, the hub inside.
    private static IEnumerable<Frame?> Square(CycleDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
    {
        double side = Math.Min(FrameMost, box.Height - LargeDisc);
        Point middle = new(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        Point[] centres = [.. new (int X, int Y)[] { (-1, -1), (1, -1), (1, 1), (-1, 1) }
            .Select(corner => new Point(middle.X + (corner.X * side / 2), middle.Y + (corner.Y * side / 2)))];
        for (int item = 0; item < Corners; item++)
        {
            foreach (Frame part in ConnectorPieces.Of(Arrow(item, (item + 1) % Corners, centres, LargeDisc), $"edge {item}"))
            {
                yield return part;
            }
        }

        double edge = (side / 2) + (LargeDisc / 2) + (2 * Gap);
        for (int item = 0; item < Corners; item++)
        {
            bool atStart = centres[item].X < middle.X;
            Box text = new(
                atStart ? box.X : middle.X + edge, centres[item].Y - (LargeDisc / 2), middle.X - edge - box.X, LargeDisc);
            foreach (Frame? part in Stage(diagram.Items[item], item, Around(centres[item], LargeDisc), rightToLeft, ruler))
            {
                yield return part;
            }

            yield return FigureText.Fit(diagram.Items[item].Heading, text, FigureText.Item(
                diagram.Items[item], size, rightToLeft, atStart ? TextAlign.End : TextAlign.Start), ruler);
        }

        if (diagram.Hub.Length > 0)
        {
            double high = side - LargeDisc - Gap, wide = side - (3 * Gap);
            yield return FigureText.Fit("Hub", new Box(middle.X - (wide / 2), middle.Y - (high / 2), wide, high),
                DiagramText.Of(diagram.Hub, new DiagramFont(Math.Min(HubMost, size + 4), ColorToken.Accent, true, rightToLeft)), ruler);
        }
    }

    /// <summary>A stage's disc with its icon or number.</summary>
    public static IEnumerable<Frame?> Stage(DiagramItem item, int number, Box box, bool rightToLeft, Ruler ruler)
    {
        if (ruler.Icons.Find(item.Icon) is not { } icon)
        {
            yield return Numbered(number, box, rightToLeft, ruler);
            yield break;
        }

        double size = box.Width * IconShare;
        yield return Ground(number, box, ruler) with { AltText = "" };
        yield return icon.In(
            new Box(box.X + ((box.Width - size) / 2), box.Y + ((box.Height - size) / 2), size, size),
            ruler.Style.PanelsFilled ? ColorToken.OnAccent : ColorToken.Accent);
    }

    private static SymbolFrame Ground(int number, Box box, Ruler ruler) => new()
    {
        Box = box,
        Name = $"Stage {number + 1}",
        Geometry = SymbolGeometry.Ellipse,
        Fill = ruler.Style.PanelsFilled ? ColorToken.Accent : null,
        Outline = ruler.Style.PanelsFilled ? null : ColorToken.Accent,
        OutlinePt = 1.5,
        Key = Key(number),
    };

    private static SymbolFrame? Numbered(int number, Box box, bool rightToLeft, Ruler ruler) => FigureText.Fit(
        Ground(number, box, ruler),
        DiagramText.Of((number + 1).ToString(CultureInfo.InvariantCulture), new DiagramFont(
            NumberSize, ruler.Style.PanelsFilled ? ColorToken.OnAccent : ColorToken.Accent, true, rightToLeft)),
        ruler);

    private static IEnumerable<Frame?> Frames(CycleDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
    {
        int count = diagram.Items.Count;
        int above = (count + 1) / 2;
        int below = count - above;
        double textHeight = Math.Min(120, (box.Height - (2 * Disc) - (2 * Gap)) * 0.37);
        double slot = box.Width / above;
        Point[] centres = [.. Enumerable.Range(0, count).Select(item => item < above
            ? new Point(box.X + (slot * (item + 0.5)), box.Y + textHeight + Gap + (Disc / 2))
            : new Point(box.X + (box.Width / below * (below - (item - above) - 0.5)), box.Bottom - textHeight - Gap - (Disc / 2)))];
        for (int item = 0; item < count; item++)
        {
            int next = (item + 1) % count;
            foreach (Frame part in ConnectorPieces.Of(Arrow(item, next, centres, Disc), $"edge {item}"))
            {
                yield return part;
            }
        }

        for (int item = 0; item < count; item++)
        {
            foreach (Frame? part in Stage(diagram.Items[item], item, Around(centres[item], Disc), rightToLeft, ruler))
            {
                yield return part;
            }

            double width = (item < above ? slot : box.Width / below) - Gap;
            Box text = new(centres[item].X - (width / 2), item < above ? box.Y : box.Bottom - textHeight, width, textHeight);
            yield return FigureText.Fit(
                diagram.Items[item].Heading, text, FigureText.Item(diagram.Items[item], size, rightToLeft, TextAlign.Center), ruler,
                item < above ? VerticalAnchor.Bottom : VerticalAnchor.Top);
        }

        if (diagram.Hub.Length > 0)
        {
            yield return Hub(diagram.Hub, box, textHeight, above, size, rightToLeft, ruler);
        }
    }

    // Between two discs of a row the hub has their height as well; a disc in the middle leaves it what is between the rows.
    private static SymbolFrame? Hub(string text, Box box, double textHeight, int above, double size, bool rightToLeft, Ruler ruler)
    {
        double over = above % 2 == 0 ? (Disc / 2) - Gap : 0;
        double top = box.Y + textHeight + Disc + (2 * Gap) - over;
        Box hub = new(box.X + (box.Width / 4), top, box.Width / 2, (box.Y + box.Bottom) - (2 * top));
        double most = Math.Min(Math.Min(HubMost, size + 8), hub.Height / 2.5);
        return FigureText.Fit("Hub", hub, DiagramText.Of(text, new DiagramFont(most, ColorToken.Accent, true, rightToLeft)), ruler);
    }

    private static LineFrame Arrow(int from, int to, Point[] centres, double disc) =>
        Arrow(from, to, centres, disc, Sides(centres[from], centres[to], disc));

    /// <summary>An arrow from a side of a stage's disc to a side of another's.</summary>
    public static LineFrame Arrow(int from, int to, Point[] centres, double disc, (SymbolSide Start, SymbolSide End) sides)
    {
        (Point one, Point other) = (centres[from], centres[to]);
        (SymbolSide start, SymbolSide end) = sides;
        Point leaves = SymbolShape.Port(SymbolGeometry.Ellipse, Around(one, disc), start);
        Point enters = SymbolShape.Port(SymbolGeometry.Ellipse, Around(other, disc), end);
        double middle = (leaves.Y + enters.Y) / 2;
        bool startsUpright = start is SymbolSide.Top or SymbolSide.Bottom;
        bool endsUpright = end is SymbolSide.Top or SymbolSide.Bottom;
        Point[] points = startsUpright != endsUpright
            ? [leaves, startsUpright ? new(leaves.X, enters.Y) : new(enters.X, leaves.Y), enters]
            : [leaves, .. startsUpright && Math.Abs(leaves.X - enters.X) >= 1
                ? (Point[])[leaves with { Y = middle }, enters with { Y = middle }] : [], enters];
        return new LineFrame
        {
            Box = ConnectorPieces.Around(points),
            Name = "Arrow",
            AltText = "",
            Points = points,
            WidthPt = 2.25,
            Start = new Glue(Key(from), SymbolShape.Site(SymbolGeometry.Ellipse, start)),
            End = new Glue(Key(to), SymbolShape.Site(SymbolGeometry.Ellipse, end)),
        };
    }

    // Between the rows one turn outside is followed more easily than two between the discs, where the next disc stands far enough aside.
    private static (SymbolSide Start, SymbolSide End) Sides(Point one, Point other, double disc)
    {
        bool ahead = other.X > one.X;
        if (Math.Abs(one.Y - other.Y) < 1)
        {
            return ahead ? (SymbolSide.Right, SymbolSide.Left) : (SymbolSide.Left, SymbolSide.Right);
        }

        bool down = other.Y > one.Y;
        return Math.Abs(one.X - other.X) < (disc / 2) + LeastLeg
            ? (down ? (SymbolSide.Bottom, SymbolSide.Top) : (SymbolSide.Top, SymbolSide.Bottom))
            : down ? (SymbolSide.Bottom, ahead ? SymbolSide.Left : SymbolSide.Right)
            : (ahead ? SymbolSide.Right : SymbolSide.Left, SymbolSide.Bottom);
    }

    private static string Key(int item) => $"stage {item}";

    /// <summary>The box of a disc.</summary>
    public static Box Around(Point centre, double disc) => new(centre.X - (disc / 2), centre.Y - (disc / 2), disc, disc);
}
