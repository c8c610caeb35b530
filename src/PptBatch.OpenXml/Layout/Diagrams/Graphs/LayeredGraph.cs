namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// A graph in layers: edges lead from each layer to the next, longer ones over passages, those with a label over the label's place.
/// </summary>
internal sealed class LayeredGraph
{
    public required IReadOnlyList<LayerNode> Nodes { get; init; }

    /// <summary>The layers, each in its order.</summary>
    public required IReadOnlyList<LayerNode[]> Layers { get; init; }

    /// <summary>For each edge the places that it leads over, ends included; null for one that is drawn round the outside.</summary>
    public required IReadOnlyList<LayerNode[]?> Chains { get; init; }

    /// <summary>The place of each node of the diagram.</summary>
    public required IReadOnlyList<LayerNode> Places { get; init; }

    public static LayeredGraph Of(int nodes, IReadOnlyList<Wire> wires, Func<int, bool> hasLabel)
    {
        bool[] back = CycleRemoval.BackEdges(nodes, wires);
        int[] ranks = Spread(NetworkSimplex.Layers(nodes, [.. wires.Where((_, wire) => !back[wire])]), wires);
        LayeredGraph graph = new LayerFiller(ranks, wires, back, hasLabel).Fill();
        CrossingReduction.Apply(graph);
        return graph;
    }

    // Nodes without an edge stand where there is room: one after the other in the layers that hold the fewest.
    private static int[] Spread(int[] ranks, IReadOnlyList<Wire> wires)
    {
        HashSet<int> held = [.. wires.Where(wire => wire.From != wire.To).SelectMany(wire => (int[])[wire.From, wire.To])];
        List<int> alone = [.. Enumerable.Range(0, ranks.Length).Where(node => !held.Contains(node))];
        int across = Math.Max(held.Select(node => ranks[node] + 1).DefaultIfEmpty(0).Max(),
            (int)Math.Ceiling(Math.Sqrt(2.0 * alone.Count)));
        int[] count = new int[Math.Max(1, across)];
        foreach (int node in held)
        {
            count[ranks[node]]++;
        }

        foreach (int node in alone)
        {
            int layer = Array.IndexOf(count, count.Min());
            ranks[node] = layer;
            count[layer]++;
        }

        return ranks;
    }
}
