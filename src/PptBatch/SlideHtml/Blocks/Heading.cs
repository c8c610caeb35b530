using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A heading between the blocks of a slide.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">1 to 6, as it was written; the dialect writes all of them as <c>h3</c>.</param>
public sealed record HeadingBlock(InlineText Text, int Level = 3) : Block
{
    /// <summary>Name of the icon that stands with it. Default: null.</summary>
    public string? Icon { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [Text];
}

internal sealed class HeadingHtml : BlockHtml<HeadingBlock>
{
    public override IReadOnlyList<string> Tags => ["h3", "h1", "h2", "h4", "h5", "h6"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        InlineText text = InlineReader.Read(element, context);
        return text.IsEmpty ? [] :
            [new HeadingBlock(text, element.LocalName[1] - '0') { Icon = IconAttribute.Read(element, context) }];
    }

    protected override void Write(HeadingBlock block, BlockWriter html) => html.Line("h3", block.Text, block.Icon);
}
