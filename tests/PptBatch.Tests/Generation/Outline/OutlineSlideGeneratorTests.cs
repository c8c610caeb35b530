namespace PptBatch.Tests.Generation.Outline;

public sealed class OutlineSlideGeneratorTests
{
    [Theory]
    [InlineData("::: notes\n:::")]
    [InlineData("Note:\n\n---\n\n## Oven\n\nHeat it.\n\n---\n\nEnd it.")]
    [InlineData("<aside class=\"notes\"></aside>")]
    public async Task Notes_WithoutWords_AreNothing(string notes)
    {
        GenerationResult result = await OutlineLesson.GenerateAsync("## Dough\n\nFold it.\n\n" + notes, "en", "Lesson");

        Assert.Contains("<p>Fold it.</p>", result.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_ObjectivesSection_GoToTheOpener()
    {
        string html = await OutlineLesson.HtmlAsync("## Objetivos de aprendizaje\n\n- Medir\n- Comparar\n\n## Sensores\n\nUn sensor mide.");

        Assert.StartsWith(
            """
            <article class="lesson" lang="es" data-lesson="1">
            <section class="slide" data-layout="title" data-source="Objetivos de aprendizaje">
            <h2>Lección de prueba</h2>
            """,
            html,
            StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<li>Medir</li>").Length - 1);
    }

    [Fact]
    public async Task GenerateAsync_CodeWithOutput_StaysByteEqualOnOneSlide()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Uso\n\nSumamos:\n\n```r\nx <- 1 + 1\n  x  # \"dos\"\n```\n\n```output\n[1] 2\n```\n");

        Assert.Contains(
            "<p>Sumamos:</p>\n<pre><code class=\"language-r\">x &lt;- 1 + 1\n  x  # \"dos\"</code></pre>\n"
            + "<pre><code class=\"language-output\">[1] 2</code></pre>",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_OneSentenceAfterLongCode_IsNotItsOwnTitle()
    {
        const string Praise = "¡Muy bien hiciste el cambio de formato de ida y vuelta!";
        string code = string.Concat(Enumerable.Range(1, 30).Select(line => $"x{line} <- f({line})\n"));

        string html = await OutlineLesson.HtmlAsync($"## Formato\n\nAsí se cambia:\n\n```r\n{code}```\n\n{Praise}\n\n## Fin\n\nHasta luego.");

        Assert.Contains($"<p>{Praise}</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"<h2>{Praise}</h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_MermaidFence_IsADiagramAndOtherKindsStayCode()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Ciclo\n\nAsí va:\n\n```mermaid\nflowchart LR\n  a[Leer] --> b[Pensar]\n```\n\n## Plan\n\n```mermaid\ngantt\n  title A\n```\n");

        Assert.Contains("<figure class=\"diagram\" data-kind=\"flow\">", html, StringComparison.Ordinal);
        Assert.Contains(">Leer <a href=\"#b\"></a></li>", html, StringComparison.Ordinal);
        Assert.Contains("<pre><code class=\"language-mermaid\">gantt", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ar-EG")]
    public async Task GenerateAsync_LessonInAnotherLanguage_HasItsOwnWordsAndDirection(string? stated)
    {
        const string Markdown = "## الشبكات\n\nالشبكة مجموعة من الأجهزة المتصلة.\n\n> ## تحد\n> ارسم شبكة.\n>\n> > ## حل\n> > هذا رسم.\n";

        string html = (await OutlineLesson.GenerateAsync(
            Markdown, "en", "الشبكات", lesson => lesson with { Language = stated, Objectives = ["رسم شبكة"] })).Html!;

        Assert.Contains($"<article class=\"lesson\" lang=\"{stated ?? "ar"}\"", html, StringComparison.Ordinal);
        Assert.Contains("الأهداف", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Objectives", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_SameLesson_SameBytes()
    {
        const string Markdown = "## A\n\nUno dos tres.\n\n> ## Desafío 1\n> Hazlo.\n>\n> > ## Solución\n> > Hecho.\n";

        Assert.Equal(await OutlineLesson.HtmlAsync(Markdown), await OutlineLesson.HtmlAsync(Markdown));
    }

    [Fact]
    public async Task GenerateAsync_ChallengeInQuote_IsAnExerciseWithItsSolutionOnTheNextSlide()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Listas\n\nTexto.\n\n> ## Desafío 1\n> Hazlo.\n>\n> > ## Solución\n> > Hecho así.\n");

        int exercise = html.IndexOf("data-layout=\"exercise\"", StringComparison.Ordinal);
        int solution = html.IndexOf("<h2>Solución: Desafío 1</h2>", StringComparison.Ordinal);
        Assert.True(exercise > 0 && solution > exercise, html);
        Assert.Contains("data-kind=\"solution\"", html, StringComparison.Ordinal);
    }
}
