namespace PptBatch.Tests.Generation.Outline.Sections;

public sealed class OutlineLessonKindsTests
{
    [Fact]
    public async Task GenerateAsync_Glossary_IsADefinitionList()
    {
        string html = await OutlineLesson.HtmlAsync("- **hPa**: Unidad de presión.\n- **Sensor**: Mide.\n", lesson =>
            lesson with { Kind = LessonKind.Glossary });

        Assert.Contains("<dt><strong>hPa</strong></dt>\n<dd>Unidad de presión.</dd>", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<section ").Length - 1);
    }

    [Fact]
    public async Task GenerateAsync_ModuleIntroduction_OpensTheModule()
    {
        string html = await OutlineLesson.HtmlAsync("Este módulo presenta los sensores.", lesson =>
            lesson with { Kind = LessonKind.ModuleIntroduction });

        Assert.Contains("data-layout=\"section\"", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Módulo de prueba</h2>", html, StringComparison.Ordinal);
        Assert.Contains("Este módulo presenta los sensores.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_LessonWithMinutesAndBookObjectives_ShowsThemOnTheOpener()
    {
        string html = await OutlineLesson.HtmlAsync("Texto.", lesson => lesson with { DurationMinutes = 45, Objectives = ["Medir bien"] });

        Assert.Contains("45 minutos</p>\n<h3>Objetivos", html, StringComparison.Ordinal);
        Assert.Contains("<li>Medir bien</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_SummarySection_HasTheSummaryLayoutAndNoOtherIsMade()
    {
        string html = await OutlineLesson.HtmlAsync("## A\n\nUno.\n\n## B\n\nDos.\n\n## C\n\nTres.\n\n## Puntos clave\n\n- Medir\n");

        Assert.Contains("data-layout=\"summary\" data-source=\"Puntos clave\"", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("data-layout=\"summary\"").Length - 1);
    }

    [Fact]
    public async Task GenerateAsync_NoSummary_EndsOnTheLessonsOwnHeadings()
    {
        string html = await OutlineLesson.HtmlAsync("## A\n\nUno.\n\n## B\n\nDos.\n\n## C\n\nTres.\n");

        Assert.Contains("<h2>Resumen</h2>\n<ul>\n<li>A</li>\n<li>B</li>\n<li>C</li>\n</ul>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_ReferencesBesideTheLesson_AreLinksOnASlideOfTheirOwn()
    {
        string html = await OutlineLesson.HtmlAsync("Texto.", lesson => lesson with { References = ["https://example.org/a"] });

        Assert.Contains("<li><a href=\"https://example.org/a\">https://example.org/a</a></li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_EnglishLesson_SpeaksEnglish()
    {
        GenerationResult result = await OutlineLesson.GenerateAsync("Text.\n\n> [!TIP]\n> Try.", "en", "Sensors", lesson =>
            lesson with { DurationMinutes = 5 });

        Assert.Contains("5 minutes", result.Html, StringComparison.Ordinal);
        Assert.Contains("<article class=\"lesson\" lang=\"en\"", result.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7. Exercise: knots", "**Answer.** Two.", "Solución: knots")]
    [InlineData("练习：绳结", "**答案**：两个。", "Solución: 绳结")]
    [InlineData("2　練習問題", "**解答**：二つ。", "Solución: 2　練習問題")]
    [InlineData("تمرين: العقد", "**الجواب:** عقدتان.", "Solución: العقد")]
    public async Task GenerateAsync_ExerciseWithItsAnswer_IsAnExerciseAndASolution(string heading, string answer, string solution)
    {
        string html = await OutlineLesson.HtmlAsync($"## {heading}\n\nTie all of them. How many are there?\n\n{answer}");

        Assert.Contains("data-kind=\"exercise\"", html, StringComparison.Ordinal);
        Assert.Contains($"<h2>{solution}</h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_ListOfQuestionsWithTheirAnswers_IsAQuiz()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Quiz\n\n1. Which is red? a) port b) **stern**. **Answer: a**\n2. Which is white? a) port b) stern. Answer: b");

        Assert.Contains("<ol class=\"quiz\">", html, StringComparison.Ordinal);
        Assert.Contains("<strong>port</strong>", html, StringComparison.Ordinal);
        Assert.Contains("Answer: a", html[html.IndexOf("<aside", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }
}
