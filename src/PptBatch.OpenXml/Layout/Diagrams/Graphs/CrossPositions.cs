namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Places the nodes of ordered layers beside each other: the method of Brandes and Köpf (2001). Four times, from each corner, nodes are
/// aligned with the middle of their neighbours and pushed together; a node stands at the mean of its two middle places. Long edges stay
/// straight.
/// </summary>
internal sealed class CrossPositions
{
    private readonly LayeredGraph _graph;
    private readonly Func<LayerNode, LayerNode, double> _distance;
    private readonly HashSet<(int, int)> _conflicts;

    private CrossPositions(LayeredGraph graph, Func<LayerNode, LayerNode, double> distance)
    {
        (_graph, _distance, _conflicts) = (graph, distance, Conflicts(graph));
    }

    /// <summary>The centre of each place across the layers.</summary>
    /// <param name="graph">The layers in their order.</param>
    /// <param name="distance">The least distance between the centres of two neighbours in a layer.</param>
    public static double[] Of(LayeredGraph graph, Func<LayerNode, LayerNode, double> distance)
    {
        CrossPositions positions = new(graph, distance);
        double[][] four =
        [
            positions.Align(down: true, right: false), positions.Align(down: true, right: true),
            positions.Align(down: false, right: false), positions.Align(down: false, right: true),
        ];
        double[] narrowest = four.MinBy(places => places.DefaultIfEmpty().Max() - places.DefaultIfEmpty().Min())!;
        for (int corner = 0; corner < four.Length; corner++)
        {
            double[] places = four[corner];
            double shift = corner % 2 == 0
                ? narrowest.DefaultIfEmpty().Min() - places.DefaultIfEmpty().Min()
                : narrowest.DefaultIfEmpty().Max() - places.DefaultIfEmpty().Max();
            for (int node = 0; node < places.Length; node++)
            {
                places[node] += shift;
            }
        }

        double[] result = new double[graph.Nodes.Count];
        for (int node = 0; node < result.Length; node++)
        {
            double[] places = [.. four.Select(one => one[node]).Order()];
            result[node] = (places[1] + places[2]) / 2;
        }

        return result;
    }

    // Where a long edge crosses a short one, the long one is the one that stays straight.
    private static HashSet<(int, int)> Conflicts(LayeredGraph graph)
    {
        HashSet<(int, int)> conflicts = [];
        foreach (LayerNode[] layer in graph.Layers)
        {
            (LayerNode From, LayerNode To)[] edges = [.. layer.SelectMany(from => from.After.Select(to => (from, to)))];
            foreach ((LayerNode from, LayerNode to) in edges.Where(edge => edge.From.IsPassage && edge.To.IsPassage))
            {
                foreach ((LayerNode otherFrom, LayerNode otherTo) in edges)
                {
                    if ((from.Order - otherFrom.Order) * (to.Order - otherTo.Order) < 0 && !conflicts.Contains((from.Number, to.Number)))
                    {
                        conflicts.Add((otherFrom.Number, otherTo.Number));
                    }
                }
            }
        }

        return conflicts;
    }

    private double[] Align(bool down, bool right)
    {
        List<LayerNode[]> layers = [.. (down ? _graph.Layers : _graph.Layers.Reverse())
            .Select(layer => right ? [.. layer.Reverse()] : layer)];
        int[] root = [.. Enumerable.Range(0, _graph.Nodes.Count)];
        int[] align = [.. root];
        foreach (LayerNode[] layer in layers)
        {
            int last = int.MinValue;
            foreach (LayerNode node in layer)
            {
                LayerNode[] near = [.. (down ? node.Before : node.After).OrderBy(Position)];
                for (int middle = (near.Length - 1) / 2; near.Length > 0 && middle <= near.Length / 2; middle++)
                {
                    LayerNode other = near[middle];
                    (int, int) edge = down ? (other.Number, node.Number) : (node.Number, other.Number);
                    if (align[node.Number] == node.Number && last < Position(other) && !_conflicts.Contains(edge))
                    {
                        align[other.Number] = node.Number;
                        root[node.Number] = root[other.Number];
                        align[node.Number] = root[node.Number];
                        last = Position(other);
                    }
                }
            }
        }

        return Compact(layers, root, right);

        int Position(LayerNode node) => right ? -node.Order : node.Order;
    }

    /// <summary>
    /// Pushes blocks of aligned nodes together: each as far to the start as its neighbours allow, then as near to the next as they allow.
    /// </summary>
    private double[] Compact(List<LayerNode[]> layers, int[] root, bool right)
    {
        int count = root.Length;
        Dictionary<int, double>[] after = new Dictionary<int, double>[count];
        List<int>[] before = new List<int>[count];
        for (int node = 0; node < count; node++)
        {
            (after[node], before[node]) = ([], []);
        }

        foreach (LayerNode[] layer in layers)
        {
            for (int order = 1; order < layer.Length; order++)
            {
                (int from, int to) = (root[layer[order - 1].Number], root[layer[order].Number]);
                double distance = right ? _distance(layer[order], layer[order - 1]) : _distance(layer[order - 1], layer[order]);
                before[to].Add(from);
                after[from][to] = Math.Max(distance, after[from].GetValueOrDefault(to));
            }
        }

        double[] places = new double[count];
        List<int> sorted = Sorted(root, before);
        foreach (int block in sorted)
        {
            places[block] = before[block].Select(other => places[other] + after[other][block]).DefaultIfEmpty(0).Max();
        }

        foreach (int block in Enumerable.Reverse(sorted))
        {
            places[block] = Math.Max(places[block],
                after[block].Select(next => places[next.Key] - next.Value).DefaultIfEmpty(double.MinValue).Min());
        }

        return [.. Enumerable.Range(0, count).Select(node => right ? -places[root[node]] : places[root[node]])];
    }

    private static List<int> Sorted(int[] root, List<int>[] before)
    {
        List<int> sorted = [];
        bool[] seen = new bool[root.Length];
        foreach (int node in root)
        {
            Visit(node);
        }

        return sorted;

        void Visit(int block)
        {
            if (!seen[block])
            {
                seen[block] = true;
                before[block].ForEach(Visit);
                sorted.Add(block);
            }
        }
    }
}
