namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>
/// An edge that leads back, drawn round the outside: it leaves and enters at the side where nothing is in the way, else over a channel.
/// </summary>
internal sealed class Loop
{
    private Loop(int wire, LayerNode from, LayerNode to)
    {
        (Wire, From, To) = (wire, from, to);
    }

    public int Wire { get; }

    public LayerNode From { get; }

    public LayerNode To { get; }

    /// <summary>Whether it goes round the low side.</summary>
    public bool Low { get; private init; }

    /// <summary>Whether it leaves its node straight to the outside.</summary>
    public bool StartsFree { get; private init; }

    public bool EndsFree { get; private init; }

    public int StartTrack { get; set; } = -1;

    public int EndTrack { get; set; } = -1;

    /// <summary>The loops of a graph, the shortest first, because it stays inside the longer ones.</summary>
    public static IReadOnlyList<Loop> Of(LayeredGraph graph, IReadOnlyList<Wire> wires)
    {
        List<Loop> loops = [];
        for (int wire = 0; wire < wires.Count; wire++)
        {
            if (graph.Chains[wire] is null && wires[wire].From != wires[wire].To)
            {
                (LayerNode from, LayerNode to) = (graph.Places[wires[wire].From], graph.Places[wires[wire].To]);
                bool low = InTheWay(from, true) + InTheWay(to, true) <= InTheWay(from, false) + InTheWay(to, false);
                loops.Add(new Loop(wire, from, to) { Low = low, StartsFree = InTheWay(from, low) == 0, EndsFree = InTheWay(to, low) == 0 });
            }
        }

        return [.. loops.OrderBy(loop => loop.From.Layer - loop.To.Layer)];

        int InTheWay(LayerNode node, bool low) => low ? node.Order : graph.Layers[node.Layer].Length - 1 - node.Order;
    }
}
