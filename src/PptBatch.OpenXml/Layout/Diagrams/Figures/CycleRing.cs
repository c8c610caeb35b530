using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>
/// Three, five or six stages on a ring, the first at its top, clockwise. Texts stand outside at the sides; those of the top and the foot
/// stand inside, above and below the hub. Arrows turn once outside.
/// </summary>
internal sealed class CycleRing(CycleDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
{
    private const double Disc = 84;
    private const double Gap = 10;
    private const double MostAcross = 190;
    private const double TextInside = 58;
    private const double HubMost = 32;

    // Beside its disc a stage at the side has the room to the next one.
    private const double SideText = 118;

    private readonly double _across = Math.Min(MostAcross, box.Width / 4.5);

    // The lowest stages stand at the foot of the box, which is nearer than the top where their number is odd.
    private readonly double _down = (box.Height - Disc) / (1 + Lowest(diagram.Items.Count));

    private Point Middle => new(box.X + (box.Width / 2), box.Y + (Disc / 2) + _down);

    /// <summary>True for so many stages, in a box with room for a ring.</summary>
    public static bool Holds(int stages, Box box) => stages is 3 or 5 or 6 && box.Height >= (2 * Disc) + (2 * TextInside);

    /// <summary>Its frames, one of them null where a text has no room.</summary>
    public IEnumerable<Frame?> Frames()
    {
        Point[] centres = Centres();
        for (int item = 0; item < centres.Length; item++)
        {
            int next = (item + 1) % centres.Length;
            (SymbolSide Start, SymbolSide End) sides = Sides(centres[item], centres[next]);
            foreach (Frame part in ConnectorPieces.Of(CycleFigure.Arrow(item, next, centres, Disc, sides), $"edge {item}"))
            {
                yield return part;
            }
        }

        for (int item = 0; item < centres.Length; item++)
        {
            foreach (Frame? part in CycleFigure.Stage(
                diagram.Items[item], item, CycleFigure.Around(centres[item], Disc), rightToLeft, ruler))
            {
                yield return part;
            }

            yield return Text(diagram.Items[item], centres[item]);
        }

        if (diagram.Hub.Length > 0)
        {
            yield return Hub(centres);
        }
    }

    private Point[] Centres() => [.. Enumerable.Range(0, diagram.Items.Count).Select(item =>
    {
        double angle = Angle(item, diagram.Items.Count);
        return new Point(Middle.X + (_across * Math.Cos(angle)), Middle.Y + (_down * Math.Sin(angle)));
    })];

    private static double Angle(int item, int count) => (2 * Math.PI * item / count) - (Math.PI / 2);

    private static double Lowest(int count) => Enumerable.Range(0, count).Max(item => Math.Sin(Angle(item, count)));

    private bool IsBetween(Point centre) => Math.Abs(centre.X - Middle.X) < 1;

    private SymbolFrame? Text(DiagramItem item, Point centre)
    {
        if (IsBetween(centre))
        {
            double width = 2 * (_across - (Disc / 2) - Gap);
            double top = centre.Y < Middle.Y ? centre.Y + (Disc / 2) + (Gap / 2) : centre.Y - (Disc / 2) - (Gap / 2) - TextInside;
            return FigureText.Fit(item.Heading, new Box(Middle.X - (width / 2), top, width, TextInside),
                FigureText.Item(item, size, rightToLeft, TextAlign.Center), ruler,
                centre.Y < Middle.Y ? VerticalAnchor.Top : VerticalAnchor.Bottom);
        }

        bool atStart = centre.X < Middle.X;
        double edge = (Disc / 2) + (2 * Gap);
        double left = atStart ? box.X : centre.X + edge;
        Box beside = new(left, centre.Y - (SideText / 2), (atStart ? centre.X - edge : box.Right) - left, SideText);
        double over = Math.Max(0, box.Y - beside.Y), under = Math.Max(0, beside.Bottom - box.Bottom);
        beside = beside with { Y = beside.Y + Math.Max(over, under), Height = beside.Height - (2 * Math.Max(over, under)) };
        return FigureText.Fit(
            item.Heading, beside, FigureText.Item(item, size, rightToLeft, atStart ? TextAlign.End : TextAlign.Start), ruler);
    }

    private SymbolFrame? Hub(Point[] centres)
    {
        double top = box.Y + Disc + Gap + TextInside;
        double foot = centres.Any(centre => IsBetween(centre) && centre.Y > Middle.Y) ? box.Bottom - Disc - Gap - TextInside
            : centres.Max(centre => centre.Y) - (Disc / 2);
        double width = 2 * (_across - Disc);
        return FigureText.Fit("Hub", new Box(Middle.X - (width / 2), top, width, foot - top),
            DiagramText.Of(diagram.Hub, new DiagramFont(Math.Min(HubMost, size + 4), ColorToken.Accent, true, rightToLeft)), ruler);
    }

    // From and to the top and the foot an arrow turns once outside; between stages of a side it leads down or up, and between two at the
    // foot straight across.
    private (SymbolSide Start, SymbolSide End) Sides(Point one, Point other)
    {
        bool right = other.X > one.X, down = other.Y > one.Y;
        if (Math.Abs(one.Y - other.Y) < 1)
        {
            return right ? (SymbolSide.Right, SymbolSide.Left) : (SymbolSide.Left, SymbolSide.Right);
        }

        return !IsBetween(one) && !IsBetween(other) ? down ? (SymbolSide.Bottom, SymbolSide.Top) : (SymbolSide.Top, SymbolSide.Bottom)
            : right && down ? (SymbolSide.Right, SymbolSide.Top)
            : down ? (SymbolSide.Bottom, SymbolSide.Right)
            : right ? (SymbolSide.Top, SymbolSide.Left)
            : (SymbolSide.Left, SymbolSide.Bottom);
    }
}
