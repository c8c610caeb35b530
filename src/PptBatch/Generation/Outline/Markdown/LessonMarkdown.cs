using Markdig;
using Markdig.Syntax;
using SlideBlock = PptBatch.SlideHtml.Model.Block;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>What a lesson's markdown says, block by block.</summary>
/// <param name="Blocks">Headings and content in reading order.</param>
/// <param name="Diagnostics">What was left out or read as plain text.</param>
internal sealed record LessonMarkdown(IReadOnlyList<SlideBlock> Blocks, IReadOnlyList<Diagnostic> Diagnostics)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseMathematics()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .Build();

    /// <summary>Reads markdown; what the parser refuses is read as plain paragraphs, so a lesson is never lost to its markup.</summary>
    public static LessonMarkdown Read(string markdown, string place)
    {
        string source = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
        if (MarkdownLimits.Exceeded(source) is { } limit)
        {
            return AsPlainText(source, limit, place);
        }

        try
        {
            return ReadParsed(source, place);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            return AsPlainText(source, "its elements are nested too deeply", place);
        }
    }

    private static LessonMarkdown ReadParsed(string source, string place)
    {
        List<Diagnostic> diagnostics = [];
        MarkdownDocument document = Markdig.Markdown.Parse(source, Pipeline);
        string cleaned = TemplateMarkup.Remove(source, document, place, diagnostics);
        if (!ReferenceEquals(cleaned, source))
        {
            document = Markdig.Markdown.Parse(cleaned, Pipeline);
        }

        IReadOnlyList<SlideBlock> blocks = new BlockReader(cleaned).ReadDocument(document);
        return new LessonMarkdown(blocks, diagnostics);
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
