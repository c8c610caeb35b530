namespace PptBatch.Diagrams;

/// <summary>Nodes and the arrows between them: flowcharts, state machines, class diagrams.</summary>
/// <param name="Nodes">Nodes in reading order, each with an id of its own.</param>
/// <param name="Edges">Edges between nodes, by their ids.</param>
public sealed record GraphDiagram(IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges) : Diagram
{
    /// <summary>
    /// Where the edges would like to lead; the layout takes another direction where the page asks for it. Default: to the end of the
    /// line.
    /// </summary>
    public DiagramDirection Direction { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Words
    {
        get
        {
            Dictionary<string, string> names = Nodes.ToDictionary(node => node.Id, node => node.Text.Length > 0 ? node.Text : "●");
            HashSet<string> held = [.. Edges.SelectMany(edge => (string[])[edge.From, edge.To])];
            return [.. Edges.Select(edge => $"{names[edge.From]} → {names[edge.To]}{(edge.Label.Length > 0 ? $" ({edge.Label})" : "")}"),
                .. Nodes.Where(node => !held.Contains(node.Id)).Select(node => node.Text)];
        }
    }
}

/// <summary>A node of a graph.</summary>
/// <param name="Id">Name that edges use; unique in its graph.</param>
/// <param name="Text">What the node shows.</param>
/// <param name="Shape">What the node is. Default: a step.</param>
public sealed record DiagramNode(string Id, string Text, NodeShape Shape = NodeShape.Process)
{
    /// <summary>Name of the group that the node belongs to, shown in small type above its text. Default: null.</summary>
    public string? Group { get; init; }

    /// <summary>True for the one node that the slide speaks of. Default: false.</summary>
    public bool Marked { get; init; }
}

/// <summary>An edge of a graph.</summary>
/// <param name="From">Id of the node that it leaves.</param>
/// <param name="To">Id of the node that it enters; the same for a loop.</param>
/// <param name="Label">Text on the edge; empty for none.</param>
public sealed record DiagramEdge(string From, string To, string Label = "")
{
    /// <summary>How the line is drawn. Default: solid.</summary>
    public EdgeLine Line { get; init; }

    /// <summary>Whether an arrowhead stands at the end. Default: true.</summary>
    public bool HeadAtEnd { get; init; } = true;

    /// <summary>Whether an arrowhead stands at the start. Default: false.</summary>
    public bool HeadAtStart { get; init; }
}

/// <summary>What a node is; the layout gives each a shape of its own.</summary>
public enum NodeShape
{
    /// <summary>A step: a rectangle.</summary>
    Process,

    /// <summary>A question: a diamond.</summary>
    Decision,

    /// <summary>Where it begins: rounded ends.</summary>
    Start,

    /// <summary>Where it ends: rounded ends, filled.</summary>
    End,

    /// <summary>Data that goes in or comes out: a parallelogram.</summary>
    Data,

    /// <summary>A database or another store: a cylinder.</summary>
    Store,

    /// <summary>Somebody: head and shoulders.</summary>
    Person,

    /// <summary>A system that stands for itself: a rectangle with double sides.</summary>
    System,
}

/// <summary>Where the edges of a graph lead.</summary>
public enum DiagramDirection
{
    /// <summary>To the end of the line: to the right, in right-to-left languages to the left.</summary>
    Across,

    /// <summary>Downwards.</summary>
    Down,

    /// <summary>To the start of the line.</summary>
    Back,

    /// <summary>Upwards.</summary>
    Up,
}

/// <summary>How an edge is drawn.</summary>
public enum EdgeLine
{
    /// <summary>A line of the usual width.</summary>
    Solid,

    /// <summary>A dashed line.</summary>
    Dashed,

    /// <summary>A line of twice the width.</summary>
    Thick,
}
