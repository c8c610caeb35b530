using System.Text;
using AngleSharp.Dom;

namespace PptBatch.SlideHtml.Markup;

/// <summary>Small questions to the document, none of which recurses.</summary>
internal static class Dom
{
    /// <summary>Deeper elements are read as text of the element at this depth.</summary>
    public const int MostDepth = 256;

    /// <summary>True for what is never shown: active content and what only a browser could play.</summary>
    public static bool IsSilent(this IElement element) => InlineElements.Silent.Contains(element.LocalName);

    public static bool IsInline(this INode node) =>
        node is IElement element ? InlineElements.All.Contains(element.LocalName) : node is IText;

    public static bool HasClass(this IElement element, string name) => element.ClassList.Contains(name);

    public static IEnumerable<IElement> Named(this IElement element, string name) =>
        element.Children.Where(child => child.LocalName == name);

    /// <summary>All text below a node, walked without recursion; silent elements say nothing and blocks stand apart.</summary>
    public static string AllText(this INode root)
    {
        StringBuilder text = new();
        INode? node = root;
        while (node is not null)
        {
            if (node is IText piece)
            {
                text.Append(piece.Data);
            }
            else if (node != root && !node.IsInline())
            {
                text.Append(' ');
            }

            node = Next(node, root, node is IElement element && element.IsSilent());
        }

        return text.ToString();
    }

    /// <summary>The next node in document order inside <paramref name="root"/>, or null.</summary>
    public static INode? Next(INode node, INode root, bool skipChildren)
    {
        if (!skipChildren && node.FirstChild is { } child)
        {
            return child;
        }

        for (INode? up = node; up is not null && up != root; up = up.Parent)
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }
}
