using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

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

    public IReadOnlyList<LessonBlock> Blocks { get; init; } = [];

    /// <summary>True when blocks of the same section that have no title of their own may follow on it.</summary>
    public bool CanGoOn { get; init; }

    /// <summary>What the slide left out or cut up, in the lesson's words.</summary>
    public IReadOnlyList<InlineText> Notes { get; init; } = [];
}
