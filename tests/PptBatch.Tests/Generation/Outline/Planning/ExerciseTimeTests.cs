using System.Text.RegularExpressions;
using PptBatch.Tests.Generation.Outline;

namespace PptBatch.Tests.Generation.Outline.Planning;

public sealed class ExerciseTimeTests
{
    [Theory]
    [InlineData("Write it in 12 min.", "12")]
    [InlineData("Escríbelo en 7 minutos.", "7")]
    [InlineData("Write it.", "2")]
    [InlineData("Write it in ١٢ min.", "2")]
    public async Task GenerateAsync_Exercise_HasTheMinutesThatItStates(string text, string minutes)
    {
        string html = await OutlineLesson.HtmlAsync($"## Practice\n\n::: exercise\n{text}\n:::");

        Assert.Equal(minutes, Regex.Match(html, "data-minutes=\"(\\d+)\"").Groups[1].Value);
    }
}
