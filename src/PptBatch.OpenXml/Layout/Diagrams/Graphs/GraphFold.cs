using PptBatch.OpenXml.Layout.Diagrams.Graphs.Layers;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>A long flow in rows, like a text; edges lead on from each row to the next.</summary>
/// <param name="Rows">The rows, from the top.</param>
/// <param name="Links">For each row but the last, the edges that lead from it to the next.</param>
internal sealed record GraphFold(IReadOnlyList<GraphRow> Rows, IReadOnlyList<IReadOnlyList<int>> Links)
{
    private const int ShortestRow = 3;
    private const int MostLinks = 3;
    private const double PerLink = 0.6;
    private const double Farthest = 1.6;

    /// <summary>
    /// The flow in so many rows of about the same length, or null where it cannot be cut so: few edges, all forward and to the next row.
    /// </summary>
    public static GraphFold? Of(GraphPart part, int rows)
    {
        IReadOnlyList<LayerNode> places = part.Layered.Places;
        List<int> layers = [.. places.Select(place => place.Layer).Distinct().Order()];
        if (layers.Count < rows * ShortestRow)
        {
            return null;
        }

        List<int> ends = [];
        for (int row = 1; row < rows; row++)
        {
            // Longer rows come first, as lines of a text do.
            double wanted = (layers.Count / rows * row) + Math.Min(row, layers.Count % rows);
            int end = Enumerable.Range(1, layers.Count - 1)
                .Where(at => Math.Abs(at - wanted) < Farthest && at > ends.LastOrDefault() + 1
                    && Crossing(part, layers[at]) is { Count: > 0 and <= MostLinks } links
                    && links.All(wire => places[part.Wires[wire].From].Layer < places[part.Wires[wire].To].Layer))
                .OrderBy(at => Math.Abs(at - wanted) + (PerLink * Crossing(part, layers[at]).Count)).FirstOrDefault(-1);
            if (end < 0)
            {
                return null;
            }

            ends.Add(end);
        }

        List<IReadOnlyList<int>> crossing = [.. ends.Select(end => Crossing(part, layers[end]))];
        if (crossing.SelectMany(links => links).Distinct().Count() != crossing.Sum(links => links.Count))
        {
            return null;
        }

        ends.Add(layers.Count);
        return new GraphFold([.. ends.Select((end, row) => Row(part, layers, row == 0 ? 0 : ends[row - 1], end))], crossing);
    }

    private static GraphRow Row(GraphPart part, List<int> layers, int from, int to)
    {
        List<int> nodes = [.. part.Layered.Places.Where(place => layers.IndexOf(place.Layer) is var at && at >= from && at < to)
            .Select(place => place.Node)];
        return new GraphRow(nodes, [.. Enumerable.Range(0, part.Wires.Count)
            .Where(wire => nodes.Contains(part.Wires[wire].From) && nodes.Contains(part.Wires[wire].To))]);
    }

    private static List<int> Crossing(GraphPart part, int layer) => [.. Enumerable.Range(0, part.Wires.Count).Where(wire =>
        part.Layered.Places[part.Wires[wire].From].Layer < layer != part.Layered.Places[part.Wires[wire].To].Layer < layer)];
}
