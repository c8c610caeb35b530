using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Sections;

/// <summary>What a section of a lesson is for.</summary>
internal enum SectionRole
{
    Content,
    Objectives,
    Summary,
    References,
    Glossary,
    Exercise,
    Solution,
}

/// <summary>A heading with the blocks up to the next heading.</summary>
internal sealed record Section
{
    /// <summary>Empty for what stands before the first heading.</summary>
    public required InlineText Heading { get; init; }

    /// <summary>The headings above that no earlier slide has shown, outermost first.</summary>
    public IReadOnlyList<InlineText> Above { get; init; } = [];

    /// <summary>The nearest heading above, or empty.</summary>
    public InlineText Parent { get; init; } = InlineText.Empty;

    /// <summary>The headings one level below.</summary>
    public IReadOnlyList<InlineText> Below { get; init; } = [];

    public SectionRole Role { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }
}
