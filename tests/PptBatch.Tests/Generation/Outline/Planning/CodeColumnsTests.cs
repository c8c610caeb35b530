using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PptBatch.Tests.Generation.Outline.Planning;

/// <summary>Examples of code that belong together, as slide HTML has them.</summary>
public sealed class CodeColumnsTests
{
    private const string Wide = "print(\"a line that is too long for half of a page of a deck\")";

    [Fact]
    public async Task Present_ShortExamplesWithTheirSentences_StandInTwoColumnsInOrder()
    {
        IReadOnlyList<IElement> slides = await SlidesAsync(Examples(4, "a"), SlideMode.Present);
        IElement columns = Assert.Single(slides.SelectMany(slide => slide.QuerySelectorAll(".columns")));
        Assert.Equal(
            ["a1 b1 a2 b2", "a3 b3 a4 b4"],
            columns.QuerySelectorAll(".column").Select(column => string.Join(' ', column.QuerySelectorAll("pre").Select(Name))));
        Assert.Equal(4, columns.QuerySelectorAll("p").Length);
    }

    [Fact]
    public async Task Present_LineThatIsTooLong_StandsAcrossBetweenColumns()
    {
        IReadOnlyList<IElement> slides = await SlidesAsync(
            Examples(2, "a") + $"\nThen comes a longer one:\n\n```py\n{Wide}\n```\n", SlideMode.Present);
        Assert.DoesNotContain(slides, slide => slide.QuerySelectorAll(".column pre").Any(code => code.TextContent.Contains(Wide)));
        Assert.Equal(5, slides.Sum(slide => slide.QuerySelectorAll("pre").Length));
    }

    [Fact]
    public async Task Present_SmallBoxBehindExamples_StandsAcrossBelowTheColumns()
    {
        IReadOnlyList<IElement> slides = await SlidesAsync(Examples(4, "a") + "\n> [!TIP]\n> Try them.\n", SlideMode.Present);
        IElement slide = Assert.Single(slides, slide => slide.QuerySelector(".columns") is not null);
        Assert.Equal("Try them.", slide.QuerySelector(".columns + .callout")?.TextContent.Trim());
    }

    [Fact]
    public async Task Present_FewLines_StandUnderEachOther() =>
        Assert.Empty((await SlidesAsync("## Two\n\n```py\na = 1\n```\n\n```py\nb = 2\n```\n", SlideMode.Present))
            .SelectMany(slide => slide.QuerySelectorAll(".columns")));

    [Fact]
    public async Task Read_SameExamples_StandUnderEachOther() =>
        Assert.Empty((await SlidesAsync(Examples(4, "a"), SlideMode.Read)).SelectMany(slide => slide.QuerySelectorAll(".columns")));

    [Fact]
    public async Task Present_Examples_AreWholeInTheNotesToo()
    {
        IReadOnlyList<IElement> slides = await SlidesAsync(Examples(4, "a"), SlideMode.Present);
        string notes = string.Concat(slides.SelectMany(slide => slide.QuerySelectorAll("aside")).Select(aside => aside.TextContent));
        Assert.All(Enumerable.Range(1, 4), number => Assert.Contains($"example number {number}", notes, StringComparison.Ordinal));
    }

    private static string Name(IElement pre) => pre.TextContent.Trim()[..2];

    private static string Examples(int count, string name) => "## Examples\n\n" + string.Concat(Enumerable.Range(1, count).Select(number =>
        $"This is example number {number}:\n\n```py\n{name}{number} = 1\n{name}{number}\n```\n\n```output\nb{number}\n```\n\n"));

    private static async Task<IReadOnlyList<IElement>> SlidesAsync(string markdown, SlideMode mode) =>
        [.. new HtmlParser().ParseDocument(await OutlineLesson.HtmlAsync(markdown, mode: mode)).QuerySelectorAll("section")];
}
