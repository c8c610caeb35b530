using PptBatch.OpenXml.Layout.Diagrams.Graphs.Layers;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Leads edges over a grid, straight or with one turn, or in lanes over its first row. A side of a node and an empty place belong to one
/// edge, so that none crosses another.
/// </summary>
internal sealed class GridRouter
{
    private const int Width = 8;
    private readonly GridSpot[] _spots;
    private readonly IReadOnlyList<Wire> _wires;
    private readonly HashSet<GridSpot> _taken;
    private readonly (GridWay Way, UInt128 Uses)[][] _options;
    private readonly GridWay[] _chosen;

    private GridRouter(GridSpot[] spots, IReadOnlyList<Wire> wires)
    {
        (_spots, _wires, _taken, _chosen) = (spots, wires, [.. spots], new GridWay[wires.Count]);
        _options = [.. wires.Select(wire => Options(spots[wire.From], spots[wire.To]).ToArray())];
    }

    /// <summary>A way for each edge, or null where some have none.</summary>
    public static IReadOnlyList<GridWay>? Ways(GridSpot[] spots, IReadOnlyList<Wire> wires) =>
        new GridRouter(spots, wires) is var router && router._options.All(options => options.Length > 0) && router.Choose(0, 0)
            ? router.InLanes() : null;

    private bool Choose(int wire, UInt128 used)
    {
        if (wire == _wires.Count)
        {
            return InLanes() is not null;
        }

        foreach ((GridWay way, UInt128 uses) in _options[wire])
        {
            _chosen[wire] = way;
            if ((uses & used) == 0 && Choose(wire + 1, used | uses))
            {
                return true;
            }
        }

        return false;
    }

    // A lane that spans another lies over it; null where two cross.
    private GridWay[]? InLanes()
    {
        GridWay[] ways = [.. _chosen];
        List<(int Low, int High, int Lane)> lanes = [];
        foreach (int wire in Enumerable.Range(0, ways.Length).Where(wire => ways[wire].Lane > 0).OrderBy(Span))
        {
            (int low, int high) = (Math.Min(Column(_wires[wire].From), Column(_wires[wire].To)),
                Math.Max(Column(_wires[wire].From), Column(_wires[wire].To)));
            if (lanes.Any(lane => (lane.Low < low && low < lane.High && lane.High < high)
                || (low < lane.Low && lane.Low < high && high < lane.High)))
            {
                return null;
            }

            int over = lanes.Where(lane => low < lane.High && lane.Low < high).Select(lane => lane.Lane).DefaultIfEmpty().Max() + 1;
            lanes.Add((low, high, over));
            ways[wire] = ways[wire] with { Lane = over };
        }

        return ways;

        int Span(int wire) => Math.Abs(Column(_wires[wire].From) - Column(_wires[wire].To));

        int Column(int node) => _spots[node].Column;
    }

    private IEnumerable<(GridWay Way, UInt128 Uses)> Options(GridSpot from, GridSpot to)
    {
        (FlowSide across, FlowSide into) = from.Column < to.Column ? (FlowSide.Out, FlowSide.In) : (FlowSide.In, FlowSide.Out);
        (FlowSide along, FlowSide onto) = from.Row < to.Row ? (FlowSide.High, FlowSide.Low) : (FlowSide.Low, FlowSide.High);
        (GridWay Way, GridSpot[] Through)[] ways = from.Row == to.Row ? [(new GridWay(across, into, null), Between(from, to))]
            : from.Column == to.Column ? [(new GridWay(along, onto, null), Between(from, to))]
            : [Turned(new GridSpot(to.Column, from.Row), across, onto), Turned(new GridSpot(from.Column, to.Row), along, into)];
        foreach ((GridWay way, GridSpot[] through) in ways.Where(way => !way.Through.Any(_taken.Contains)))
        {
            yield return (way, Uses(from, way.Start) | Uses(to, way.End) | through.Aggregate(UInt128.Zero, (all, one) => all | Whole(one)));
        }

        if (from.Row == 0 && to.Row == 0)
        {
            yield return (new GridWay(FlowSide.Low, FlowSide.Low, null, 1), Uses(from, FlowSide.Low) | Uses(to, FlowSide.Low));
        }

        (GridWay, GridSpot[]) Turned(GridSpot corner, FlowSide start, FlowSide end) =>
            (new GridWay(start, end, corner), [.. Between(from, corner), corner, .. Between(corner, to)]);
    }

    private static GridSpot[] Between(GridSpot one, GridSpot other)
    {
        (int across, int down) = (Math.Sign(other.Column - one.Column), Math.Sign(other.Row - one.Row));
        int steps = Math.Abs(other.Column - one.Column) + Math.Abs(other.Row - one.Row);
        return [.. Enumerable.Range(1, Math.Max(0, steps - 1))
            .Select(step => new GridSpot(one.Column + (step * across), one.Row + (step * down)))];
    }

    private static UInt128 Uses(GridSpot spot, FlowSide side) => UInt128.One << (Number(spot) + (int)side);

    private static UInt128 Whole(GridSpot spot) => (UInt128)15 << Number(spot);

    private static int Number(GridSpot spot) => 4 * ((spot.Row * Width) + spot.Column);
}
