using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>A text and its tree.</summary>
/// <param name="Text">The markdown.</param>
/// <param name="Document">The same, parsed.</param>
/// <param name="Offset">Where the text begins in the whole lesson; null where it does not stand there as it is.</param>
/// <param name="Directive">The directive whose body the text is, or null for the lesson itself.</param>
internal sealed record MarkdownPart(string Text, MarkdownDocument Document, int? Offset, MystDirective? Directive);

/// <summary>What stands between back-quotes with a name in braces.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Argument">What stands behind it: for a figure, its file.</param>
/// <param name="Position">Where it begins in the whole lesson.</param>
/// <param name="Alt">The description that its options give, or empty.</param>
internal sealed record MystDirective(string Name, string Argument, int Position, string Alt);

/// <summary>
/// What the parser takes for one thing and is markdown inside, however deep: the bodies of directives of MyST, which look like code to it,
/// and notes within a sentence.
/// </summary>
internal static class DirectiveBodies
{
    private const int MostDeep = 8;

    // Their bodies are no markdown.
    private static readonly HashSet<string> Verbatim = new(StringComparer.Ordinal)
    {
        "code", "code-block", "code-cell", "sourcecode", "math", "mermaid", "raw", "eval-rst", "literalinclude", "include", "toctree",
        "tableofcontents", "index", "bibliography", "contents", "python", "r", "julia", "ojs", "bash", "sql", "sh", "mermaid", "dot",
    };

    /// <summary>The lesson, and each body and note in it.</summary>
    public static IEnumerable<MarkdownPart> Of(string markdown, MarkdownDocument document)
    {
        Stack<(MarkdownPart Part, int Depth)> open = new([(new MarkdownPart(markdown, document, 0, null), 0)]);
        while (open.TryPop(out (MarkdownPart Part, int Depth) next))
        {
            yield return next.Part;
            foreach (FencedCodeBlock fence in next.Depth >= MostDeep ? [] : next.Part.Document.Descendants<FencedCodeBlock>())
            {
                if (Name(fence.Info) is { } name && !Verbatim.Contains(name) && Body(fence, name, next.Part) is { } body)
                {
                    open.Push((body, next.Depth + 1));
                }
            }

            foreach (InlineNote note in next.Depth >= MostDeep ? [] : next.Part.Document.Descendants<InlineNote>())
            {
                if (Body(note, next.Part) is { } body)
                {
                    open.Push((body, next.Depth + 1));
                }
            }
        }
    }

    private static string? Name(string? info)
    {
        int end = info is ['{', _, ..] && char.IsAsciiLetter(info[1]) ? info.IndexOf('}', StringComparison.Ordinal) : -1;
        return end < 0 ? null : info![1..end].ToLowerInvariant();
    }

    private static MarkdownPart? Body(InlineNote note, MarkdownPart part) =>
        Inside(part, note.Text, note.TextStart, new MystDirective("note", "", part.Directive?.Position ?? note.Span.Start, ""));

    private static MarkdownPart? Body(FencedCodeBlock fence, string name, MarkdownPart part)
    {
        string text = fence.Lines.ToString();
        int first = fence.Lines.Count == 0 ? -1 : fence.Lines.Lines[0].Position;
        string info = fence.Info ?? "";
        string argument = (info[(info.IndexOf('}', StringComparison.Ordinal) + 1)..] + " " + fence.Arguments).Trim();
        string? alt = text.Split('\n').Select(line => line.TrimStart())
            .FirstOrDefault(line => line.StartsWith(":alt:", StringComparison.Ordinal));
        int position = part.Offset is { } start ? start + fence.Span.Start : part.Directive!.Position;
        return Inside(part, text, first, new MystDirective(name, argument, position, alt?[":alt:".Length..].Trim() ?? ""));
    }

    private static MarkdownPart? Inside(MarkdownPart part, string text, int at, MystDirective directive)
    {
        bool asWritten = at >= 0 && at + text.Length <= part.Text.Length && part.Text.AsSpan(at, text.Length).SequenceEqual(text);
        return LessonPipeline.TryParse(text) is { } document
            ? new MarkdownPart(text, document, asWritten && part.Offset is { } offset ? offset + at : null, directive)
            : null;
    }
}
