namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// The branches of decisions that leave at a corner of their own: where nothing stands between the node and the height of where they lead,
/// they go there straight from the low or high side, so that "yes" and "no" do not begin as one line.
/// </summary>
internal sealed class SideExits
{
    private const double Least = 8;
    private readonly Dictionary<(int, int), FlowSide> _sides = [];

    public SideExits(LayeredGraph graph, double[] cross, Func<LayerNode, double> size, Func<int, bool> branches, IReadOnlyList<Loop> loops)
    {
        foreach (LayerNode node in graph.Places.Where(place => place.After.Count > 1 && branches(place.Node)))
        {
            LayerNode[] after = [.. node.After.OrderBy(place => cross[place.Number])];
            LayerNode[] layer = graph.Layers[node.Layer];
            double half = (size(node) / 2) + Least;
            double low = cross[after[0].Number];
            double high = cross[after[^1].Number];
            LayerNode? before = node.Order > 0 ? layer[node.Order - 1] : null;
            LayerNode? next = node.Order + 1 < layer.Length ? layer[node.Order + 1] : null;
            if (high > cross[node.Number] + half && (next is null || cross[next.Number] - (size(next) / 2) > high + Least)
                && !Taken(node, false))
            {
                _sides[(node.Number, after[^1].Number)] = FlowSide.High;
            }

            if (low < cross[node.Number] - half && (before is null || cross[before.Number] + (size(before) / 2) < low - Least)
                && !Taken(node, true))
            {
                _sides[(node.Number, after[0].Number)] = FlowSide.Low;
            }
        }

        bool Taken(LayerNode node, bool low) =>
            loops.Any(loop => loop.Low == low && ((loop.From == node && loop.StartsFree) || (loop.To == node && loop.EndsFree)));
    }

    public bool Has(LayerNode from, LayerNode to) => _sides.ContainsKey((from.Number, to.Number));

    public FlowSide Side(LayerNode from, LayerNode to) => _sides.GetValueOrDefault((from.Number, to.Number), FlowSide.Out);
}
