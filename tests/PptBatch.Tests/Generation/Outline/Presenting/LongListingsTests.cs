using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.Tests.Generation.Outline.Presenting;

public sealed partial class LongListingsTests
{
    [Fact]
    public async Task GenerateAsync_LongListing_ShowsItsBeginningAndTellsAllOfIt()
    {
        GenerationResult result = await OutlineLesson.GenerateAsync($"## Tabla\n\n```r\nhead(t)\n```\n\n```output\n{Lines(40)}\n```\n");

        Assert.Matches("row  10 \\| x\n…</code>", result.Html!);
        Assert.DoesNotContain("row  11 ", Notes().Replace(result.Html!, ""), StringComparison.Ordinal);
        Assert.Equal(40, Notes().Match(result.Html!).Value.Split("<p><code>row  ").Length - 1);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task GenerateAsync_SameLineInTwoListings_IsToldWithEach()
    {
        string html = await OutlineLesson.HtmlAsync($"## Tabla\n\n```output\n{Lines(20)}\n```\n\n## Otra\n\n```output\n{Lines(20)}\n```\n");

        Assert.Equal(2, html.Split("<p><code>row  20 ").Length - 1);
    }

    [Theory]
    [InlineData("## Tabla\n\n```output\n{0}\n```\n", 15, SlideMode.Present)]
    [InlineData("## Tabla\n\n```output\n{0}\n```\n", 40, SlideMode.Read)]
    [InlineData("## Tabla\n\n```r\n{0}\n```\n", 40, SlideMode.Present)]
    [InlineData("## Ejercicio 1\n\n¿Qué falta?\n\n```output\n{0}\n```\n", 40, SlideMode.Present)]
    public async Task GenerateAsync_ShortListingCodeExerciseAndReading_StayWhole(string markdown, int lines, SlideMode mode)
    {
        string html = await OutlineLesson.HtmlAsync(string.Format(CultureInfo.InvariantCulture, markdown, Lines(lines)), mode: mode);

        Assert.Contains(Lines(lines).Split('\n')[^1], Notes().Replace(html, ""), StringComparison.Ordinal);
    }

    private static string Lines(int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(line => FormattableString.Invariant($"row  {line} | x")));

    [GeneratedRegex("<aside class=\"notes\">.*?</aside>", RegexOptions.Singleline)]
    private static partial Regex Notes();
}
