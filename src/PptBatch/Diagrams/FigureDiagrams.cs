namespace PptBatch.Diagrams;

/// <summary>Stages that lead back to the first.</summary>
/// <param name="Items">Three to six stages, clockwise.</param>
public sealed record CycleDiagram(IReadOnlyList<DiagramItem> Items) : Diagram
{
    /// <summary>One fact in the middle. Default: empty, for none.</summary>
    public string Hub { get; init; } = "";

    /// <inheritdoc/>
    public override IEnumerable<string> Words =>
        Items.Count == 0 ? [Hub] : [string.Join(" → ", Items.Append(Items[0]).Select(item => item.Heading)), Hub,
            .. Items.Where(item => item.Text.Length > 0).Select(item => item.Words)];
}

/// <summary>Levels that rest on each other, the topmost first.</summary>
/// <param name="Items">The levels.</param>
public sealed record PyramidDiagram(IReadOnlyList<DiagramItem> Items) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Items.Select(item => item.Words);
}

/// <summary>Stages of which each lets less through, the widest first.</summary>
/// <param name="Items">The stages.</param>
public sealed record FunnelDiagram(IReadOnlyList<DiagramItem> Items) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Items.Select(item => item.Words);
}

/// <summary>Layers of a whole, the topmost first.</summary>
/// <param name="Layers">The layers.</param>
public sealed record LayersDiagram(IReadOnlyList<DiagramLayer> Layers) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Layers.Select(layer =>
        layer.Parts.Count == 0 ? layer.Item.Words : $"{layer.Item.Words}: {string.Join(", ", layer.Parts)}");
}

/// <summary>A layer and its parts.</summary>
/// <param name="Item">What the layer is.</param>
/// <param name="Parts">What it consists of, from start to end; empty for a whole.</param>
public sealed record DiagramLayer(DiagramItem Item, IReadOnlyList<string> Parts);

/// <summary>Two by two cells under two heads and beside two.</summary>
/// <param name="ColumnHeads">The two heads of the columns.</param>
/// <param name="RowHeads">The two heads of the rows.</param>
/// <param name="Cells">The four cells, row by row.</param>
public sealed record MatrixDiagram(IReadOnlyList<string> ColumnHeads, IReadOnlyList<string> RowHeads, IReadOnlyList<DiagramItem> Cells)
    : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Cells.Select((cell, number) =>
        $"{RowHeads[number / 2]}, {ColumnHeads[number % 2]}: {cell.Words}");
}

/// <summary>Two or three sets and what they share.</summary>
/// <param name="Sets">The sets.</param>
/// <param name="Shared">What all of them share; empty for nothing that is named.</param>
public sealed record SetsDiagram(IReadOnlyList<DiagramItem> Sets, string Shared) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words =>
        [.. Sets.Select(set => set.Words), string.Join(" ∩ ", Sets.Select(set => set.Heading)) + ": " + Shared];
}
