using AngleSharp.Html.Parser;
using PptBatch.Testing;

namespace PptBatch.Tests.Generation.Outline.Markdown;

/// <summary>Holds <c>docs/markdown.md</c> to what the generator does: each of its examples is a lesson and its slides.</summary>
public class MarkdownCorpusTests
{
    private const string Fence = "````````````";

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples().Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Example_OfThePage_GivesItsSlides(int number)
    {
        (string markdown, string html) = Examples()[number];

        GenerationResult result = await OutlineLesson.GenerateAsync(
            markdown.Replace('␛', '\u001B'), "en", "Lesson", mode: SlideMode.Read);

        using AngleSharp.Dom.IDocument document = new HtmlParser().ParseDocument(result.Html!);
        string slides = string.Concat(document.QuerySelectorAll("section:not([data-layout=title])").Select(slide => slide.InnerHtml.Trim('\n') + "\n"));
        using AngleSharp.Dom.IDocument expected = new HtmlParser().ParseDocument("<section>" + html + "</section>");
        Assert.Equal(expected.QuerySelector("section")!.InnerHtml.Trim('\n'), slides.Trim('\n'));
    }

    [Fact]
    public void Page_HasAnExampleOfEachKind() => Assert.True(Examples().Count > 35);

    private static List<(string Markdown, string Html)> Examples()
    {
        string page = File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "docs", "markdown.md")).ReplaceLineEndings("\n");
        return [.. page.Split(Fence + "example\n").Skip(1).Select(part => part[..part.IndexOf(Fence, StringComparison.Ordinal)])
            .Select(example => example.Split("\n.\n", 2)).Select(parts => (parts[0], parts[1].TrimEnd('\n')))];
    }
}
