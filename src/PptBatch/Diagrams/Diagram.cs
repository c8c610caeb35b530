namespace PptBatch.Diagrams;

/// <summary>
/// What a diagram says, without positions, sizes or colours. Diagrams are immutable and can be shared between threads. Texts are plain;
/// <c>\n</c> starts a new line.
/// </summary>
public abstract record Diagram
{
    /// <summary>
    /// What the diagram shows, for screen readers and the selection pane. Default: null, for a description made from its texts.
    /// </summary>
    public string? Description { get; init; }

    /// <summary>
    /// What the diagram says: its texts and how they belong together, a line each, in no language but theirs. Some may be empty.
    /// </summary>
    public abstract IEnumerable<string> Words { get; }
}

/// <summary>A heading with a line of text, the part of most diagrams.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Text">Text under or beside it; empty for none.</param>
/// <param name="Marked">True for the one part that the slide speaks of.</param>
public sealed record DiagramItem(string Heading, string Text = "", bool Marked = false)
{
    /// <summary>Name of the icon that stands for it, or null. Only stages of a cycle show one.</summary>
    public string? Icon { get; init; }

    /// <summary>The heading, with the text in brackets.</summary>
    internal string Words => Text.Length == 0 ? Heading : $"{Heading} ({Text})";
}
