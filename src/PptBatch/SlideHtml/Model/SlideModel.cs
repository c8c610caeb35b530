namespace PptBatch.SlideHtml.Model;

/// <summary>One slide of the dialect, before layout: it may become several pages.</summary>
public sealed record SlideModel
{
    /// <summary>The <c>h2</c>.</summary>
    public required InlineText Title { get; init; }

    /// <summary>The <c>p.subtitle</c>, or null.</summary>
    public InlineText? Subtitle { get; init; }

    /// <summary>Name of the icon that the <c>h2</c> asks for. Default: null.</summary>
    public string? Icon { get; init; }

    /// <summary>
    /// True where its items are to appear one click at a time when builds are asked for: the <c>data-build</c> attribute. Default: false.
    /// </summary>
    public bool Builds { get; init; }

    /// <summary>The <c>data-layout</c> attribute in lower case, or null. A wish: a value that is not known does no harm.</summary>
    public string? LayoutWish { get; init; }

    /// <summary>The <c>data-source</c> attribute, or null: the heading of the lesson that the slide comes from.</summary>
    public string? Source { get; init; }

    /// <summary>BCP-47 tag of the slide's language.</summary>
    public required string Language { get; init; }

    /// <summary>True for a slide that is read from right to left.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>What is on the slide, in reading order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Speaker notes, a paragraph each.</summary>
    public IReadOnlyList<InlineText> Notes { get; init; } = [];
}
