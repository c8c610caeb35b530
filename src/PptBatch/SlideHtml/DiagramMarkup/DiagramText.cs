using System.Text;
using AngleSharp.Dom;
using PptBatch.Diagrams;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>Texts of diagrams, which are plain.</summary>
internal static class DiagramText
{
    /// <summary>The words of nodes: lines where the HTML begins a line or a block, nothing of what is left out.</summary>
    /// <exception cref="DiagramFault">They are too long for a label.</exception>
    public static string Of(IEnumerable<INode> nodes, Func<IElement, bool> leftOut)
    {
        StringBuilder text = new();
        foreach (INode node in nodes)
        {
            Add(text, node, leftOut);
        }

        IEnumerable<string> lines = XmlText.Clean(text.ToString()).Split('\n')
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return Checked(string.Join('\n', lines.Where(line => line.Length > 0)));
    }

    /// <summary>All words of an element, but for the lists in it.</summary>
    public static string Of(IElement element) => Of(element.ChildNodes, IsList);

    /// <summary>True for a list.</summary>
    public static bool IsList(IElement element) => element.LocalName is "ul" or "ol";

    /// <summary>The list of a figure, or of an item of one.</summary>
    public static IElement? List(IElement element) =>
        element.Children.FirstOrDefault(IsList) ?? element.QuerySelector("ul, ol");

    /// <summary>The items of a list.</summary>
    /// <exception cref="DiagramFault">There are none, or too many.</exception>
    public static IReadOnlyList<IElement> Items(IElement? list, int most)
    {
        List<IElement> items = [.. list?.Named("li") ?? []];
        return items.Count > 0 && items.Count <= most ? items
            : throw new DiagramFault(items.Count == 0 ? "it has no list with items" : $"it has {items.Count} items; the limit is {most}");
    }

    /// <summary>True where the slide speaks of this part: it carries <c>data-mark</c>, or words of it stand in a <c>mark</c>.</summary>
    public static bool IsMarked(IElement element) => element.HasAttribute("data-mark")
        || element.QuerySelectorAll("mark").Any(mark => mark.Closest("li, td") == element);

    /// <summary>A text as HTML, a line break for each line after the first.</summary>
    public static string Html(string text) => HtmlText.Content(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Checked(string text) => text.Length <= DiagramLimits.TextCharacters ? text
        : throw new DiagramFault($"a text in it has {text.Length} characters; the limit is {DiagramLimits.TextCharacters}");

    // As deep as elements nest, which is bounded before HTML is parsed.
    private static void Add(StringBuilder text, INode node, Func<IElement, bool> leftOut)
    {
        if (node is IText piece)
        {
            // A line feed of the source is a space; only elements begin lines.
            text.Append(piece.Data.ReplaceLineEndings(" "));
            return;
        }

        if (node is not IElement element || element.IsSilent() || leftOut(element))
        {
            return;
        }

        bool line = element.LocalName == "br" || !element.IsInline();
        text.Append(line ? "\n" : "");
        foreach (INode child in element.ChildNodes)
        {
            Add(text, child, leftOut);
        }

        text.Append(line ? "\n" : "");
    }
}
