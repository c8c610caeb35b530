namespace PptBatch.Tests.Generation.Outline.Blocks;

public sealed class OutlineBlocksTests
{
    [Theory]
    [InlineData("> [!TIP]\n> Prueba otra vez.", "tip")]
    [InlineData("> **Advertencia:** Prueba otra vez.", "warning")]
    [InlineData("> ## Nota\n> Prueba otra vez.", "note")]
    [InlineData("**Definición:** Prueba otra vez.", "definition")]
    public async Task GenerateAsync_Callout_HasItsKind(string markdown, string kind)
    {
        string html = await OutlineLesson.HtmlAsync("## Sensores\n\n- Uno\n\n" + markdown);

        Assert.Contains($"<div class=\"callout\" data-kind=\"{kind}\">", html, StringComparison.Ordinal);
        Assert.Contains("<p>Prueba otra vez.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_QuoteWithoutLabel_StaysAQuotation()
    {
        string html = await OutlineLesson.HtmlAsync("## Citas\n\n> Medir es saber.");

        Assert.Contains("<blockquote>\n<p>Medir es saber.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_LongParagraphToRead_BecomesALeadAndBulletsAndStaysWholeInTheNotes()
    {
        const string Paragraph = "El sensor mide la temperatura del aire cada diez minutos y guarda el valor en su memoria interna. "
            + "La memoria tiene sitio para un mes entero de medidas si no se pierde la corriente. "
            + "Cuando se llena, las medidas más viejas dejan su sitio a las más nuevas sin avisar a nadie.";
        string html = await OutlineLesson.HtmlAsync("## Memoria\n\n" + Paragraph, mode: SlideMode.Read);

        Assert.Contains("<p>El sensor mide la temperatura del aire cada diez minutos y guarda el valor en su memoria interna.</p>\n<ul>",
            html, StringComparison.Ordinal);
        Assert.Contains("<li>La memoria tiene sitio para un mes entero de medidas si no se pierde la corriente.</li>", html,
            StringComparison.Ordinal);
        Assert.Contains($"<aside class=\"notes\">\n<p>{Paragraph}</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_Picture_HasItsTextBesideItAndTheBooksDescription()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## El faro\n\nEl faro tiene tres pisos.\n\n![](images/faro.png)\n",
            lesson => lesson with { Images = [new LessonImage("images/faro.png", null, "Corte de un faro")] });

        Assert.Contains("<p>El faro tiene tres pisos.</p>\n<figure><img src=\"images/faro.png\" alt=\"Corte de un faro\"></figure>",
            html, StringComparison.Ordinal);
        Assert.Contains("data-layout=\"image-right\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_SmallNumericTable_KeepsTheTableAndAddsOneChart()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Reparto\n\n| Uso | Parte |\n|---|---|\n| Luz | 8 |\n| Calor | 32,5 |\n| Cocina | 12 |\n");

        Assert.Contains("<td>32,5</td>", html, StringComparison.Ordinal);
        Assert.Contains("<table data-chart=\"column\">", html, StringComparison.Ordinal);
        Assert.Contains("<td>32.5</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Ciudad | Habitantes |\n|---|---|\n| A | 1.234 |\n| B | 2.345 |\n| C | 3.456 |")]
    [InlineData("| Ciudad | Clima |\n|---|---|\n| A | seco |\n| B | 12 |\n| C | 13 |")]
    [InlineData("| Paso | Nº |\n|---|---|\n| A | 1 |\n| B | 2 |\n| C | 3 |")]
    [InlineData("| Ciudad | Altura | Habitantes |\n|---|---|---|\n| A | 1 | 5000 |\n| B | 2 | 9000 |\n| C | 3 | 7000 |")]
    public async Task GenerateAsync_TableThatIsNoChart_StaysATable(string table)
    {
        Assert.DoesNotContain("data-chart", await OutlineLesson.HtmlAsync("## Tabla\n\n" + table), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_Links_OnlyWebAndMailStayLinks()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Enlaces\n\n[uno](https://example.org/a) [dos](../otra.md) [tres](javascript:alert(1)) <ana@example.org>");

        Assert.Contains("<a href=\"https://example.org/a\">uno</a> dos tres <a href=\"mailto:ana@example.org\">ana@example.org</a>",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_TemplateMarkup_IsLeftOutOfTextAndKeptInCode()
    {
        GenerationResult result = await OutlineLesson.GenerateAsync(
            "## Uso\n\n{% include links.md %}\n\nVer [cuerpo]({{ page.root }}/ref/#a).\n\n```html\n{{ nombre }}\n```\n");

        Assert.Contains("Ver cuerpo.", result.Html, StringComparison.Ordinal);
        Assert.Contains("{{ nombre }}</code>", result.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("include", result.Html, StringComparison.Ordinal);
        Assert.Equal("PB2001", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public async Task GenerateAsync_RawHtml_KeepsTextAndCodeAndDropsScripts()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Html\n\n<div class=\"x\"><p>Hola <b>mundo</b></p><script>alert(1)</script></div>\n\n"
            + "<pre>\na &lt; b\n</pre>\n\nUsa <nombre> aquí.");

        Assert.Contains("<p>Hola <strong>mundo</strong></p>", html, StringComparison.Ordinal);
        Assert.Contains("<pre><code>a &lt; b</code></pre>", html, StringComparison.Ordinal);
        Assert.Contains("Usa &lt;nombre&gt; aquí.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_Dollars_AreMathOnlyWhereTheyAreMath()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Precio\n\nCuesta $5 al mes y $6 al año; datos$ciudad y otros$pais; la suma es $a + b$.\n\n$$E = m c^2$$\n");

        Assert.Contains("<span class=\"math\">a + b</span>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"math\">E = m c^2</div>", html, StringComparison.Ordinal);
        Assert.Contains("Cuesta $5 al mes y $6 al año; datos$ciudad y otros$pais", html, StringComparison.Ordinal);
    }
}
