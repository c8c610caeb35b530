using System.Buffers;
using System.Net;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>A tag of known HTML. What only looks like one, such as <c>&lt;name&gt;</c>, is text and is not parsed.</summary>
internal sealed record HtmlTag(string Name, bool Closing, IReadOnlyDictionary<string, string> Attributes)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \t\r\n/");

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins",
        "kbd",
        "label", "mark", "q", "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "template", "time",
        "tt", "u", "var", "wbr", "canvas", "noscript", "picture", "rb", "rp", "rt", "ruby",
    };

    private static readonly HashSet<string> Block = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "audio", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "div", "dl",
        "dt", "embed", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
        "hgroup", "html", "iframe", "legend", "li", "link", "main", "meta", "nav", "object", "ol", "option", "p", "param", "pre", "section",
        "select", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul", "video",
    };

    /// <summary>True for a tag that ends the line of text before it.</summary>
    public bool IsBlock => Block.Contains(Name);

    /// <summary>The tag, or null when it is a comment, a declaration or no HTML at all.</summary>
    public static HtmlTag? Parse(string tag)
    {
        if (tag.Length < 3 || tag[0] != '<' || tag[^1] != '>')
        {
            return null;
        }

        bool closing = tag[1] == '/';
        int start = closing ? 2 : 1;
        int end = start;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        string name = tag[start..end].ToLowerInvariant();
        bool ends = end < tag.Length && (tag[end] is '>' or '/' || char.IsWhiteSpace(tag[end]));
        return ends && (Inline.Contains(name) || Block.Contains(name))
            ? new HtmlTag(name, closing, closing ? new Dictionary<string, string>() : ReadAttributes(tag.AsSpan(end, tag.Length - 1 - end)))
            : null;
    }

    private static Dictionary<string, string> ReadAttributes(ReadOnlySpan<char> text)
    {
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        while (true)
        {
            text = text.TrimStart(" \t\r\n/");
            int nameEnd = text.IndexOfAny(NameEnds);
            if (text.IsEmpty || nameEnd == 0)
            {
                return attributes;
            }

            string name = (nameEnd < 0 ? text : text[..nameEnd]).ToString().ToLowerInvariant();
            text = nameEnd < 0 ? [] : text[nameEnd..].TrimStart();
            string value = "";
            if (!text.IsEmpty && text[0] == '=')
            {
                text = text[1..].TrimStart();
                bool quoted = !text.IsEmpty && text[0] is '"' or '\'';
                int end = quoted ? text[1..].IndexOf(text[0]) : text.IndexOfAny(" \t\r\n");
                value = (quoted ? end < 0 ? text[1..] : text.Slice(1, end) : end < 0 ? text : text[..end]).ToString();
                text = end < 0 ? [] : text[(quoted ? end + 2 : end)..];
            }

            attributes.TryAdd(name, WebUtility.HtmlDecode(value));
        }
    }
}
