using System.Text;
using AngleSharp.Dom;

namespace PptBatch.OpenXml.Html;

/// <summary>Small questions to the document, none of which recurses.</summary>
internal static class Dom
{
    /// <summary>Deeper elements are read as text of the element at this depth.</summary>
    public const int MostDepth = 256;

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "iframe", "object", "embed", "noscript", "head", "link", "meta", "title", "svg", "audio", "video", "canvas",
    };

    private static readonly HashSet<string> Inlines = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>True for what is never shown: active content and what only a browser could play.</summary>
    public static bool IsSilent(this IElement element) => Silent.Contains(element.LocalName);

    public static bool IsInline(this INode node) => node is IElement element ? Inlines.Contains(element.LocalName) : node is IText;

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
