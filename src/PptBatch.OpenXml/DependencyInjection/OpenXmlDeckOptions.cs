namespace PptBatch;

/// <summary>How PowerPoint decks look.</summary>
public sealed class OpenXmlDeckOptions
{
    /// <summary>A built-in theme: <c>light</c>, <c>dark</c> or <c>print</c>. Default: <c>light</c>.</summary>
    public string Theme { get; set; } = "light";
}
