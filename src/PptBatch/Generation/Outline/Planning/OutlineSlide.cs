using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>One slide before it is written as HTML.</summary>
internal sealed record OutlineSlide
{
    /// <summary>A <c>data-layout</c> of the dialect.</summary>
    public string Layout { get; init; } = "content";

    public required InlineText Title { get; init; }

    public InlineText Subtitle { get; init; } = InlineText.Empty;

    /// <summary>The heading that the slide comes from; empty when there is none.</summary>
    public string Source { get; init; } = "";

    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>True when blocks of the same section that have no title of their own may follow on it.</summary>
    public bool CanGoOn { get; init; }

    /// <summary>What the slide left out or cut up, in the lesson's words.</summary>
    public IReadOnlyList<InlineText> Notes { get; init; } = [];

    /// <summary>The slide as slide HTML has it.</summary>
    /// <param name="language">BCP-47 tag of the lesson.</param>
    public SlideModel Model(string language) => new()
    {
        Title = Title,
        Subtitle = Subtitle.IsEmpty ? null : Subtitle,
        LayoutWish = Layout,
        Source = Source,
        Language = language,
        Blocks = [.. Blocks.Select(AsShown)],
        Notes = Notes,
    };

    private static Block AsShown(Block block) => block is FootnoteList footnotes ? footnotes.List : block.WithInside(AsShown);
}
