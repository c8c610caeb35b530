using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Links;

/// <summary>
/// Leads links between lessons to the first slide of the lesson that they mean. What leads elsewhere in the course has no slide to lead
/// to: its words stay as text, and that is said.
/// </summary>
internal sealed class LessonLinks(LessonAddresses addresses, Findings findings)
{
    private const int Named = 5;

    /// <summary>The markdown with those links rewritten as <c>#lesson-n</c>.</summary>
    /// <param name="markdown">The lesson's text.</param>
    /// <param name="document">The same, parsed with precise places.</param>
    /// <param name="lesson">How messages name the lesson.</param>
    /// <param name="file">Path of its file in the course, or null.</param>
    public string Rewrite(string markdown, MarkdownDocument document, string lesson, string? file)
    {
        List<(SourceSpan Span, string Address)> changes = [];
        SortedSet<string> nowhere = new(StringComparer.Ordinal);
        foreach ((string? url, SourceSpan place) in Addresses(document))
        {
            if (string.IsNullOrWhiteSpace(url) || IsOutside(url))
            {
                continue;
            }

            if (addresses.Find(url, file) is { } number && Spells(markdown, place, url))
            {
                changes.Add((place, FormattableString.Invariant($"#lesson-{number}")));
            }
            else
            {
                nowhere.Add(url.Length <= 80 ? url : url[..80] + "…");
            }
        }

        if (nowhere.Count > 0)
        {
            string more = nowhere.Count > Named ? FormattableString.Invariant($" and {nowhere.Count - Named} more") : "";
            string named = string.Join(", ", nowhere.Take(Named));
            findings.Info("PB1022", $"Links that lead to no lesson of the course are text: {named}{more}.", lesson);
        }

        return changes.Count == 0 ? markdown : Changed(markdown, changes);
    }

    // A link by reference has its address where the reference is defined.
    private static IEnumerable<(string? Url, SourceSpan Place)> Addresses(MarkdownDocument document) =>
        document.Descendants().Select(node => node switch
        {
            LinkInline { IsImage: false, Reference: null } link => (link.Url, link.UrlSpan),
            LinkReferenceDefinition definition => (definition.Url, definition.UrlSpan),
            _ => (null, default),
        });

    private static bool IsOutside(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto"
        || url.StartsWith("//", StringComparison.Ordinal);

    // Escapes and angle brackets stand in the text and not in the address; such a link is reported, not rewritten at a place that is not
    // its own.
    private static bool Spells(string markdown, SourceSpan place, string url) =>
        place.Start > 0 && place.End < markdown.Length && place.Length == url.Length
        && markdown.AsSpan(place.Start, place.Length).SequenceEqual(url);

    private static string Changed(string markdown, List<(SourceSpan Span, string Address)> changes)
    {
        StringBuilder text = new();
        int done = 0;
        foreach ((SourceSpan span, string address) in changes.OrderBy(change => change.Span.Start))
        {
            if (span.Start >= done)
            {
                text.Append(markdown, done, span.Start - done).Append(address);
                done = span.End + 1;
            }
        }

        return text.Append(markdown, done, markdown.Length - done).ToString();
    }
}
