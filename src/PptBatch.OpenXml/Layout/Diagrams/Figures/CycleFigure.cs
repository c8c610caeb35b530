using System.Globalization;
using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>
/// Numbered discs in two rows that are read clockwise: the first row to the end of the line, the second back. Texts stand outside, arrows
/// lead straight from disc to disc.
/// </summary>
internal static class CycleFigure
{
    private const double Disc = 84;
    private const double Gap = 10;
    private const double NumberSize = 36;
    private const double HubMost = 32;

    public static IReadOnlyList<Frame>? Place(CycleDiagram diagram, Box box, Ruler ruler, bool rightToLeft) =>
        FigureText.Largest(24, 14, size => FigureText.All(Frames(diagram, box, size, ruler, rightToLeft)));

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
            foreach (Frame part in ConnectorPieces.Of(Arrow(item, next, centres), $"edge {item}"))
            {
                yield return part;
            }
        }

        for (int item = 0; item < count; item++)
        {
            yield return DiscFrame(item, centres[item], rightToLeft, ruler);
            double width = (item < above ? slot : box.Width / below) - Gap;
            Box text = new(centres[item].X - (width / 2), item < above ? box.Y : box.Bottom - textHeight, width, textHeight);
            yield return FigureText.Fit(
                diagram.Items[item].Heading, text, FigureText.Item(diagram.Items[item], size, rightToLeft, TextAlign.Center), ruler,
                item < above ? VerticalAnchor.Bottom : VerticalAnchor.Top);
        }

        if (diagram.Hub.Length > 0)
        {
            // Between two discs of a row the hub has their height as well; a disc in the middle leaves it what is between the rows.
            double over = above % 2 == 0 ? (Disc / 2) - Gap : 0;
            double hubTop = box.Y + textHeight + Disc + (2 * Gap) - over;
            Box hub = new(box.X + (box.Width / 4), hubTop, box.Width / 2, (box.Y + box.Bottom) - (2 * hubTop));
            double hubSize = Math.Min(Math.Min(HubMost, size + 8), hub.Height / 2.5);
            yield return FigureText.Fit("Hub", hub,
                DiagramText.Of(diagram.Hub, new DiagramFont(hubSize, ColorToken.Accent, true, rightToLeft)), ruler);
        }
    }

    private static LineFrame Arrow(int from, int to, Point[] centres)
    {
        (Point one, Point other) = (centres[from], centres[to]);
        bool level = Math.Abs(one.Y - other.Y) < 1;
        bool upright = Math.Abs(one.X - other.X) < 1;
        SymbolSide start = level ? (other.X > one.X ? SymbolSide.Right : SymbolSide.Left) : other.Y > one.Y ? SymbolSide.Bottom
            : SymbolSide.Top;
        SymbolSide end = level ? (other.X > one.X ? SymbolSide.Left : SymbolSide.Right) : other.Y > one.Y ? SymbolSide.Top
            : SymbolSide.Bottom;
        Point leaves = SymbolShape.Port(SymbolGeometry.Ellipse, Around(one), start);
        Point enters = SymbolShape.Port(SymbolGeometry.Ellipse, Around(other), end);
        double middle = (leaves.Y + enters.Y) / 2;
        Point[] points = level || upright ? [leaves, enters] : [leaves, leaves with { Y = middle }, enters with { Y = middle }, enters];
        return new LineFrame
        {
            Box = ConnectorPieces.Around(points),
            Name = "Arrow",
            AltText = "",
            Points = points,
            WidthPt = 3,
            Start = new Glue(Key(from), SymbolShape.Site(SymbolGeometry.Ellipse, start)),
            End = new Glue(Key(to), SymbolShape.Site(SymbolGeometry.Ellipse, end)),
        };
    }

    private static SymbolFrame? DiscFrame(int number, Point centre, bool rightToLeft, Ruler ruler) => FigureText.Fit(
        new SymbolFrame
        {
            Box = Around(centre),
            Name = $"Stage {number + 1}",
            Geometry = SymbolGeometry.Ellipse,
            Fill = ColorToken.Accent,
            Key = Key(number),
        },
        DiagramText.Of((number + 1).ToString(CultureInfo.InvariantCulture),
            new DiagramFont(NumberSize, ColorToken.OnAccent, true, rightToLeft)),
        ruler);

    private static string Key(int item) => $"stage {item}";

    private static Box Around(Point centre) => new(centre.X - (Disc / 2), centre.Y - (Disc / 2), Disc, Disc);
}
