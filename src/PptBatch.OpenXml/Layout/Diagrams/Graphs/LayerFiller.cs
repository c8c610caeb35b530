namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Fills layers with nodes, labels and passages. Labels stand in layers of their own, right after the layer that their edge leaves.
/// </summary>
internal sealed class LayerFiller(int[] ranks, IReadOnlyList<Wire> wires, bool[] back, Func<int, bool> hasLabel)
{
    private readonly List<LayerNode> _nodes = [];

    public LayeredGraph Fill()
    {
        int[] layerOfRank = LayersOfRanks();
        LayerNode[] places = [.. ranks.Select((rank, node) => Add(layerOfRank[rank], node, -1))];
        LayerNode[]?[] chains = [.. wires.Select((wire, number) =>
            back[number] ? null : Chain(places[wire.From], places[wire.To], number))];
        int last = _nodes.Count == 0 ? -1 : _nodes.Max(node => node.Layer);
        LayerNode[][] layers = [.. Enumerable.Range(0, last + 1).Select(layer => _nodes.Where(node => node.Layer == layer).ToArray())];
        foreach (LayerNode[] layer in layers)
        {
            for (int order = 0; order < layer.Length; order++)
            {
                layer[order].Order = order;
            }
        }

        return new LayeredGraph { Nodes = _nodes, Layers = layers, Chains = chains, Places = places };
    }

    private int[] LayersOfRanks()
    {
        int count = ranks.DefaultIfEmpty(-1).Max() + 1;
        bool[] labelAfter = new bool[count];
        for (int wire = 0; wire < wires.Count; wire++)
        {
            if (!back[wire] && hasLabel(wire))
            {
                labelAfter[ranks[wires[wire].From]] = true;
            }
        }

        int[] layers = new int[count];
        for (int rank = 1; rank < count; rank++)
        {
            layers[rank] = layers[rank - 1] + (labelAfter[rank - 1] ? 2 : 1);
        }

        return layers;
    }

    private LayerNode[] Chain(LayerNode from, LayerNode to, int wire)
    {
        List<LayerNode> chain = [from];
        for (int layer = from.Layer + 1; layer < to.Layer; layer++)
        {
            chain.Add(Add(layer, -1, layer == from.Layer + 1 && hasLabel(wire) ? wire : -1));
        }

        chain.Add(to);
        for (int step = 1; step < chain.Count; step++)
        {
            chain[step - 1].After.Add(chain[step]);
            chain[step].Before.Add(chain[step - 1]);
        }

        return [.. chain];
    }

    private LayerNode Add(int layer, int node, int labelOf)
    {
        LayerNode added = new(_nodes.Count, layer) { Node = node, LabelOf = labelOf };
        _nodes.Add(added);
        return added;
    }
}
