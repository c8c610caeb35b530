using System.Text.RegularExpressions;

namespace PptBatch.Tests.Generation.Outline.Presenting;

public sealed partial class PresentedLessonTests
{
    private const string Central = "El sensor guarda cada medida de temperatura en su memoria.";

    private const string Paragraph = "En los años setenta todo era distinto y bastante más caro que hoy. " + Central
        + " La memoria del sensor guarda medidas de temperatura durante un mes entero.";

    [Fact]
    public async Task GenerateAsync_Paragraph_ShowsOneOfItsSentencesAndTellsAll()
    {
        string html = await OutlineLesson.HtmlAsync("## Memoria\n\n" + Paragraph);

        Assert.DoesNotContain("setenta", Notes().Replace(html, ""), StringComparison.Ordinal);
        Assert.Matches("<p>(El sensor guarda|La memoria del sensor)[^<]*</p>\n<aside", html);
        Assert.Contains($"<aside class=\"notes\">\n<p>{Paragraph}</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_Solution_ShowsItsAnswerAndNotTheRemarkAfterIt()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Memoria\n\n" + Paragraph + "\n\n::: solution\nEn la costa el cociente queda entre dos y tres meses. " + Central
                + " El sensor guarda medidas de temperatura.\n:::\n");

        Assert.Matches("data-kind=\"solution\"[^>]*>\n<p>En la costa el cociente", html);
    }

