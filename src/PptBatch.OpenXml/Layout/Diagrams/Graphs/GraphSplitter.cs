using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Divides a graph that does not fit one page, edge by edge in the order of its layers. Every edge is on one page; a node that another page
/// has shown already stands there once more, dashed, so that the reader sees where the flow goes on.
/// </summary>
internal static class GraphSplitter
{
    // What is larger than this never fits a page, and is divided before its layout is tried.
    private const int MostNodes = 40;
    private const int MostEdges = 56;

    /// <summary>The parts, each of which fits the box; one for a graph that does.</summary>
    public static IReadOnlyList<GraphPart> Parts(GraphDiagram graph, Box box, Ruler ruler, bool rightToLeft)
    {
        if (graph.Nodes.Count <= MostNodes && graph.Edges.Count <= MostEdges)
        {
            GraphPart whole = new(graph, new HashSet<string>());
            if (new GraphFitter(whole, box, ruler, rightToLeft).Fits())
            {
                return [whole];
            }
        }

        List<Unit> units = Units(graph);
        List<int> ends = Ends(units.Count, units.Count);

        // Parts of about the same size read better than a full page and a rest, where as many pages hold them.
        if (ends.Count > 1 && Ends(units.Count, (int)Math.Ceiling((double)units.Count / ends.Count)) is var even
            && even.Count == ends.Count)
        {
            ends = even;
        }

        HashSet<string> shown = [];
        return [.. ends.Select((end, part) => Part(graph, units[(part == 0 ? 0 : ends[part - 1])..end], shown, remember: true))];

        List<int> Ends(int count, int most)
        {
            List<int> found = [];
            for (int from = 0; from < count; from = found[^1])
            {
                int start = from;
                found.Add(from + Most(Math.Min(most, count - from), length => Fits(start, start + length)));
            }

            return found;
        }

        bool Fits(int from, int to)
        {
            // Whether a node is dashed does not change its size.
            GraphPart part = Part(graph, units[from..to], [], remember: false);
            return part.Graph.Nodes.Count <= MostNodes && new GraphFitter(part, box, ruler, rightToLeft).Fits();
        }
    }

    // The greatest length that holds, by doubling and halving; at least 1.
    private static int Most(int limit, Func<int, bool> holds)
    {
        (int low, int high) = (1, 2);
        while (high <= limit && holds(high))
        {
            (low, high) = (high, 2 * high);
        }

        high = Math.Min(high, limit + 1);
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static List<Unit> Units(GraphDiagram graph)
    {
        GraphOrder order = GraphOrder.Of(graph);
        List<Unit> edges = [.. graph.Edges
            .OrderBy(edge => Math.Max(order[edge.From], order[edge.To])).ThenBy(edge => Math.Min(order[edge.From], order[edge.To]))
            .Select(edge => new Unit(edge, null))];
        HashSet<string> held = [.. graph.Edges.SelectMany(edge => (string[])[edge.From, edge.To])];
        return [.. edges, .. graph.Nodes.Where(node => !held.Contains(node.Id)).Select(node => new Unit(null, node.Id))];
    }

    private static GraphPart Part(GraphDiagram graph, IReadOnlyList<Unit> units, HashSet<string> shown, bool remember)
    {
        HashSet<string> ids = [.. units.SelectMany(unit => unit.Edge is { } edge ? (string[])[edge.From, edge.To] : [unit.Node!])];
        HashSet<string> continues = [.. ids.Where(shown.Contains)];
        if (remember)
        {
            shown.UnionWith(ids);
        }

        return new GraphPart(
            graph with { Nodes = [.. graph.Nodes.Where(node => ids.Contains(node.Id))],
                Edges = [.. units.Where(unit => unit.Edge is not null).Select(unit => unit.Edge!)] },
            continues);
    }

    /// <summary>An edge with its ends, or a node that has none.</summary>
    private sealed record Unit(DiagramEdge? Edge, string? Node);
}
