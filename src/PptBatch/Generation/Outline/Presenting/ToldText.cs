using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Presenting;

/// <summary>What the slides of a lesson leave to the notes: the paragraphs and items that something on a slide stands for.</summary>
internal sealed class ToldText
{
    private readonly Dictionary<InlineText, IReadOnlyList<InlineText>> _paragraphs = [];
    private readonly Dictionary<Block, IReadOnlyList<InlineText>> _blocks = new(ReferenceEqualityComparer.Instance);

    /// <param name="shown">The paragraph of the lesson that is on a slide, or a sentence of it.</param>
    /// <param name="told">All paragraphs that it stands for, itself among them, in order.</param>
    public void Remember(InlineText shown, IReadOnlyList<InlineText> told) => _paragraphs[shown] = told;

    /// <param name="shown">What is on a slide.</param>
    /// <param name="told">What the lesson has in its place, in order.</param>
    public void Remember(Block shown, IReadOnlyList<InlineText> told) => _blocks[shown] = told;

    public IReadOnlyList<InlineText> Of(ParagraphBlock paragraph) =>
        _paragraphs.GetValueOrDefault(paragraph.Verbatim) ?? [paragraph.Verbatim];

    /// <summary>Empty where the block is on the slide as the lesson has it.</summary>
    public IReadOnlyList<InlineText> Of(Block block) => _blocks.GetValueOrDefault(block) ?? [];
}
