namespace PptBatch.Tests.Generation.Outline.Markdown;

public sealed class OutlineHostileMarkdownTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "nested quotes", string.Concat(Enumerable.Repeat("> ", 10_000)) + "fin" },
        { "nested lists", string.Join('\n', Enumerable.Range(0, 1_000).Select(depth => new string(' ', depth * 2) + "- fin")) },
        { "lists on a line", string.Concat(Enumerable.Repeat("- ", 10_000)) + "fin" },
        { "long line", new string('a', 5_000_000) + " fin" },
        { "open brackets", new string('[', 200_000) + " fin" },
        { "open images", string.Concat(Enumerable.Repeat("![", 50_000)) + " fin" },
        { "stars", string.Concat(Enumerable.Repeat("*a **b ", 20_000)) + " fin" },
        { "carets", string.Concat(Enumerable.Repeat("^a ", 40_000)) + " fin" },
        { "insertions", string.Concat(Enumerable.Repeat("++a ==b ", 20_000)) + " fin" },
        { "paragraphs of stars", string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("*a ", 4_900)) + "\n\n", 60)) + "fin" },
        { "open tags", string.Concat(Enumerable.Repeat("<div>", 20_000)) + " fin" },
        { "open fence", "```r\n" + string.Concat(Enumerable.Repeat("x <- 1\n", 5_000)) + "fin" },
        { "wide table", "|" + string.Concat(Enumerable.Repeat("a|", 3_000)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 3_000))
            + "\n| fin |" },
        { "open comment", "<!-- " + new string('x', 50_000) + "\n\nfin" },
        { "liquid", string.Concat(Enumerable.Repeat("{% {{ {: ", 20_000)) + "\n\nfin" },
        { "surrogates and controls", "fin \ud800 \u0000 \u0001 \uffff" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task GenerateAsync_HostileMarkdown_GivesALesson(string name, string markdown)
    {
        GenerationResult result = await OutlineLesson.GenerateAsync(markdown, title: name);

        Assert.NotNull(result.Html);
        Assert.Contains("<h2>", result.Html, StringComparison.Ordinal);
        Assert.InRange(result.Html.Length, 100, 30_000_000);
        Assert.DoesNotContain('\u0000', result.Html);
    }

    [Fact]
    public async Task GenerateAsync_TooDeepMarkdown_SaysThatItWasReadAsPlainText()
    {
        GenerationResult result = await OutlineLesson.GenerateAsync(string.Concat(Enumerable.Repeat("> ", 10_000)) + "fin");

        Assert.Equal("PB2002", Assert.Single(result.Diagnostics).Code);
        Assert.Contains("fin", result.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("<!-- nada -->")]
    public async Task GenerateAsync_NothingToShow_SaysSo(string markdown)
    {
        GenerationResult result = await OutlineLesson.GenerateAsync(markdown);

        Assert.Equal("PB2003", Assert.Single(result.Diagnostics).Code);
        Assert.Contains("<h2>Lección de prueba</h2>", result.Html, StringComparison.Ordinal);
    }
}
