using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PptBatch.Accounting;

/// <summary>What the slides of a lesson hold, and what their notes hold.</summary>
internal sealed class SlideMatter
{
    public WordBag Words { get; } = new();

    public WordBag Notes { get; } = new();

    /// <summary>Lines of code, without the white space around them.</summary>
    public HashSet<string> CodeLines { get; } = new(StringComparer.Ordinal);

    /// <summary>Paragraphs of the notes, where each line of a code that is told is one.</summary>
    public HashSet<string> NoteLines { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Pictures { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Links { get; } = new(StringComparer.Ordinal);

    public bool HasDiagrams { get; private set; }

    public static SlideMatter Of(string html)
    {
        SlideMatter matter = new();
        using IDocument document = new HtmlParser().ParseDocument(html);
        (string shown, string notes) = BlockText.Of(document.Body!);
        matter.Words.Add(shown);
        matter.Notes.Add(notes);
        foreach (IElement element in document.Body!.Descendants<IElement>())
        {
            matter.Take(element);
        }

        return matter;
    }

    /// <summary>An address as it is compared: one of a host alone has a slash at its end or none.</summary>
    public static string Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address.AbsoluteUri : text;

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "img":
                Pictures.Add(element.GetAttribute("src") ?? "");
                break;
            case "a" when element.GetAttribute("href") is { } address:
                Links.Add(Address(address.Trim()));
                break;
            case "figure":
                HasDiagrams |= element.ClassList.Contains("diagram");
                break;
            case "p" when element.ParentElement?.LocalName == "aside":
                NoteLines.Add(element.TextContent.Trim());
                break;
            case "pre" or "code":
                CodeLines.UnionWith(element.TextContent.Split('\n').Select(line => line.Trim()));
                break;
        }
    }
}
