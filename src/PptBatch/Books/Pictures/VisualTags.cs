using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;

namespace PptBatch.Books.Pictures;

/// <summary>
/// Writes pictures that markdown would show as literal text the way that markdown understands: <c>[VISUAL: id - what it shows]</c>
/// tags that no picture was put in for, and pictures and links whose path has spaces. Code is left as it is.
/// </summary>
internal static partial class VisualTags
{
    public static string Rewrite(string markdown, MarkdownDocument document)
    {
        IEnumerable<Match> spaced = Pathed().Matches(markdown).Where(match => match.Groups["path"].ValueSpan.Contains(' '));
        List<Match> matches = [.. Tag().Matches(markdown).Concat(spaced).OrderBy(match => match.Index)];
        if (matches.Count == 0)
        {
            return markdown;
        }

        SpanSet kept = new(document.Descendants().Where(node => node is CodeBlock or CodeInline or LinkInline));
        SpanSet html = new(document.Descendants().OfType<HtmlBlock>());
        StringBuilder text = new();
        int done = 0;
        int unnamed = 0;
        foreach (Match match in matches.Where(match => !kept.Holds(match.Index)))
        {
            if (match.Index >= done)
            {
                text.Append(markdown, done, match.Index - done).Append(Picture(match, html.Holds(match.Index), ref unnamed));
                done = match.Index + match.Length;
            }
        }

        return text.Append(markdown, done, markdown.Length - done).ToString();
    }

    private static string Picture(Match match, bool inHtml, ref int unnamed)
    {
        if (match.Groups["path"].Success)
        {
            return $"{match.Groups["mark"].Value}[{match.Groups["alt"].Value}](<{match.Groups["path"].Value}>)";
        }

        string id = match.Groups["id"].Value;
        string shows = string.Join(' ', match.Groups["text"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (id.Length == 0)
        {
            // Older tags have no id; the number makes two of them different pictures.
            id = string.Create(CultureInfo.InvariantCulture, $"visual-{++unnamed}");
        }

        return inHtml
            ? $"<img src=\"{id}\" alt=\"{WebUtility.HtmlEncode(shows)}\">"
            : $"![{Escape(shows)}]({id})";
    }

    private static string Escape(string alt) =>
        string.Concat(alt.Select(c => c is '[' or ']' or '\\' or '*' or '_' or '`' or '<' ? $"\\{c}" : $"{c}"));

    // Nothing is tried twice: each piece is taken as a whole, for the text may be of any length.
    [GeneratedRegex(
        @"\[VISUAL(?>\s*):(?>\s*)(?:(?<id>[0-9]{1,3}-[0-9]{1,3}-(?>[\p{L}\p{N}_]+))(?>\s*)(?>(?:[-–—:]\s*)?))?"
            + @"(?<text>(?>(?:[^\[\]]+|\[[^\[\]]*\])*))\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"(?<mark>!?)\[(?<alt>(?>[^\[\]\r\n]*))\]\("
            + @"(?<path>(?>(?:[^()<>""\r\n]+|\([^()<>""\r\n]*\))+)(?<=\.[A-Za-z0-9]{1,5}(?:\#[^\s#]{0,80})?))\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pathed();
}
