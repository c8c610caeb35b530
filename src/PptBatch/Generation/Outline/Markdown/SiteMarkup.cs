using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Generation.Outline.Text;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Paragraphs that direct a site or a printer and are no words of the lesson.</summary>
internal static class SiteMarkup
{
    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        "[TOC]", "[[TOC]]", "[[_TOC_]]", "${toc}", "\\newpage", "\\pagebreak", "\\clearpage", "\\tableofcontents", "\\break", "???", ":::",
    };

    private const string Below = "--";
    private static readonly string[] NoteMarks = ["Note:", "Notes:"];
    private static readonly string[] Embedded = ["iframe", "codetabs", "sandbox", "html", "js", "edit", "include"];

    /// <summary>True for the line after which everything up to the next rule or heading is for the speaker.</summary>
    public static bool OpensRemarks(Block block, ReadingContext context) => block is ParagraphBlock paragraph
        && TextOf(paragraph).Trim() is var text && (text == "???" || (context.IsDeck && NoteMark(text) is not null));

    /// <summary>True for what is between two slides, one beside or below the other.</summary>
    public static bool IsRule(Block block) => block is ThematicBreakBlock
        || (block is ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null } line }
            && line.Content.AsSpan().Trim() is Below);

    /// <summary>What remains of such a paragraph, mostly nothing; null for every other block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="source">The text in which it stands.</param>
    /// <param name="context">Receives what was left out.</param>
    public static IReadOnlyList<SlideBlock>? Of(Block block, string source, ReadingContext context)
    {
        if (block is not ParagraphBlock paragraph)
        {
            return null;
        }

        string text = TextOf(paragraph).Trim();
        if (Marks.Contains(text) || (text == Below && context.IsSlides))
        {
            if (text is not ("???" or ":::" or Below))
            {
                context.LeftOut(text);
            }

            return [];
        }

        // A label of MyST says nothing; what it names stands below it.
        if (text is ['(', .., ')', '='] && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal))
        {
            return [];
        }

        if (IsScript(text) || IsInclude(text) || IsEmbedded(text))
        {
            context.LeftOut(text.Split('\n')[0]);
            return [];
        }

        return context.IsSlides && NoteMark(text) is { } mark ? NotesOf(paragraph, mark, source) : null;
    }

    private static string? NoteMark(string text) =>
        Array.Find(NoteMarks, mark => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<NotesBlock> NotesOf(ParagraphBlock paragraph, string mark, string source)
    {
        InlineText words = InlineReader.ReadText(paragraph.Inline, source, []);
        int start = words.Plain.IndexOf(mark, StringComparison.OrdinalIgnoreCase) + mark.Length;
        return words.Plain.Length > start ? [new NotesBlock([words.Slice(start, words.Plain.Length)])] : [];
    }

    // MDX begins with what it imports and exports.
    private static bool IsScript(string text) => text.Split('\n').All(line =>
        (line.StartsWith("import ", StringComparison.Ordinal)
            && (line.Contains(" from ", StringComparison.Ordinal) || line.TrimEnd(';')[^1] is '\'' or '"'))
        || line.StartsWith("export const ", StringComparison.Ordinal) || line.StartsWith("export default ", StringComparison.Ordinal));

    // mdBook, MkDocs' snippets, FastAPI's macros.
    private static bool IsInclude(string text) => text.StartsWith("{{#", StringComparison.Ordinal)
        || text.StartsWith("--8<--", StringComparison.Ordinal)
        || (text.StartsWith("{* ", StringComparison.Ordinal) && text.EndsWith(" *}", StringComparison.Ordinal));

    /// <summary>True for what javascript.info fetches or draws: <c>[iframe src="…"]</c>, <c>[codetabs src="…"]</c>, <c>[cut]</c>.</summary>
    public static bool IsEmbedded(string text) => text is ['[', .., ']'] && !text.Contains('\n', StringComparison.Ordinal)
        && (text is "[cut]" || Array.Exists(Embedded, name => text.StartsWith($"[{name} ", StringComparison.Ordinal))
            && text.Contains('=', StringComparison.Ordinal));

    // The lines are gone once their inlines are parsed; what is looked for here has none but literals.
    private static string TextOf(ParagraphBlock paragraph) => string.Concat((paragraph.Inline ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline => "\n",
        LinkDelimiterInline or LinkInline { IsImage: false } or EmphasisInline => inline is LinkInline link ? $"[{link.Title}]" : "*",
        _ => "\u0001",
    }));
}
