using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>Places the rows of a folded flow under each other; links lead down between them to where they go on.</summary>
internal sealed class FoldGeometry
{
    private readonly GraphPart _part;
    private readonly GraphFold _fold;
    private readonly GraphSizes _sizes;
    private readonly Box[] _nodes;
    private readonly PlacedWire[] _wires;

    private FoldGeometry(GraphPart part, GraphFold fold, GraphSizes sizes)
    {
        (_part, _fold, _sizes) = (part, fold, sizes);
        (_nodes, _wires) = (new Box[part.Graph.Nodes.Count], new PlacedWire[part.Wires.Count]);
    }

    /// <summary>The placed rows, or null where a link has no way out of its row or into the next.</summary>
    public static PlacedGraph? Of(GraphPart part, GraphFold fold, GraphSizes sizes) => new FoldGeometry(part, fold, sizes).Place();

    private PlacedGraph? Place()
    {
        double cross = 0;
        double width = 0;
        for (int number = 0; number < _fold.Rows.Count; number++)
        {
            GraphRow row = _fold.Rows[number];
            PlacedGraph placed = Placed(row);
            width = Math.Max(width, placed.Size.Main);
            IReadOnlyList<int> links = number == 0 ? [] : _fold.Links[number - 1];
            double from = cross;
            cross += number == 0 ? 0 : Math.Max(_sizes.CrossGap, (2 * GraphSizes.Clear) + links.Sum(Lane));
            SetDown(row, placed, cross);
            if (!Link(links, from, cross))
            {
                return null;
            }

            cross += placed.Size.Cross;
        }

        return new PlacedGraph(_nodes, _wires, new Extent(width, cross));
    }

    private double Lane(int link) => Math.Max(GraphSizes.Track, _sizes.Labels[link].Cross + 2);

    private void SetDown(GraphRow row, PlacedGraph placed, double cross)
    {
        for (int node = 0; node < row.Nodes.Count; node++)
        {
            _nodes[row.Nodes[node]] = Down(placed.Nodes[node]);
        }

        for (int wire = 0; wire < row.Wires.Count; wire++)
        {
            PlacedWire way = placed.Wires[wire];
            _wires[row.Wires[wire]] = way with
            {
                Points = [.. way.Points.Select(point => point with { Y = point.Y + cross })],
                Label = way.Label is { } label ? Down(label) : null,
            };
        }

        Box Down(Box box) => box with { Y = box.Y + cross };
    }

    private PlacedGraph Placed(GraphRow row) => GraphGeometry.Of(
        _part.RowLayers(row),
        row.Inside(_part.Wires),
        _sizes with
        {
            Nodes = [.. row.Nodes.Select(node => _sizes.Nodes[node])],
            Labels = [.. row.Wires.Select(wire => _sizes.Labels[wire])],
        },
        node => _part.Branches(row.Nodes[node]));

    /// <summary>
    /// Leads the links through the space between two rows; what leaves farther on takes a lower lane, and so crosses none of the others.
    /// </summary>
    private bool Link(IReadOnlyList<int> links, double from, double to)
    {
        double lane = from + ((to - from - links.Sum(Lane)) / 2);
        foreach (int link in links.OrderBy(link => _nodes[_part.Wires[link].From].X))
        {
            (Box leaves, Box enters) = (_nodes[_part.Wires[link].From], _nodes[_part.Wires[link].To]);
            (double start, double end) = (leaves.X + (leaves.Width / 2), enters.X + (enters.Width / 2));
            double middle = lane + (Lane(link) / 2);
            Extent label = _sizes.Labels[link];
            if (!IsFree(start, leaves.Bottom, middle) || !IsFree(end, middle, enters.Y)
                || (label.Main > 0 && Math.Abs(start - end) < label.Main + GraphSizes.Clear))
            {
                return false;
            }

            _wires[link] = new PlacedWire(
                [new(start, leaves.Bottom), new(start, middle), new(end, middle), new(end, enters.Y)],
                FlowSide.High,
                FlowSide.Low,
                label.Main <= 0 ? null
                    : new Box(((start + end) / 2) - (label.Main / 2), middle - (label.Cross / 2), label.Main, label.Cross));
            lane += Lane(link);
        }

        return true;
    }

    private bool IsFree(double at, double from, double to)
    {
        Box leg = new(at - (GraphSizes.Clear / 2), from + 1, GraphSizes.Clear, to - from - 2);
        return !_nodes.Any(node => node.Width > 0 && Meets(node))
            && !_wires.Any(wire => wire is not null && ((wire.Label is { } label && Meets(label)) || Crosses(wire)));

        bool Meets(Box box) => box.X < leg.Right && leg.X < box.Right && box.Y < leg.Bottom && leg.Y < box.Bottom;

        // Links of the same two rows are ordered so that they do not cross; anything else in the way is a crossing.
        bool Crosses(PlacedWire wire) => wire.Start != FlowSide.High || wire.End != FlowSide.Low
            ? wire.Points.Zip(wire.Points.Skip(1)).Any(pair => Meets(ConnectorPieces.Around([pair.First, pair.Second])))
            : false;
    }
}
