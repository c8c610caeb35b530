namespace PptBatch.OpenXml.Layout.Diagrams.Graphs;

/// <summary>A stretch of a long flow that stands in a row of its own.</summary>
/// <param name="Nodes">Its nodes, by their position in the part.</param>
/// <param name="Wires">The edges between them, by their position.</param>
internal sealed record GraphRow(IReadOnlyList<int> Nodes, IReadOnlyList<int> Wires)
{
    /// <summary>The edges by positions in the row.</summary>
    public IReadOnlyList<Wire> Inside(IReadOnlyList<Wire> wires)
    {
        List<int> nodes = [.. Nodes];
        return [.. Wires.Select(wire => new Wire(nodes.IndexOf(wires[wire].From), nodes.IndexOf(wires[wire].To)))];
    }
}
