using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax.Components;
using PptBatch.Books.Syntax.Lines;
using PptBatch.Generation.Outline.Markdown.Inlines;
using PptBatch.Generation.Outline.Text;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Paragraphs that direct a site or a printer and are no words of the lesson.</summary>
internal static class SiteMarkup
{
    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        "[TOC]", "[[TOC]]", "[[_TOC_]]", "${toc}", "{:toc}", "TOC\n{:toc}", "\\newpage", "\\pagebreak", "\\clearpage", "\\tableofcontents",
        "\\break", "\\maketitle", "\\listoffigures", "\\listoftables", "\\noindent", "\\bigskip", "\\medskip", "\\smallskip", "\\hfill",
        "\\centering", "\\appendix", "\\mainmatter", "\\frontmatter", "\\backmatter", "\\pause", ":::",
    };

    private static readonly string[] Sized =
        ["\\vspace{", "\\vspace*{", "\\hspace{", "\\setcounter{", "\\pagestyle{", "\\thispagestyle{"];


    private const string Below = "--";
    private static readonly string[] NoteMarks = ["Note:", "Notes:"];
    private static readonly string[] Includes =
    [
        "{{#", "--8<--", "<<< @", "<<< ./", "<<< ../", "[!INCLUDE", "[!include", "!INCLUDE ", "[!VIDEO ", "!VIDEO ",
        "@import \"", "[!code-",
    ];

    private static readonly string[] Embedded = ["iframe", "codetabs", "sandbox", "html", "js", "edit", "include"];

    /// <summary>True for the line after which everything up to the next rule or heading is for the speaker.</summary>
    public static bool OpensRemarks(Block block, ReadingContext context) => block is MarkLine { Mark: "???" }
        || (block is ParagraphBlock paragraph && context.IsDeck && NoteMark(TextOf(paragraph).Trim()) is not null);

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
        if (block is MarkLine)
        {
            return [];
        }

        if (block is ModuleBlock module)
        {
            context.LeftOut(module.Lines.Lines[0].ToString());
            return [];
        }

        if ((block is ListBlock { Count: 1 } list && list[0] is ListItemBlock { Count: 1 } item ? item[0] : block)
            is not ParagraphBlock paragraph)
        {
            return null;
        }

        string text = TextOf(paragraph).Trim();
        bool isMark = Marks.Contains(text);
        if (block is ListBlock && text != "TOC\n{:toc}")
        {
            return null;
        }

        return OfMark(text, isMark, context) ?? (context.IsSlides && NoteMark(text) is { } mark ? NotesOf(paragraph, mark, source) : null);
    }

    // Nothing, for what is a mark, an include or a label; null for words.
    private static IReadOnlyList<SlideBlock>? OfMark(string text, bool isMark, ReadingContext context)
    {
        if (isMark || (text == Below && context.IsSlides)
            || (text.EndsWith('}') && Array.Exists(Sized, begin => text.StartsWith(begin, StringComparison.Ordinal))))
        {
            if (text is not (":::" or Below))
            {
                context.LeftOut(text.Replace('\n', ' '));
            }

            return [];
        }

        if (context.IsSlides && RemarkMarks.Are(text))
        {
            context.LeftOut(text.Replace('\n', ' '));
            return [];
        }

        // A label of MyST says nothing; what it names stands below it.
        if (text is ['(', .., ')', '='] && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal))
        {
            return [];
        }

        if (IsInclude(text) || IsEmbedded(text))
        {
            context.LeftOut(text.Split('\n')[0]);
            return [];
        }

        return null;
    }

    private static string? NoteMark(string text) =>
        Array.Find(NoteMarks, mark => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<NotesBlock> NotesOf(ParagraphBlock paragraph, string mark, string source)
    {
        InlineText words = InlineReader.ReadText(paragraph.Inline, source, []);
        int start = words.Plain.IndexOf(mark, StringComparison.OrdinalIgnoreCase) + mark.Length;
        return words.Plain.Length > start ? [new NotesBlock([words.Slice(start, words.Plain.Length)])] : [];
    }

    // mdBook, MkDocs' snippets, VitePress, Microsoft Learn, previewers of editors, FastAPI's macros.
    private static bool IsInclude(string text) => Array.Exists(Includes, begin => text.StartsWith(begin, StringComparison.Ordinal))
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
        EmphasisInline { FirstChild: LiteralInline { NextSibling: null } words } marked =>
            $"{marked.DelimiterChar}{words.Content}{marked.DelimiterChar}",
        LinkDelimiterInline or LinkInline { IsImage: false } or EmphasisInline => inline is LinkInline link ? $"[{link.Title}]" : "*",
        _ => "\u0001",
    }));
}
