using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Graphs.Layers;

namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>The part of a graph that one page shows.</summary>
internal sealed class GraphPart
{
    private readonly Dictionary<(int, int), LayeredGraph> _layered = [];
    private readonly Lazy<IReadOnlyList<DecisionGrid>> _grid;

    public GraphPart(GraphDiagram graph, IReadOnlySet<string> continues)
    {
        (Graph, Continues) = (graph, continues);
        Dictionary<string, int> numbers = [];
        for (int node = 0; node < graph.Nodes.Count; node++)
        {
            numbers[graph.Nodes[node].Id] = node;
        }

        Wires = [.. graph.Edges.Select(edge => new Wire(numbers[edge.From], numbers[edge.To]))];
        _grid = new Lazy<IReadOnlyList<DecisionGrid>>(() => DecisionGrid.Of(this));
        Layered = LayeredGraph.Of(graph.Nodes.Count, Wires, wire => graph.Edges[wire].Label.Length > 0);
    }

    public GraphDiagram Graph { get; }

    /// <summary>Ids of nodes that are at home on another page.</summary>
    public IReadOnlySet<string> Continues { get; }

    public IReadOnlyList<Wire> Wires { get; }

    /// <summary>The whole part in layers.</summary>
    public LayeredGraph Layered { get; }

    /// <summary>The whole part on grids of several sizes; none where it has no decisions or no such place.</summary>
    public IReadOnlyList<DecisionGrid> Grids => _grid.Value;

    /// <summary>True where one node follows the other, without branches and ways back.</summary>
    public bool IsStraight => Layered.Places.DistinctBy(place => place.Layer).Count() == Layered.Places.Count
        && Wires.All(wire => Layered.Places[wire.From].Layer < Layered.Places[wire.To].Layer);

    /// <summary>Whether a node is a question whose branches want corners of their own.</summary>
    public bool Branches(int node) => Graph.Nodes[node].Shape == NodeShape.Decision;

    /// <summary>The layers of a few of the nodes, by themselves; asked for again and again while sizes are tried.</summary>
    public LayeredGraph RowLayers(GraphRow row)
    {
        if (!_layered.TryGetValue((row.Nodes[0], row.Nodes.Count), out LayeredGraph? layered))
        {
            layered = LayeredGraph.Of(row.Nodes.Count, row.Inside(Wires), wire => Graph.Edges[row.Wires[wire]].Label.Length > 0);
            _layered.Add((row.Nodes[0], row.Nodes.Count), layered);
        }

        return layered;
    }
}
