using PptBatch.OpenXml.Layout.Diagrams.Graphs.Layers;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>Places a grid: its columns and rows, and the edges between them.</summary>
internal sealed class GridGeometry
{
    private const double BeforeLabel = 8;
    private const double AfterLabel = 18; // the arrowhead's room
    private const double BesideLabel = 5;
    private readonly DecisionGrid _grid;
    private readonly IReadOnlyList<Wire> _wires;
    private readonly GraphSizes _sizes;
    private readonly double[] _columns;
    private readonly double[] _rows;
    private readonly double[] _heights;

    private GridGeometry(DecisionGrid grid, IReadOnlyList<Wire> wires, GraphSizes sizes)
    {
        (_grid, _wires, _sizes) = (grid, wires, sizes);
        double[] widths = [.. Enumerable.Range(0, grid.Columns).Select(column => Most(spot => spot.Column == column, size => size.Main))];
        _heights = [.. Enumerable.Range(0, grid.Rows).Select(row => Most(spot => spot.Row == row, size => size.Cross))];
        _columns = Middles(widths, gap => Math.Max(sizes.MainGap, LabelsIn(gap, FlowSide.Out, FlowSide.In, label => label.Main)));
        _rows = Middles(_heights, gap => Math.Max(
            Math.Max(sizes.CrossGap, 2 * GraphSizes.Clear), LabelsIn(gap, FlowSide.High, FlowSide.Low, label => label.Cross)));
    }

    public static PlacedGraph Of(DecisionGrid grid, IReadOnlyList<Wire> wires, GraphSizes sizes)
    {
        GridGeometry geometry = new(grid, wires, sizes);
        return GraphGeometry.Trimmed(
            [.. Enumerable.Range(0, sizes.Nodes.Count).Select(geometry.Node)], [.. Enumerable.Range(0, wires.Count).Select(geometry.Way)]);
    }

    private double Most(Func<GridSpot, bool> stands, Func<Extent, double> size) =>
        _sizes.Nodes.Where((_, node) => stands(_grid.Spots[node])).Select(size).DefaultIfEmpty().Max();

    private static double[] Middles(double[] sizes, Func<int, double> gap)
    {
        double[] middles = new double[sizes.Length];
        for (int at = 0; at < sizes.Length; at++)
        {
            middles[at] = at == 0 ? sizes[0] / 2 : middles[at - 1] + (sizes[at - 1] / 2) + gap(at - 1) + (sizes[at] / 2);
        }

        return middles;
    }

    // What the labels of edges ask for that leave towards a gap from one side or the other.
    private double LabelsIn(int gap, FlowSide ahead, FlowSide back, Func<Extent, double> size) =>
        Enumerable.Range(0, _wires.Count).Where(wire => _sizes.Labels[wire].Main > 0 && _grid.Ways[wire].Lane == 0).Where(wire =>
        {
            GridSpot from = _grid.Spots[_wires[wire].From];
            int at = ahead == FlowSide.Out ? from.Column : from.Row;
            return (_grid.Ways[wire].Start == ahead && at == gap) || (_grid.Ways[wire].Start == back && at == gap + 1);
        }).Select(wire => size(_sizes.Labels[wire]) + BeforeLabel + AfterLabel).DefaultIfEmpty().Max();

    private Box Node(int node)
    {
        (Extent size, Point middle) = (_sizes.Nodes[node], Middle(_grid.Spots[node]));
        return new Box(middle.X - (size.Main / 2), middle.Y - (size.Cross / 2), size.Main, size.Cross);
    }

    private Point Middle(GridSpot spot) => new(_columns[spot.Column], _rows[spot.Row]);

    private PlacedWire Way(int wire)
    {
        GridWay way = _grid.Ways[wire];
        (Box from, Box to) = (Node(_wires[wire].From), Node(_wires[wire].To));
        (Point start, Point end) = (Port(from, way.Start), Port(to, way.End));
        if (way.Lane > 0)
        {
            double high = _rows[0] - (_heights[0] / 2) - Math.Max(_sizes.Rise, LaneHeight / 2) - ((way.Lane - 1) * LaneHeight);
            return new PlacedWire(
                [start, start with { Y = high }, end with { Y = high }, end], way.Start, way.End, InLane(wire, start, end, high));
        }

        Point[] points = way.Corner is { } corner ? [start, Middle(corner), end] : [start, end];
        return new PlacedWire(points, way.Start, way.End, Label(wire, way.Start, start));
    }

    private double LaneHeight => Enumerable.Range(0, _wires.Count).Where(wire => _grid.Ways[wire].Lane > 0)
        .Select(wire => _sizes.Labels[wire].Cross).DefaultIfEmpty().Max() + GraphSizes.Lane;

    private Box? InLane(int wire, Point start, Point end, double high) => _sizes.Labels[wire] is { Main: > 0 } label
        ? new Box(((start.X + end.X) / 2) - (label.Main / 2), high - (label.Cross / 2), label.Main, label.Cross) : null;

    // At the beginning of its edge: over one that leads across, beside one that leads down or up.
    private Box? Label(int wire, FlowSide side, Point start) => _sizes.Labels[wire] is not { Main: > 0 } label ? null : side switch
    {
        FlowSide.Out => new Box(start.X + BeforeLabel, start.Y - label.Cross - 1, label.Main, label.Cross),
        FlowSide.In => new Box(start.X - BeforeLabel - label.Main, start.Y - label.Cross - 1, label.Main, label.Cross),
        FlowSide.High => new Box(start.X + BesideLabel, start.Y + BeforeLabel, label.Main, label.Cross),
        _ => new Box(start.X + BesideLabel, start.Y - BeforeLabel - label.Cross, label.Main, label.Cross),
    };

    private static Point Port(Box box, FlowSide side) => side switch
    {
        FlowSide.Out => new(box.Right, box.Y + (box.Height / 2)),
        FlowSide.In => new(box.X, box.Y + (box.Height / 2)),
        FlowSide.High => new(box.X + (box.Width / 2), box.Bottom),
        _ => new(box.X + (box.Width / 2), box.Y),
    };
}
