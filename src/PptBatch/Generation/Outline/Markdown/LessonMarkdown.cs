using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Encodings;
using PptBatch.Books.Syntax;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;
using PptBatch.Localization.Phrasebooks;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using ParagraphBlock = PptBatch.SlideHtml.Blocks.ParagraphBlock;
using SlideBlock = PptBatch.SlideHtml.Model.Block;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>What a lesson's markdown says, block by block.</summary>
/// <param name="Blocks">Headings and content in reading order.</param>
/// <param name="Diagnostics">What was left out or read as plain text.</param>
internal sealed record LessonMarkdown(IReadOnlyList<SlideBlock> Blocks, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads markdown; what the parser refuses is read as plain paragraphs, so a lesson is never lost to its markup.</summary>
    /// <param name="markdown">The lesson's text.</param>
    /// <param name="place">How messages name the lesson.</param>
    /// <param name="words">The words of the lesson's language. Default: English.</param>
    public static LessonMarkdown Read(string markdown, string place, Phrasebook? words = null)
    {
        string source = Source(markdown);
        if (MarkdownLimits.Exceeded(source) is { } limit)
        {
            return AsPlainText(source, limit, place);
        }

        try
        {
            return ReadParsed(source, new ReadingContext(place, words ?? Phrases.For("en")));
        }
        catch (ArgumentException e) when (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            return AsPlainText(source, "its elements are nested too deeply", place);
        }
    }

    /// <summary>Markdown as its author's tools read it.</summary>
    public static MarkdownDocument Parse(string markdown) => LessonPipeline.Parse(markdown);

    /// <summary>The tree that slides are made of; null for what the parser is not given, or refuses.</summary>
    public static MarkdownDocument? Tree(string markdown)
    {
        string source = Source(markdown);
        if (LessonPipeline.TryParse(source) is not { } document)
        {
            return null;
        }

        string cleaned = TemplateMarkup.Remove(source, document, "", []);
        return ReferenceEquals(cleaned, source) ? document : LessonPipeline.TryParse(cleaned);
    }

    /// <summary>A line of markdown, such as a title, with its emphasis and equations.</summary>
    public static InlineText ReadLine(string line) =>
        line.AsSpan().IndexOfAny("$\\") >= 0 && Read(line, "").Blocks is [ParagraphBlock paragraph]
            ? paragraph.Text
            : InlineText.Trimmed(line);

    private static string Source(string markdown) =>
        AnsiText.Plain(markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    private static LessonMarkdown ReadParsed(string source, ReadingContext context)
    {
        MarkdownDocument document = Parse(source);
        string cleaned = TemplateMarkup.Remove(source, document, context.Place, context.Diagnostics);
        if (!ReferenceEquals(cleaned, source))
        {
            document = Parse(cleaned);
        }

        foreach (LinkInline icon in document.Descendants<LinkInline>()
            .Where(link => link.IsImage && InSentence.Holds(link) && !InSentence.IsShown(link)))
        {
            context.AsWords(icon.Url ?? "");
        }

        int rules = document.Count(SiteMarkup.IsRule);
        context.IsSlides = rules > 0;
        context.IsDeck = rules > 1 && rules + 1 >= document.OfType<HeadingBlock>().Count();
        IReadOnlyList<SlideBlock> blocks = new BlockReader(cleaned, context).ReadDocument(document);
        return new LessonMarkdown(blocks, context.All());
    }

    private static LessonMarkdown AsPlainText(string source, string reason, string place)
    {
        Diagnostic diagnostic = new(
            "PB2002",
            DiagnosticSeverity.Warning,
            $"The markdown was read as plain text: {reason}.",
            place,
            "Check the lesson for damaged markup and split long blocks.");
        return new LessonMarkdown(PlainParagraphs.Of(source), [diagnostic]);
    }
}
