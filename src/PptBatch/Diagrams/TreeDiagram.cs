namespace PptBatch.Diagrams;

/// <summary>A tree that grows from its root to one side.</summary>
/// <param name="Root">The root.</param>
public sealed record TreeDiagram(TreeItem Root) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Root.Words;
}

/// <summary>A tree whose root stands in the middle, with branches to both sides.</summary>
/// <param name="Root">The root.</param>
public sealed record MindMapDiagram(TreeItem Root) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Root.Words;
}

/// <summary>A node of a tree and what hangs on it.</summary>
/// <param name="Text">What the node shows.</param>
/// <param name="Children">Its branches, in order; empty for a leaf.</param>
public sealed record TreeItem(string Text, IReadOnlyList<TreeItem> Children)
{
    // A line for each node that something hangs on.
    internal IEnumerable<string> Words => Children.Count == 0 ? [Text]
        : [$"{Text}: {string.Join(", ", Children.Select(child => child.Text))}",
            .. Children.Where(child => child.Children.Count > 0).SelectMany(child => child.Words)];
}
