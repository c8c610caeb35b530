using Markdig.Syntax.Inlines;

namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>A video, a sound or a page that raw HTML within a line embeds: its poster, where it is, and what it is called.</summary>
internal sealed record EmbeddedMedia(string Poster, string Address, string Words)
{
    /// <summary>True for a tag that embeds something.</summary>
    public static bool Is(HtmlTag tag) => !tag.Closing && tag.Name is "video" or "audio" or "iframe" or "embed";

    /// <summary>True for a directive that does.</summary>
    public static bool IsDirective(string name) => name is "youtube" or "vimeo" or "iframe" or "video";

    /// <summary>The words and the address of what such a directive embeds.</summary>
    public static (string Words, string Address) OfDirective(
        string name, string argument, IReadOnlyDictionary<string, string> options, string body)
    {
        bool isId = !argument.Contains("://", StringComparison.Ordinal);
        string address = name switch
        {
            "youtube" when isId => $"https://www.youtube.com/watch?v={argument}",
            "vimeo" when isId => $"https://vimeo.com/{argument}",
            _ => argument,
        };
        string words = options.GetValueOrDefault("title") ?? options.GetValueOrDefault("alt") ?? body.ReplaceLineEndings(" ").Trim();
        return (words.Length > 0 ? words : address, address);
    }

    /// <summary>What it embeds, or null where it says neither where it is nor what.</summary>
    /// <param name="inline">The tag in its line; sources may follow it.</param>
    /// <param name="tag">The same, read.</param>
    public static EmbeddedMedia? Of(HtmlInline inline, HtmlTag tag)
    {
        string address = tag.Attributes.GetValueOrDefault("src", "");
        for (Inline? next = inline.NextSibling; address.Length == 0 && next is not null; next = next.NextSibling)
        {
            HtmlTag? inside = next is HtmlInline html ? HtmlTag.Parse(html.Tag) : null;
            if (inside is { Closing: true } && inside.Name == tag.Name)
            {
                break;
            }

            address = inside is { Name: "source" } ? inside.Attributes.GetValueOrDefault("src", "") : "";
        }

        address = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        string title = tag.Attributes.GetValueOrDefault("title") ?? tag.Attributes.GetValueOrDefault("aria-label") ?? "";
        return address.Length + title.Length == 0 ? null
            : new EmbeddedMedia(tag.Attributes.GetValueOrDefault("poster", ""), address, title.Trim().Length > 0 ? title.Trim() : address);
    }
}
