namespace PptBatch.Tests.Generation.Outline.Markdown;

public sealed class ComputedWordsTests
{
    [Theory]
    [InlineData("We saw `{r} nrow(x)` rows.", "nrow(x)", true)]
    [InlineData("We saw `{python} len(x)` rows.", "len(x)", true)]
    [InlineData("We saw `r nrow(x)` rows.\n\n```{r}\nx <- 1\n```", "nrow(x)", true)]
    [InlineData("We saw `r nrow(x)` rows.", "r nrow(x)", false)]
    [InlineData("The letter `r` alone.\n\n```{r}\nx <- 1\n```", "r", false)]
    public async Task Lesson_ExpressionInASentence_IsShownAsWrittenAndSaid(string markdown, string shown, bool isSaid)
    {
        GenerationResult result = await OutlineLesson.GenerateAsync("## Rows\n\n" + markdown, "en", "Lesson", mode: SlideMode.Read);

        Assert.Contains($"<code>{shown}</code>", result.Html, StringComparison.Ordinal);
        Assert.Equal(isSaid, result.Diagnostics.Any(found => found.Code == "PB2010" && found.Message.Contains(shown, StringComparison.Ordinal)));
    }
}
