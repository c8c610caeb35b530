using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Graphs.Layers;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// A small flow with decisions as people draw it: one way through it is the first row, and what else a decision leads to stands under it.
/// It is found by trying; a flow that has no such place without crossings has none.
/// </summary>
/// <param name="Spots">Where each node stands.</param>
/// <param name="Ways">How each edge leads.</param>
internal sealed record DecisionGrid(IReadOnlyList<GridSpot> Spots, IReadOnlyList<GridWay> Ways)
{
    private const int MostNodes = 12;
    private const int MostColumns = 7;
    private const int MostRows = 3;
    private const int MostPaths = 24;
    private const int MostTries = 600;

    public int Columns => Spots.Max(spot => spot.Column) + 1;

    public int Rows => Spots.Max(spot => spot.Row) + 1;

    // A long way is followed less easily than a straight one, as is a first answer that turns.
    private int Cost(int turns) => (2 * turns) + Ways.Sum(way => way.Lane > 0 ? 2 : way.Corner is null ? 0 : 1);

    /// <summary>The grids of a part, one of each size; none where it has no decisions or no such place.</summary>
    public static IReadOnlyList<DecisionGrid> Of(GraphPart part)
    {
        bool[] back = CycleRemoval.BackEdges(part.Graph.Nodes.Count, part.Wires);
        int[] roots = [.. Enumerable.Range(0, part.Graph.Nodes.Count)
            .Where(node => !part.Wires.Where((wire, number) => !back[number] && wire.To == node).Any())];
        return roots.Length == 1 && part.Graph.Nodes.Count <= MostNodes && part.Wires.All(wire => wire.From != wire.To)
            && part.Graph.Nodes.Any(node => node.Shape == NodeShape.Decision) ? new Search(part, back).Best(roots[0]) : [];
    }

    private sealed class Search(GraphPart part, bool[] back)
    {
        private readonly int _count = part.Graph.Nodes.Count;
        private readonly int[][] _after = [.. Enumerable.Range(0, part.Graph.Nodes.Count).Select(node => part.Wires
            .Select((wire, number) => (wire, number)).Where(pair => !back[pair.number] && pair.wire.From == node)
            .Select(pair => pair.wire.To).Distinct().ToArray())];
        private readonly SortedDictionary<(int Rows, int Columns), (DecisionGrid Grid, int Cost)> _best = [];
        private int _tries;

        public IReadOnlyList<DecisionGrid> Best(int root)
        {
            foreach (int[] path in Paths([root]).Where(path => path.Length <= MostColumns).Take(MostPaths))
            {
                GridSpot?[] spots = new GridSpot?[_count];
                for (int column = 0; column < path.Length; column++)
                {
                    spots[path[column]] = new GridSpot(column, 0);
                }

                int turns = path.Zip(path.Skip(1)).Count(step => _after[step.First][0] != step.Second);
                Place(spots, path.Length, turns);
            }

            return [.. _best.Values.Select(best => best.Grid)];
        }

        private IEnumerable<int[]> Paths(int[] way) => _after[way[^1]].Length == 0 ? [way]
            : _after[way[^1]].SelectMany(next => Paths([.. way, next]));

        // Under what leads to it, or in the lower rows beside it.
        private void Place(GridSpot?[] spots, int columns, int turns)
        {
            int node = Next(spots);
            if (node < 0)
            {
                if (_tries++ < MostTries && spots.All(spot => spot is not null))
                {
                    Take([.. spots.Select(spot => spot!.Value)], turns);
                }

                return;
            }

            GridSpot from = spots[part.Wires.Where((wire, number) => !back[number] && wire.To == node && spots[wire.From] is not null)
                .First().From]!.Value;
            GridSpot[] free = [.. from.Around().Where(spot => spot.Column >= 0 && spot.Column < columns && spot.Row is > 0 and < MostRows
                && !spots.Contains(spot))];
            foreach (GridSpot spot in free.TakeWhile(_ => _tries < MostTries))
            {
                spots[node] = spot;
                Place(spots, columns, turns);
                spots[node] = null;
            }
        }

        private int Next(GridSpot?[] spots) => Enumerable.Range(0, part.Wires.Count)
            .Where(wire => !back[wire] && spots[part.Wires[wire].From] is not null && spots[part.Wires[wire].To] is null)
            .Select(wire => part.Wires[wire].To).FirstOrDefault(-1);

        private void Take(GridSpot[] spots, int turns)
        {
            if (GridRouter.Ways(spots, part.Wires) is { } ways && new DecisionGrid(spots, ways) is var grid
                && (!_best.TryGetValue((grid.Rows, grid.Columns), out (DecisionGrid, int Cost) best) || grid.Cost(turns) < best.Cost))
            {
                _best[(grid.Rows, grid.Columns)] = (grid, grid.Cost(turns));
            }
        }
    }
}

/// <summary>A place in a grid.</summary>
internal readonly record struct GridSpot(int Column, int Row)
{
    /// <summary>The places where what follows may stand, the one that reads best first.</summary>
    public IEnumerable<GridSpot> Around() =>
    [
        this with { Row = Row + 1 }, this with { Column = Column + 1 }, this with { Column = Column - 1 },
        new(Column + 1, Row + 1), new(Column - 1, Row + 1),
    ];
}

/// <summary>The way of an edge over a grid.</summary>
/// <param name="Start">Side at which it leaves.</param>
/// <param name="End">Side at which it enters.</param>
/// <param name="Corner">Where it turns, or null.</param>
/// <param name="Lane">The lane over the first row in which it leads, counted from the row; 0 for none.</param>
internal readonly record struct GridWay(FlowSide Start, FlowSide End, GridSpot? Corner, int Lane = 0);
