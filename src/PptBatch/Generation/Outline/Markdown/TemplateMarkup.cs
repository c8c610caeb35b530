using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Fields;
using PptBatch.Diagnostics;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Takes out what a site generator left in the text: Liquid tags and values, kramdown attribute lists, comments of MDX. Code keeps its own.
/// </summary>
internal static partial class TemplateMarkup
{
    private const int Listed = 40;
    private const int MostRaw = 200;
    private const string Raw = "{% raw %}";
    private const string EndRaw = "{% endraw %}";
    private const string Comment = "{/*";
    private static readonly string[] Openings = ["{%", "{{", "{:", Comment];

    /// <summary>The same string when there was nothing to take out.</summary>
    public static string Remove(string source, MarkdownDocument document, string place, List<Diagnostic> diagnostics)
    {
        if (!Array.Exists(Openings, opening => source.Contains(opening, StringComparison.Ordinal)))
        {
            return source;
        }

        bool[] code = CodeMask(source, document);
        List<(int Start, int End)> raw = RawSpans(source);
        SortedSet<string> found = new(StringComparer.Ordinal);
        bool removed = false;
        string cleaned = Leftover().Replace(source, match =>
        {
            // "style={{…}}" is a value of JSX.
            bool isValue = match.Index > 0 && source[match.Index - 1] == '=';
            bool isText = match.ValueSpan is ['{', ':', ..] && !TrailingAttributes.AreAttributes(match.ValueSpan[2..^1]);
            bool isRaw = match.ValueSpan is not ['{', '%', ..] && raw.Exists(span => span.Start <= match.Index && match.Index < span.End);
            if (code[match.Index] || isValue || isText || isRaw)
            {
                return match.Value;
            }

            removed = true;
            if (!match.Value.StartsWith(Comment, StringComparison.Ordinal))
            {
                found.Add(match.Value.Trim());
            }

            return "";
        });
        if (found.Count == 0)
        {
            return removed ? cleaned : source;
        }

        diagnostics.Add(new Diagnostic(
            "PB2001",
            DiagnosticSeverity.Info,
            $"Site template markup was removed: {FirstFew.Of(found, Listed)}.",
            place));
        return cleaned;
    }

    // Between these two marks Jekyll leaves everything as it is.
    private static List<(int Start, int End)> RawSpans(string source)
    {
        List<(int Start, int End)> spans = [];
        int end = 0;
        while (spans.Count < MostRaw && source.IndexOf(Raw, end, StringComparison.Ordinal) is var start and >= 0
            && source.IndexOf(EndRaw, start, StringComparison.Ordinal) is var close and >= 0)
        {
            spans.Add((start, close));
            end = close;
        }

        return spans;
    }

    [GeneratedRegex(@"\{%[^\n%]{0,300}%\}|\{\{[^\n{}]{0,300}\}\}|\{:[^\n{}]{0,200}\}|\{/\*(?:[^*]|\*(?!/)){0,4000}\*/\}")]
    private static partial Regex Leftover();

    private static bool[] CodeMask(string source, MarkdownDocument document)
    {
        bool[] mask = new bool[source.Length];
        foreach (MarkdownObject node in document.Descendants())
        {
            if (node is CodeBlock or CodeInline or MathInline && !node.Span.IsEmpty)
            {
                int start = Math.Clamp(node.Span.Start, 0, source.Length);
                int end = Math.Clamp(node.Span.End + 1, start, source.Length);
                Array.Fill(mask, true, start, end - start);
            }
        }

        return mask;
    }
}
