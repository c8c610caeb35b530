using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A figure: its picture with the caption, or whatever else it holds with the caption after it.</summary>
internal sealed class FigureHtml : BlockHtml
{
    public override IReadOnlyList<string> Tags => ["figure"];

    public override IReadOnlyList<string> Elements => ["figcaption"];

    public override Type? Block => null;

    /// <summary>True for what can stand in small type beside a picture or a table; longer words are a paragraph of the slide.</summary>
    public static bool IsCaption(InlineText text) => text.Plain.Length <= SlideHtmlLimits.CaptionCharacters;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        IElement? captionElement = element.QuerySelector("figcaption");
        InlineText caption = captionElement is null ? InlineText.Empty : InlineReader.Read(captionElement, context);
        captionElement?.Remove();
        List<Block> blocks = [.. BlockReader.Read(element, context, Math.Min(depth + 1, Dom.MostDepth))];
        if (caption.IsEmpty)
        {
            return blocks;
        }

        int captioned = blocks.FindLastIndex(block => block is PictureBlock or TableBlock { Caption: null });
        if (captioned < 0 || !IsCaption(caption))
        {
            return [.. blocks, new ParagraphBlock(caption)];
        }

        blocks[captioned] = blocks[captioned] is PictureBlock picture
            ? picture with { Caption = caption, AltText = picture.AltText.Length > 0 ? picture.AltText : caption.Plain }
            : (TableBlock)blocks[captioned] with { Caption = caption };
        return blocks;
    }

    public override void Write(Block block, BlockWriter html) =>
        throw new NotSupportedException("A figure is read as the blocks that it holds.");
}
