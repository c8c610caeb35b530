using PptBatch.Diagrams;

namespace PptBatch.OpenXml.Layout.Diagrams;

/// <summary>
/// What a screen reader says of a diagram: its own description, or its texts and how they belong together, in no language but theirs.
/// </summary>
internal static class DiagramDescription
{
    private const int Longest = 1000;

    public static string Of(Diagram diagram)
    {
        string text = diagram.Description ?? string.Join("; ", Parts(diagram).Where(part => part.Length > 0)).ReplaceLineEndings(" ");
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }

    private static IEnumerable<string> Parts(Diagram diagram) => diagram switch
    {
        GraphDiagram graph => Edges(graph),
        TreeDiagram tree => Branches(tree.Root),
        MindMapDiagram map => Branches(map.Root),
        CycleDiagram cycle => [string.Join(" → ", cycle.Items.Append(cycle.Items[0]).Select(item => item.Heading)), cycle.Hub],
        PyramidDiagram pyramid => pyramid.Items.Select(Item),
        FunnelDiagram funnel => funnel.Items.Select(Item),
        LayersDiagram layers =>
            layers.Layers.Select(layer =>
                layer.Parts.Count == 0 ? Item(layer.Item) : $"{Item(layer.Item)}: {string.Join(", ", layer.Parts)}"),
        MatrixDiagram matrix =>
            matrix.Cells.Select((cell, number) => $"{matrix.RowHeads[number / 2]}, {matrix.ColumnHeads[number % 2]}: {Item(cell)}"),
        SetsDiagram sets => [.. sets.Sets.Select(Item), string.Join(" ∩ ", sets.Sets.Select(set => set.Heading)) + ": " + sets.Shared],
        SequenceDiagram sequence => sequence.Messages.Select(message => $"{message.From} → {message.To}: {message.Text}"),
        _ => [],
    };

    private static string Item(DiagramItem item) => item.Text.Length == 0 ? item.Heading : $"{item.Heading} ({item.Text})";

    private static IEnumerable<string> Edges(GraphDiagram graph)
    {
        Dictionary<string, string> names = graph.Nodes.ToDictionary(node => node.Id, node => node.Text.Length > 0 ? node.Text : "●");
        HashSet<string> held = [.. graph.Edges.SelectMany(edge => (string[])[edge.From, edge.To])];
        return [.. graph.Edges.Select(edge => $"{names[edge.From]} → {names[edge.To]}{(edge.Label.Length > 0 ? $" ({edge.Label})" : "")}"),
            .. graph.Nodes.Where(node => !held.Contains(node.Id)).Select(node => node.Text)];
    }

    private static IEnumerable<string> Branches(TreeItem item) => item.Children.Count == 0 ? [item.Text]
        : [$"{item.Text}: {string.Join(", ", item.Children.Select(child => child.Text))}",
            .. item.Children.Where(child => child.Children.Count > 0).SelectMany(Branches)];
}
