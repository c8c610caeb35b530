using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
public sealed record ParagraphBlock(InlineText Text) : Block
{
    /// <summary>
    /// The paragraph of the lesson that these words were cut from, or null where it is whole. It is not written: a writer of notes asks for
    /// it.
    /// </summary>
    public InlineText? PartOf { get; init; }

    /// <summary>The paragraph as the lesson has it.</summary>
    public InlineText Verbatim => PartOf ?? Text;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [Text];
}

internal sealed class ParagraphHtml : BlockHtml<ParagraphBlock>
{
    public override IReadOnlyList<string> Tags => ["p"];

    public override IReadOnlyList<string> AlsoRead => ["address"];

    public override bool Accepts(IElement element) => !BlockReader.HoldsBlocks(element);

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        InlineText text = InlineReader.Read(element, context);
        return text.IsEmpty ? [] : [new ParagraphBlock(text)];
    }

    protected override void Write(ParagraphBlock block, BlockWriter html) => html.Line("p", block.Text);
}
