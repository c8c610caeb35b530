namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Orders the nodes inside the layers so that few edges cross: barycentre and median sweeps (Sugiyama, Tagawa and Toda 1981; Eades and
/// Wormald 1994) with exchanges of neighbours (Gansner et al. 1993), from several starts, of which the first without a crossing is taken.
/// </summary>
internal static class CrossingReduction
{
    private const int Starts = 10;
    private const int Sweeps = 12;

    // Two long edges that cross between passages would need more bends than others.
    private const int PassagesCross = 3;

    public static void Apply(LayeredGraph graph)
    {
        int least = int.MaxValue;
        int[] best = [];
        for (int start = 0; start < Starts && least > 0; start++)
        {
            Begin(graph, start);
            Keep();
            for (int sweep = 0; sweep < Sweeps && least > 0; sweep++)
            {
                Sweep(graph, forward: sweep % 2 == 0, median: start % 2 == 1);
                Exchange(graph);
                Keep();
            }
        }

        for (int node = 0; node < best.Length; node++)
        {
            graph.Nodes[node].Order = best[node];
        }

        Settle(graph);

        void Keep()
        {
            int crossings = Enumerable.Range(0, Math.Max(0, graph.Layers.Count - 1)).Sum(layer => Crossings(graph.Layers[layer]));
            if (crossings < least)
            {
                least = crossings;
                best = [.. graph.Nodes.Select(node => node.Order)];
            }
        }
    }

    /// <summary>Crossings of the edges that leave a layer, those between passages counted more.</summary>
    public static int Crossings(LayerNode[] layer)
    {
        int crossings = 0;
        for (int left = 0; left < layer.Length; left++)
        {
            for (int right = left + 1; right < layer.Length; right++)
            {
                crossings += Crossings(layer[left], layer[right], node => node.After);
            }
        }

        return crossings;
    }

    private static int Crossings(LayerNode left, LayerNode right, Func<LayerNode, List<LayerNode>> neighbours)
    {
        int crossings = 0;
        foreach (LayerNode one in neighbours(left))
        {
            foreach (LayerNode other in neighbours(right))
            {
                bool inner = left.IsPassage && right.IsPassage && one.IsPassage && other.IsPassage;
                crossings += one.Order > other.Order ? (inner ? 1 + PassagesCross : 1) : 0;
            }
        }

        return crossings;
    }

    private static void Begin(LayeredGraph graph, int start)
    {
        int[] keys = new int[graph.Nodes.Count];
        if (start == 0)
        {
            int next = 0;
            bool[] seen = new bool[keys.Length];
            foreach (LayerNode node in graph.Layers.SelectMany(layer => layer).OrderBy(node => node.Number))
            {
                Walk(node);
            }

            void Walk(LayerNode node)
            {
                if (!seen[node.Number])
                {
                    seen[node.Number] = true;
                    keys[node.Number] = next++;
                    node.After.ForEach(Walk);
                }
            }
        }
        else
        {
            // A fixed sequence and no random numbers: the same graph has the same picture.
            uint state = (uint)start;
            for (int node = 0; node < keys.Length; node++)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                keys[node] = start == 1 ? node : start == 2 ? -node : (int)(state >> 8);
            }
        }

        foreach (LayerNode[] layer in graph.Layers)
        {
            Reorder(layer, node => keys[node.Number]);
        }
    }

    private static void Sweep(LayeredGraph graph, bool forward, bool median)
    {
        for (int step = 1; step < graph.Layers.Count; step++)
        {
            LayerNode[] layer = graph.Layers[forward ? step : graph.Layers.Count - 1 - step];
            Reorder(layer, node => (forward ? node.Before : node.After) is { Count: > 0 } near ? Middle(near, median) : node.Order);
        }
    }

    private static double Middle(List<LayerNode> near, bool median)
    {
        if (!median)
        {
            return near.Average(node => node.Order);
        }

        int[] orders = [.. near.Select(node => node.Order).Order()];
        return (orders[(orders.Length - 1) / 2] + orders[orders.Length / 2]) / 2.0;
    }

    private static void Reorder(LayerNode[] layer, Func<LayerNode, double> key)
    {
        LayerNode[] sorted = [.. layer.OrderBy(key).ThenBy(node => node.Order)];
        for (int order = 0; order < sorted.Length; order++)
        {
            layer[order] = sorted[order];
            sorted[order].Order = order;
        }
    }

    private static void Exchange(LayeredGraph graph)
    {
        for (int round = 0; round < Sweeps; round++)
        {
            bool better = false;
            foreach (LayerNode[] layer in graph.Layers)
            {
                for (int order = 0; order + 1 < layer.Length; order++)
                {
                    (LayerNode left, LayerNode right) = (layer[order], layer[order + 1]);
                    if (Both(left, right) > Both(right, left))
                    {
                        (layer[order], layer[order + 1], right.Order, left.Order) = (right, left, order, order + 1);
                        better = true;
                    }
                }
            }

            if (!better)
            {
                return;
            }
        }
    }

    private static int Both(LayerNode left, LayerNode right) =>
        Crossings(left, right, node => node.Before) + Crossings(left, right, node => node.After);

    private static void Settle(LayeredGraph graph)
    {
        foreach (LayerNode[] layer in graph.Layers)
        {
            Array.Sort(layer, (left, right) => left.Order.CompareTo(right.Order));
        }
    }
}
