using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads a figure: its picture with the caption, or whatever else it holds with the caption after it.</summary>
internal static class FigureReader
{
    private const int LongestCaption = 220;

    /// <summary>True for what can stand in small type beside a picture or a table; longer words are a paragraph of the slide.</summary>
    public static bool IsCaption(InlineText text) => text.Plain.Length <= LongestCaption;

    public static IEnumerable<Block> Read(IElement figure, ReadContext context, int depth)
    {
        IElement? element = figure.QuerySelector("figcaption");
        InlineText caption = element is null ? InlineText.Empty : InlineReader.Read(element, context);
        element?.Remove();
        List<Block> blocks = [.. BlockReader.Read(figure, context, Math.Min(depth + 1, Dom.MostDepth))];
        if (caption.IsEmpty)
        {
            return blocks;
        }

        int captioned = blocks.FindLastIndex(block => block is PictureBlock or TableBlock { Caption: null });
        if (captioned < 0 || !IsCaption(caption))
        {
            return [.. blocks, new ParagraphBlock(caption)];
        }

        blocks[captioned] = blocks[captioned] switch
        {
            PictureBlock picture => picture with { Caption = caption, AltText = picture.AltText.Length > 0 ? picture.AltText : caption.Plain },
            TableBlock table => table with { Caption = caption },
            Block other => other,
        };
        return blocks;
    }
}
