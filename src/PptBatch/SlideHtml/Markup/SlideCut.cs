using AngleSharp.Dom;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Markup;

/// <summary>
/// Bounds one slide. What a person would call a slide holds hundreds of characters in tens of elements; laying out megabytes of them page
/// by page would cost minutes and end at the most pages that a slide may go on over.
/// </summary>
internal sealed class SlideCut
{
    private int _characters = SlideHtmlLimits.SlideCharacters;
    private int _elements = SlideHtmlLimits.SlideElements;

    /// <summary>The slide itself, or a copy of as much of it as the bounds allow.</summary>
    public static IElement Apply(IElement slide) =>
        slide.TextContent.Length <= SlideHtmlLimits.SlideCharacters
            && slide.GetElementsByTagName("*").Length <= SlideHtmlLimits.SlideElements
            ? slide
            : (IElement)new SlideCut().Copy(slide);

    // No deeper than DepthLimit lets elements nest.
    private INode Copy(INode node)
    {
        INode copy = node.Clone(deep: false);
        foreach (INode child in node.ChildNodes)
        {
            if (_characters <= 0 || _elements <= 0)
            {
                break;
            }

            if (child is IElement)
            {
                _elements--;
                copy.AppendChild(Copy(child));
            }
            else if (child is IText text)
            {
                string kept = text.Data.Length <= _characters ? text.Data : text.Data[.._characters];
                _characters -= kept.Length;
                copy.AppendChild(node.Owner!.CreateTextNode(kept));
            }
        }

        return copy;
    }
}
