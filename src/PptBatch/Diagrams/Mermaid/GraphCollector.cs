namespace PptBatch.Diagrams.Mermaid;

/// <summary>
/// Gathers nodes and edges while a source is read; a node that is named again keeps its first text unless it is given another.
/// </summary>
internal sealed class GraphCollector
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<DiagramNode> _nodes = [];
    private readonly List<DiagramEdge> _edges = [];

    /// <summary>Names a node, and says what it is where that is known.</summary>
    public void Node(string id, int line, string? text = null, NodeShape? shape = null, string? group = null)
    {
        if (text is { Length: > DiagramLimits.TextCharacters })
        {
            throw new MermaidFault(line, $"A text has {text.Length} characters; the limit is {DiagramLimits.TextCharacters}.");
        }

        if (!_positions.TryGetValue(id, out int position))
        {
            if (_nodes.Count == DiagramLimits.Nodes)
            {
                throw new MermaidFault(line, $"It has more than {DiagramLimits.Nodes} nodes.");
            }

            _positions[id] = position = _nodes.Count;
            _nodes.Add(new DiagramNode(id, id));
        }

        DiagramNode node = _nodes[position];
        _nodes[position] = node with { Text = text ?? node.Text, Shape = shape ?? node.Shape, Group = node.Group ?? group };
    }

    public string TextOf(string id) => _nodes[_positions[id]].Text;

    public void Edge(DiagramEdge edge, int line)
    {
        if (_edges.Count == DiagramLimits.Edges)
        {
            throw new MermaidFault(line, $"It has more than {DiagramLimits.Edges} edges.");
        }

        if (edge.Label.Length > DiagramLimits.TextCharacters)
        {
            throw new MermaidFault(line, $"A label has {edge.Label.Length} characters; the limit is {DiagramLimits.TextCharacters}.");
        }

        if (!_edges.Contains(edge))
        {
            _edges.Add(edge);
        }
    }

    public GraphDiagram Build(DiagramDirection direction) =>
        _nodes.Count == 0 ? throw new MermaidFault(1, "It has no nodes.")
            : new GraphDiagram([.. _nodes], [.. _edges]) { Direction = direction };

    public static DiagramDirection Direction(string word) => word switch
    {
        "LR" => DiagramDirection.Across,
        "RL" => DiagramDirection.Back,
        "BT" => DiagramDirection.Up,
        _ => DiagramDirection.Down,
    };
}
