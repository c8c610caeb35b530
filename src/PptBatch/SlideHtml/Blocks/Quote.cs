using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A quotation. What is read from HTML holds paragraphs alone.</summary>
/// <param name="Content">What is quoted.</param>
/// <param name="Citation">Its source, or null.</param>
public sealed record QuoteBlock(IReadOnlyList<Block> Content, InlineText? Citation = null) : Block
{
    /// <summary>The quoted words.</summary>
    public IEnumerable<InlineText> Paragraphs => BlockWords.Of(Content);

    /// <inheritdoc/>
    public override bool IsEmpty => Content.Count == 0 && Citation is null or { IsEmpty: true };

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Citation is null ? Paragraphs : Paragraphs.Append(Citation);

    /// <inheritdoc/>
    public override IEnumerable<Block> Inside => Content;

    /// <inheritdoc/>
    public override Block WithInside(Func<Block, Block> change) => this with { Content = [.. Content.Select(change)] };
}

internal sealed class QuoteHtml : BlockHtml<QuoteBlock>
{
    public override IReadOnlyList<string> Tags => ["blockquote"];

    public override IReadOnlyList<string> Elements => ["cite"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        IElement? cite = element.QuerySelector("cite, footer");
        InlineText? citation = cite is null ? null : InlineReader.Read(cite, context);
        cite?.Remove();
        return [new QuoteBlock([.. BlockReader.Paragraphs(element, context).Select(text => new ParagraphBlock(text))], citation)];
    }

    protected override void Write(QuoteBlock block, BlockWriter html)
    {
        html.Open("blockquote").Blocks(block.Content);
        if (block.Citation is { IsEmpty: false } citation)
        {
            html.Line("cite", citation);
        }

        html.Close("blockquote");
    }
}
