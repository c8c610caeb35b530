using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace PptBatch.Generation.Chat;

/// <summary>What a lesson's markdown holds that its slides must show.</summary>
/// <param name="Code">Text of every code block that is not blank, line ends as <c>\n</c>, none at the end.</param>
/// <param name="TableCount">How many tables.</param>
/// <param name="Pictures">References of its pictures.</param>
internal sealed record LessonContents(IReadOnlyList<string> Code, int TableCount, IReadOnlyList<string> Pictures)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().Build();

    public static LessonContents Of(Lesson lesson)
    {
        MarkdownDocument document = Markdown.Parse(lesson.Markdown, Pipeline);
        return new LessonContents(
            [.. document.Descendants<CodeBlock>().Select(block => Normal(block.Lines.ToString())).Where(code => code.Trim().Length > 0)],
            document.Descendants<Table>().Count(),
            [.. lesson.Images.Select(image => image.Reference)]);
    }

    /// <summary>Code as it is compared: line ends as <c>\n</c>, none at the end.</summary>
    public static string Normal(string code) => code.ReplaceLineEndings("\n").TrimEnd('\n');
}
