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
            && slide.GetElementsByTagName("*").Length + LinesOfCode(slide) <= SlideHtmlLimits.SlideElements
            ? slide
            : (IElement)new SlideCut().Copy(slide, isCode: false);

    // Each is a paragraph when it is laid out, as an element is.
    private static int LinesOfCode(IElement slide) =>
        slide.GetElementsByTagName("pre").Where(code => code.ParentElement?.Closest("pre") is null)
            .Sum(code => code.TextContent.AsSpan().Count('\n'));

    // No deeper than DepthLimit lets elements nest.
    private INode Copy(INode node, bool isCode)
    {
        INode copy = node.Clone(deep: false);
        foreach (INode child in node.ChildNodes)
        {
            if (_characters <= 0 || _elements <= 0)
            {
                break;
            }

            if (child is IElement element)
            {
                _elements--;
                copy.AppendChild(Copy(child, isCode || element.LocalName == "pre"));
            }
            else if (child is IText text)
            {
                copy.AppendChild(node.Owner!.CreateTextNode(text.Data[..Kept(text.Data, isCode)]));
            }
        }

        return copy;
    }

    // How many of its characters there is room for.
    private int Kept(string text, bool isCode)
    {
        int end = Math.Min(text.Length, _characters);
        for (int at = 0; isCode && at < end; at++)
        {
            if (text[at] == '\n' && --_elements <= 0)
            {
                end = at;
            }
        }

        _characters -= end;
        return end;
    }
}