    [Fact]
    public async Task GenerateAsync_SolutionThatBeginsWithABareAnswer_ShowsIt()
    {
        string html = await OutlineLesson.HtmlAsync("""
            ## Solution

            The answer is 2.

            The second command changes the working copy alone, and not the version in the staging area. That version is what is stored.
            """);
        Assert.Contains("<p>The answer is 2.</p>\n<p>The second command", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_AnswersThatAreCode_KeepTheirNumbers()
    {
        string html = await OutlineLesson.HtmlAsync("::: challenge\n\n## Which?\n\n1. ```text\n   0\n   ```\n2. ```text\n   1\n   ```\n\n:::\n");
        Assert.Contains("<p>1.</p>\n<pre><code class=\"language-text\">0</code></pre>\n<p>2.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_Footnotes_AreToldWithTheSlideThatHasTheirNumber()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Sal\n\nLa sal conserva.[^a]\n\n## Agua\n\nEl agua corre.[^b]\n\n[^a]: Dos por ciento.\n[^b]: Salvo el hielo.\n");

        Assert.DoesNotContain("Dos por ciento", Notes().Replace(html, ""), StringComparison.Ordinal);
        Assert.Matches("<sup>1</sup>(?:(?!</section>).)*<sup>1</sup> Dos por ciento", html.ReplaceLineEndings(" "));
        Assert.Matches("<sup>2</sup>(?:(?!</section>).)*<sup>2</sup> Salvo el hielo", html.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task GenerateAsync_EquationThatALineOfSignsEnds_TakesNothingBehindIt()
    {
        string html = await OutlineLesson.HtmlAsync("## Sal\n\n$$\\frac{1}{n}\n$$\n\nEl agua corre siempre abajo.\n\n$$\nx = 1\n$$\n");

        Assert.Contains("<p>El agua corre siempre abajo.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_EquationOfSeveralLinesInAParagraph_IsOneEquation()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Sal\n\n$$\\begin{aligned}\nA = \\begin{cases} \n  n+1 & \\mbox{if } m = 0 \\\\ \n\\end{cases} \n\\end{aligned}$$\n");

        Assert.DoesNotContain("$$", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"math\">\\begin{aligned}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_WhatFollowsTabs_IsUnderTheHeadingAboveThem()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Sal\n\nLa sal conserva.\n\n=== \"Ruby\"\n\n    ```ruby\n    x = 1\n    ```\n\nEl agua corre siempre abajo.\n\n```sql\nselect 1\n```\n");

        Assert.Matches("data-source=\"Sal\"[^>]*>(?:(?!</section>).)*select 1", html.ReplaceLineEndings(" "));
        Assert.DoesNotMatch("data-source=\"Ruby\"[^>]*>(?:(?!</section>).)*El agua", html.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("A queue bg right:55% fit", "A queue")]
    [InlineData("w:300px", "")]
    [InlineData("bg 80%", "")]
    [InlineData("The left: 3 of them fit", "The left: 3 of them fit")]
    public async Task GenerateAsync_PictureWithTheWordsOfMarp_IsDescribedByTheRest(string text, string left)
    {
        string html = await OutlineLesson.HtmlAsync($"## Sal\n\nLa sal conserva.\n\n![{text}](a.png)\n");

        Assert.DoesNotContain("right:55%", html, StringComparison.Ordinal);
        Assert.Contains(left.Length == 0 ? "<img src=\"a.png\" alt=\"" : $"alt=\"{left}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("bg", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>\n<a href=\"https://a.example/x\"><img src=\"https://b.example/badge.svg\" alt=\"Follow\"></a>\n</div>\n", "Follow")]
    [InlineData("<div>\n<a href=\"https://a.example/x\"><img src=\"https://b.example/badge.svg\"></a>\n</div>\n", "a.example")]
    [InlineData("[![Follow](https://b.example/badge.svg)](https://a.example/x)\n", "Follow")]
    public async Task GenerateAsync_BadgeOfTheWeb_IsALinkAndNoPicture(string badge, string words)
    {
        string html = await OutlineLesson.HtmlAsync("## Sal\n\nLa sal conserva.\n\n" + badge);

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://a.example/x\">{words}</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_ReadMode_ShowsEverySentence()
    {
        string html = await OutlineLesson.HtmlAsync("## Memoria\n\n" + Paragraph, mode: SlideMode.Read);

        Assert.Contains("setenta", Notes().Replace(html, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_ParagraphsInARow_AreToldInTheirOrder()
    {
        string html = await OutlineLesson.HtmlAsync("## Orden\n\nUno es el primer número de todos.\n\nDos viene justo detrás del uno.\n\n"
            + "Tres cierra la cuenta de los números:\n\n```r\n1:3\n```\n");

        Assert.Contains(
            "<aside class=\"notes\">\n<p>Uno es el primer número de todos.</p>\n<p>Dos viene justo detrás del uno.</p>\n"
            + "<p>Tres cierra la cuenta de los números:</p>\n</aside>",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_ListOfTermsWithTheirMeaning_IsAGlossary()
    {
        string html = await OutlineLesson.HtmlAsync("## Partes\n\n- **Panel**: convierte la luz.\n- **Inversor**: cambia la corriente.\n");

        Assert.Contains("<dt><strong>Panel</strong></dt>\n<dd>convierte la luz.</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<p><strong>Panel</strong>: convierte la luz.</p>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Pasos para medir\n\n1. Abrir la caja\n2. Leer el valor\n3. Apuntarlo\n")]
    [InlineData("## Medir\n\nPrimero abre la caja. Luego lee el valor. Finalmente cierra la caja.\n")]
    [InlineData("## Measure\n\n1. First open the box\n2. Then read the value\n3. Finally close it\n")]
    public async Task GenerateAsync_Procedure_IsSteps(string markdown)
    {
        string html = await OutlineLesson.HtmlAsync(markdown);

        Assert.Contains("data-layout=\"steps\"", html, StringComparison.Ordinal);
        Assert.Equal(3, Step().Count(html));
    }

    [Theory]
    [InlineData("## Ciudades\n\n1. Lima\n2. Quito\n3. Bogotá\n")]
    [InlineData("## Recetas\n\n1. `m[2:5]`\n2. `m[1:2]`\n")]
    public async Task GenerateAsync_NumberedListThatIsNoProcedure_StaysAList(string markdown)
    {
        Assert.DoesNotContain("class=\"steps\"", await OutlineLesson.HtmlAsync(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_TwoItemsWithItemsOfTheirOwn_AreCompared()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Elegir\n\n- Ventajas:\n  - Barato\n  - Fácil\n- Desventajas:\n  - Lento\n  - Frágil\n");

        Assert.Contains("<div class=\"comparison\">", html, StringComparison.Ordinal);
        Assert.Contains("<h3>Desventajas</h3>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_Exercise_StaysWholeOnItsSlide()
    {
        string html = await OutlineLesson.HtmlAsync("## Uso\n\nTexto.\n\n> ## Ejercicio 1\n> " + Paragraph + "\n");

        Assert.Contains("setenta", Notes().Replace(html, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_ShortSectionsInARow_AreCardsUnderTheHeadingAbove()
    {
        string html = await OutlineLesson.HtmlAsync(
            "## Costumbres\n\nTres costumbres ahorran tiempo:\n\n### Nombres\n\nPon nombres que digan algo.\n\n"
            + "### Pruebas\n\n" + Paragraph + "\n\n### Copias\n\nGuarda una copia cada día.\n");

        Assert.Equal(3, html.Split("<div class=\"card\">").Length - 1);
        Assert.Matches("<h2>Costumbres[^<]*</h2>\n<div class=\"cards\">", html);
        Assert.Contains("<h3>Copias</h3>\n<p>Guarda una copia cada día.</p>", html, StringComparison.Ordinal);
        Assert.Contains($"<p>Pon nombres que digan algo.</p>\n<p>{Paragraph}</p>\n<p>Guarda", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("### Uno\n\nCorto y solo.\n\n### Dos\n\n```r\n1:3\n```\n", 0)]
    [InlineData("### Uno\n\nCorto y solo:\n\n```r\nls()\n```\n\n### Dos\n\nDe tres:\n\n```r\n1:3\n```\n", 2)]
    [InlineData("### Uno\n\nCorto.\n\n### Dos\n\nLargo:\n\n```r\n1\n2\n3\n4\n```\n", 0)]
    [InlineData("### Uno\n\nCorto.\n\n### Dos\n\nCorto.\n\n### Tres\n\nCorto.\n\n### Cuatro\n\nCorto.\n\n### Cinco\n\nCorto.\n", 5)]
    [InlineData("### Uno\n\nCorto y solo.\n\n#### Debajo\n\nTambién es corto.\n", 0)]
    public async Task GenerateAsync_ShortSections_StandTogetherWhereTheyAreOfAKind(string markdown, int cards)
    {
        string html = await OutlineLesson.HtmlAsync(markdown);

        Assert.Equal(cards, html.Split("<div class=\"card\">").Length - 1);
        Assert.DoesNotMatch("<div class=\"cards\">\n<div class=\"card\">(?:(?!<div)[\\s\\S])*</div>\n</div>", html);
    }

    [Fact]
    public async Task GenerateAsync_LongListItem_ShowsASentenceAndTellsTheItem()
    {
        string html = await OutlineLesson.HtmlAsync("## Lista\n\n- Corto\n- " + Paragraph + "\n");

        Assert.Contains("<li>Corto</li>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("setenta", Notes().Replace(html, ""), StringComparison.Ordinal);
        Assert.Contains($"<p>{Paragraph}</p>", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<aside.*?</aside>", RegexOptions.Singleline)]
    private static partial Regex Notes();

    [GeneratedRegex("(?<=<ol class=\"steps\">.*)<li>", RegexOptions.Singleline)]
    private static partial Regex Step();
}
