using System.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Markup;

/// <summary>
/// Drops opening and closing tags below a depth that no slide needs, before the parser sees them: parsers and selectors walk nested
/// elements again and again, and ten thousand nested elements would take them minutes or their stack.
/// </summary>
internal static class DepthLimit
{
    // Elements without content, and those that the next of their kind closes, so that they cannot nest by themselves.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr",
    };

    public static string Apply(string html)
    {
        if (html.AsSpan().Count('<') <= SlideHtmlLimits.NestedElements)
        {
            return html;
        }

        StringBuilder kept = new(html.Length);
        int depth = 0;
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            int close = open < 0 ? -1 : html.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            kept.Append(html, at, open - at);
            ReadOnlySpan<char> tag = html.AsSpan(open + 1, close - open - 1);
            bool ends = tag.StartsWith("/");
            bool element = tag.Length > 0 && (ends || char.IsAsciiLetter(tag[0])) && !tag.EndsWith("/") && !Flat.Contains(Name(tag));
            if (!element || (ends ? depth-- : ++depth) <= SlideHtmlLimits.NestedElements)
            {
                kept.Append(html, open, close - open + 1);
            }
            else
            {
                kept.Append(' ');
            }

            depth = Math.Max(0, depth);
            at = close + 1;
        }

        return kept.Append(html, at, html.Length - at).ToString();
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length].ToString();
    }
}
