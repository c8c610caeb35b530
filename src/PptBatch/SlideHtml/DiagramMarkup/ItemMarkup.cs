using AngleSharp.Dom;
using PptBatch.Diagrams;

namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>A heading with its text: <c>&lt;strong&gt;Heading&lt;/strong&gt; text</c>, or a short heading before a colon.</summary>
internal static class ItemMarkup
{
    private const int LongestHeading = 40;

    public static DiagramItem Read(IElement element)
    {
        bool marked = DiagramText.IsMarked(element);
        IElement? heading = element.QuerySelector(":scope > strong, :scope > b, :scope > h3, :scope > h4, :scope > mark > strong");
        if (heading is not null)
        {
            string text = DiagramText.Of(element.ChildNodes, child => child == heading || DiagramText.IsList(child));
            return Item(DiagramText.Of(heading), text.TrimStart(':', '–', '—', ' '), marked);
        }

        string words = DiagramText.Of(element);
        int colon = words.IndexOf(": ", StringComparison.Ordinal);
        int line = words.IndexOf('\n', StringComparison.Ordinal);
        return colon is > 0 and <= LongestHeading && (line < 0 || colon < line) ? Item(words[..colon], words[(colon + 2)..], marked)
            : line > 0 ? Item(words[..line], words[(line + 1)..], marked)
            : Item(words, "", marked);
    }

    /// <summary>The inside of an element that is read as the item.</summary>
    public static string Html(DiagramItem item) => item.Text.Length == 0 && !item.Heading.Contains(": ", StringComparison.Ordinal)
        ? DiagramText.Html(item.Heading)
        : $"<strong>{DiagramText.Html(item.Heading)}</strong>{(item.Text.Length == 0 ? "" : " " + DiagramText.Html(item.Text))}";

    /// <summary>The attribute of the one that the slide speaks of.</summary>
    public static string Mark(bool marked) => marked ? " data-mark" : "";

    private static DiagramItem Item(string heading, string text, bool marked) => heading.Length > 0 ? new DiagramItem(heading, text, marked)
        : text.Length > 0 ? new DiagramItem(text, "", marked)
        : throw new DiagramFault("one of its items is empty");
}
