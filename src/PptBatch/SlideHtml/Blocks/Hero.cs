using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>One number or word over the whole page.</summary>
/// <param name="Number">The number, with its unit, or the word; may be empty.</param>
/// <param name="Label">The sentence that belongs to it; may be empty.</param>
public sealed record HeroBlock(InlineText Number, InlineText Label) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Number.IsEmpty && Label.IsEmpty;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [Number, Label];
}

internal sealed class HeroHtml : BlockHtml<HeroBlock>
{
    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => "hero";

    public override IReadOnlyList<string> Elements => ["b", "span"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        IElement? number = element.QuerySelector("b, strong");
        InlineText value = number is null ? InlineText.Empty : InlineReader.Read(number, context);
        number?.Remove();
        return [new HeroBlock(value, InlineText.Lines(BlockReader.Paragraphs(element, context)))];
    }

    protected override void Write(HeroBlock block, BlockWriter html) =>
        html.Raw("<div class=\"hero\">").Inline("b", block.Number).Raw(" ").Inline("span", block.Label).Raw("</div>\n");
}
