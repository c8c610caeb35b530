using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using PptBatch.Books.Syntax.Lines;

namespace PptBatch.Books.Syntax;

/// <summary>
/// The one parser of lessons. Whoever looks for pictures and links in a lesson sees the same tree as whoever makes slides of it: a picture
/// in a box or a tab is found, and one in an example of code is not.
/// </summary>
internal static class LessonPipeline
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UseAbbreviations()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseMathematics()
        .UseEmphasisExtras()
        .UseCjkFriendlyEmphasis()
        .UseAutoLinks()
        .Use(new LessonSyntax())
        .Build();

    /// <summary>What writes a part of a tree as HTML.</summary>
    public static HtmlRenderer Renderer(TextWriter text)
    {
        HtmlRenderer renderer = new(text);
        Pipeline.Setup(renderer);
        return renderer;
    }

    /// <summary>The tree.</summary>
    /// <exception cref="ArgumentException">Its elements are nested too deeply.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        LetteredLines.Part(document);
        ComputedWords.Uncover(document);
        PlayedMedia.Link(document);
        MathEntities.Decode(document);
        InlineNote.Number(document);
        return document;
    }

    /// <summary>The tree, or null for what passes a limit or is nested too deeply; whoever makes slides of it says so.</summary>
    public static MarkdownDocument? TryParse(string markdown)
    {
        if (MarkdownLimits.Exceeded(markdown) is not null)
        {
            return null;
        }

        try
        {
            return Parse(markdown);
        }
        catch (ArgumentException)
        {
            // What the parser throws at its depth limit.
            return null;
        }
    }
}
