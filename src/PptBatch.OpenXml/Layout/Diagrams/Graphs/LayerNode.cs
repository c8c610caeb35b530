namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>A place in a layer: a node, the label of an edge, or where a longer edge passes.</summary>
internal sealed class LayerNode(int number, int layer)
{
    public int Number => number;

    public int Layer => layer;

    /// <summary>Position of the node in the diagram, or -1.</summary>
    public int Node { get; init; } = -1;

    /// <summary>Position of the edge whose label stands here, or -1.</summary>
    public int LabelOf { get; init; } = -1;

    public bool IsPassage => Node < 0;

    /// <summary>Neighbours in the layer before.</summary>
    public List<LayerNode> Before { get; } = [];

    /// <summary>Neighbours in the layer after.</summary>
    public List<LayerNode> After { get; } = [];

    /// <summary>Position in the layer.</summary>
    public int Order { get; set; }
}
