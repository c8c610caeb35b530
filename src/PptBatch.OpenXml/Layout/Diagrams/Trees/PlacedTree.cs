namespace PptBatch.OpenXml.Layout.Diagrams.Trees;

/// <summary>A node of a tree with its place across the tree; its size is along and across.</summary>
internal sealed class PlacedTree(string text, int depth, IReadOnlyList<PlacedTree> children)
{
    public string Text => text;

    public int Depth => depth;

    public IReadOnlyList<PlacedTree> Children => children;

    /// <summary>Height of the node.</summary>
    public double Height { get; set; }

    /// <summary>Centre across the tree, relative to its parent while the tree is built and then to the tree's edge.</summary>
    public double Middle { get; set; }

    public IEnumerable<PlacedTree> All() => children.SelectMany(child => child.All()).Prepend(this);
}
