using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>The parts of blocks that are made of parts: cards, columns, steps, entries.</summary>
internal static class Parts
{
    /// <summary>The children of an element; words that stand between them are a part too.</summary>
    public static IEnumerable<IElement> Of(IElement element)
    {
        foreach (INode node in element.ChildNodes.ToList())
        {
            if (node is IElement child && !child.IsSilent())
            {
                yield return child.LocalName is "div" or "li" or "dt" or "dd" or "p" or "section" or "article"
                    ? child
                    : Wrapped(element, [child]);
            }
            else if (node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                yield return Wrapped(element, [text]);
            }
        }
    }

    /// <summary>Copies of nodes in an element of their own.</summary>
    public static IElement Wrapped(IElement element, IEnumerable<INode> nodes)
    {
        IElement wrapper = element.Owner!.CreateElement("div");
        foreach (INode node in nodes)
        {
            wrapper.AppendChild(node.Clone());
        }

        return wrapper;
    }

    /// <summary>The icon of a part, which it or its heading names.</summary>
    public static string? Icon(IElement element, ReadContext context) => IconAttribute.Read(
        element.HasAttribute(IconAttribute.Name) ? element : Heading(element), context);

    public static bool HoldsSomething((InlineText? Title, IReadOnlyList<Block> Content) part) =>
        part.Title is not null || part.Content.Count > 0;

    /// <summary>A part whose first heading is its title.</summary>
    public static (InlineText? Title, IReadOnlyList<Block> Content) Titled(IElement element, ReadContext context, int depth)
    {
        IElement? heading = Heading(element);
        InlineText? title = heading is null ? null : InlineReader.Read(heading, context);
        heading?.Remove();
        context.Nesting++;
        IReadOnlyList<Block> content = [.. context.TakeDeferred(), .. BlockReader.Read(element, context, depth + 1)];
        context.Nesting--;
        return (title is { IsEmpty: false } ? title : null, content);
    }

    private static IElement? Heading(IElement element) =>
        element.Children.FirstOrDefault(child => child.LocalName is "h3" or "h4" or "h2" or "h5");
}
