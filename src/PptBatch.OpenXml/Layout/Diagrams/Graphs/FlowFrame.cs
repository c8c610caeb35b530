using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.Diagrams;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>Where a flow leads and where it stands: turns positions along and across it into positions on the page.</summary>
/// <param name="Direction">Where it leads; across and back are to the right and to the left here.</param>
/// <param name="Size">Its size along and across.</param>
/// <param name="Left">Left edge on the page.</param>
/// <param name="Top">Top edge on the page.</param>
internal sealed record FlowFrame(DiagramDirection Direction, Extent Size, double Left, double Top)
{
    private const double Full = 0.6;

    public static bool IsHorizontal(DiagramDirection direction) => direction is DiagramDirection.Across or DiagramDirection.Back;

    /// <summary>In the middle of a box; what takes little of its height stands a little above it.</summary>
    public static FlowFrame Centred(DiagramDirection direction, Extent size, Box box)
    {
        (double width, double height) = IsHorizontal(direction) ? (size.Main, size.Cross) : (size.Cross, size.Main);
        double above = (box.Height - height) * (height < Full * box.Height ? OpticalCentre.Above : 0.5);
        return new FlowFrame(direction, size, box.X + ((box.Width - width) / 2), box.Y + above);
    }

    public Point Turn(Point point) => Direction switch
    {
        DiagramDirection.Across => new(Left + point.X, Top + point.Y),
        DiagramDirection.Back => new(Left + Size.Main - point.X, Top + point.Y),
        DiagramDirection.Down => new(Left + point.Y, Top + point.X),
        _ => new(Left + point.Y, Top + Size.Main - point.X),
    };

    public Box Turn(Box box)
    {
        (Point one, Point other) = (Turn(new Point(box.X, box.Y)), Turn(new Point(box.Right, box.Bottom)));
        return new Box(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Abs(other.X - one.X), Math.Abs(other.Y - one.Y));
    }

    public SymbolSide Side(FlowSide side) => (Direction, side) switch
    {
        (DiagramDirection.Across, FlowSide.In) or (DiagramDirection.Back, FlowSide.Out) => SymbolSide.Left,
        (DiagramDirection.Across, FlowSide.Out) or (DiagramDirection.Back, FlowSide.In) => SymbolSide.Right,
        (DiagramDirection.Across or DiagramDirection.Back, FlowSide.Low) => SymbolSide.Top,
        (DiagramDirection.Across or DiagramDirection.Back, _) => SymbolSide.Bottom,
        (_, FlowSide.Low) => SymbolSide.Left,
        (_, FlowSide.High) => SymbolSide.Right,
        (DiagramDirection.Down, FlowSide.In) or (DiagramDirection.Up, FlowSide.Out) => SymbolSide.Top,
        _ => SymbolSide.Bottom,
    };
}
