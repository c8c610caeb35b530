namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// Takes small jogs out of wires: a node that has one neighbour on a side and is almost level with it becomes level where its layer
/// allows.
/// </summary>
internal static class Straightening
{
    private const double Jog = 16;
    private const int Rounds = 3;

    public static void Apply(LayeredGraph graph, double[] cross, Func<LayerNode, double> size, GraphSizes sizes)
    {
        for (int round = 0; round < Rounds; round++)
        {
            foreach (LayerNode node in graph.Nodes.Where(node => node.Node >= 0))
            {
                LayerNode? near = Near(node.Before) ?? Near(node.After);
                if (near is not null && IsFree(node, cross[near.Number]))
                {
                    cross[node.Number] = cross[near.Number];
                }

                LayerNode? Near(List<LayerNode> neighbours) =>
                    neighbours is [var one] && cross[one.Number] != cross[node.Number]
                        && Math.Abs(cross[one.Number] - cross[node.Number]) < Jog ? one : null;
            }
        }

        bool IsFree(LayerNode node, double at)
        {
            // Moved away from a neighbour that it is level with, it would give up one straight wire for another.
            if (node.Before.Concat(node.After).Any(other => cross[other.Number] == cross[node.Number]))
            {
                return false;
            }

            LayerNode[] layer = graph.Layers[node.Layer];
            return (node.Order == 0 || at - cross[layer[node.Order - 1].Number] >= Distance(layer[node.Order - 1], node))
                && (node.Order + 1 == layer.Length || cross[layer[node.Order + 1].Number] - at >= Distance(node, layer[node.Order + 1]));
        }

        double Distance(LayerNode one, LayerNode next) =>
            ((size(one) + size(next)) / 2) + (one.IsPassage || next.IsPassage ? GraphSizes.Lane : sizes.CrossGap);
    }
}
