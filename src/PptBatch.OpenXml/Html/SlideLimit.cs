using AngleSharp.Dom;

namespace PptBatch.OpenXml.Html;

/// <summary>
/// Bounds one slide. What a person would call a slide holds hundreds of characters in tens of elements; laying out megabytes of them page
/// by page would cost minutes and end at the most pages that a slide may go on over.
/// </summary>
internal sealed class SlideLimit
{
    public const int MostCharacters = 100_000;
    public const int MostElements = 5_000;
    private int _characters = MostCharacters;
    private int _elements = MostElements;

    /// <summary>The slide itself, or a copy of as much of it as the bounds allow.</summary>
    public static IElement Apply(IElement slide) =>
        slide.TextContent.Length <= MostCharacters && slide.GetElementsByTagName("*").Length <= MostElements
            ? slide
            : (IElement)new SlideLimit().Copy(slide);

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
