using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Tests.Generation.Chat.Checking;

public sealed class ReplyCheckTests
{
    private const string Markdown =
        "## Uno\n\nTexto.\n\n```r\nx <- 1\n  y <- 2\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Dos\n\nAsí es el "
            + "dibujo.\n\n![dib](images/a.png)\n\n[manual](https://example.org/manual)\n";

    private static readonly string GoodSlides =
        Slide("Abrir", "<ul><li>uno</li></ul>")
        + Slide("Código", "<p>Mira:</p><pre><code class=\"language-r\">x &lt;- 1\n  y &lt;- 2\n</code></pre>")
        + Slide("Tabla", "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>")
        + Slide("Dibujo", "<p>Se ve bien.</p><figure><img src=\"images/a.png\" alt=\"dib\"></figure>");

    [Fact]
    public void Check_GoodReply_HasNoFindingsAndNothingToRepair()
    {
        CheckedReply reply = Check(Article(GoodSlides));
        Assert.Empty(reply.Findings);
        Assert.Empty(reply.Repaired);
    }

    [Fact]
    public void Check_FenceAndWordsAround_AreTakenOff() =>
        Assert.True(Check("Here you are:\n```html\n" + Article(GoodSlides) + "\n```\nEnjoy!").IsSettled);

    [Theory]
    [InlineData("x &lt;- 1\n  y", "x = 1\n  y")]
    [InlineData("  y &lt;- 2", "y &lt;- 2")]
    public void Check_ChangedCode_IsTheLessonsAgainInItsPlace(string good, string bad)
    {
        CheckedReply reply = Check(Article(GoodSlides.Replace(good, bad, StringComparison.Ordinal)));
        Assert.True(reply.IsSettled);
        Assert.Contains(
            "<p>Mira:</p><pre><code class=\"language-r\">x &lt;- 1\n  y &lt;- 2</code></pre>", reply.Html!, StringComparison.Ordinal);
        Assert.Contains("changed code block was replaced", Assert.Single(reply.Repaired), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pre><code class=\"language-r\">x &lt;- 1\n  y &lt;- 2\n</code></pre>", "x &lt;- 1\n  y &lt;- 2</code>", "a code block")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "<td>2</td>", "a table")]
    [InlineData("<figure><img src=\"images/a.png\" alt=\"dib\"></figure>", "<img src=\"images/a.png\" alt=\"dib\">", "images/a.png")]
    public void Check_LeftOut_IsPutBackVerbatimOnASlideOfItsHeading(string leftOut, string verbatim, string named)
    {
        CheckedReply reply = Check(Article(GoodSlides.Replace(leftOut, "<p>nada</p>", StringComparison.Ordinal)));
        Assert.True(reply.IsSettled);
        Assert.Contains(verbatim, reply.Html!, StringComparison.Ordinal);
        Assert.Contains(named, Assert.Single(reply.Repaired), StringComparison.Ordinal);
        Assert.Contains(named == "images/a.png" ? "<h2>Dos</h2>" : "<h2>Uno</h2>", reply.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TableWithAChangedNumber_IsTheLessonsAgain()
    {
        string[] cells = [.. Enumerable.Range(1, 8).Select(number => $"{number}00")];
        string lesson = "| a | b | c | d |\n|---|---|---|---|\n| 100 | 200 | 300 | 400 |\n| 500 | 600 | 700 | 800 |\n";
        string shown = "<table><tr><th>a</th><th>b</th><th>c</th><th>d</th></tr><tr>"
            + string.Concat(cells.Take(4).Select(cell => $"<td>{cell}</td>")) + "</tr><tr>"
            + string.Concat(cells.Skip(4).Select(cell => $"<td>{cell.Replace("800", "900", StringComparison.Ordinal)}</td>"))
                + "</tr></table>";
        CheckedReply reply =
            ReplyCheck.Check(Article(Slide("Uno", "<p>x</p>") + Slide("Dos", shown)), new LessonPart(ChatLessons.Request(lesson), 4), styled: false);
        Assert.True(reply.IsSettled);
        Assert.Contains("<td>800</td>", reply.Html!, StringComparison.Ordinal);
        Assert.DoesNotContain("900", reply.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MostOfTheLessonLeftOut_IsSentBackAndNotPatched()
    {
        string lesson =
            string.Concat(Enumerable.Range(1, 6).Select(number => $"## Parte {number}\n\n```r\nvalor{number} <- {number}\n```\n\n"));
        CheckedReply reply =
            ReplyCheck.Check(Article(Slide("Uno", "<p>x</p>") + Slide("Dos", "<p>y</p>")), new LessonPart(ChatLessons.Request(lesson), 4), styled: false);
        Assert.Equal(6, reply.Findings.Count(
            finding => finding.Text.StartsWith("Missing: the code block that begins with valor", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_ObjectivesNotShown_ArePutBehindTheOpener()
    {
        LessonRequest request = ChatLessons.Request(Markdown, "images/a.png");
        request = request with { Lesson =
            request.Lesson with { Objectives = ["Interpretar mediciones atmosféricas", "Conocer el dibujo bien"] } };
        CheckedReply reply = ReplyCheck.Check(
            Article(GoodSlides.Replace("uno", "conocer bien el dibujo", StringComparison.Ordinal)), new LessonPart(request, 6), styled: false);
        Assert.True(reply.IsSettled);
        Assert.Contains("<li>Interpretar mediciones atmosféricas</li>", reply.Html!, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>Conocer el dibujo bien</li>", reply.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SlidesInAnotherLanguage_AreFound()
    {
        string spanish =
            string.Concat(Enumerable.Repeat("El faro mide la presión de los mares y de las costas con una lámpara que es del puerto. ", 6));
        string english = string.Concat(
            Enumerable.Repeat("<p>The lamp of the tower is a signal that you can see from the sea and it is on for the night.</p>", 6));
        CheckedReply reply =
            ReplyCheck.Check(Article(Slide("Uno", english) + Slide("Dos", "<p>x</p>")), new LessonPart(ChatLessons.Request(spanish), 4), styled: false);
        Assert.Contains("language \"en\"", Assert.Single(reply.Findings).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>Tabla</h2>", "", "has no h2")]
    [InlineData("alt=\"dib\"></figure>", "></figure>", "picture without text", "<p>Se ve bien.</p>")]
    [InlineData("<p>Mira:</p>", "<pre><code>inventado()</code></pre>", "not in the lesson: inventado()")]
    public void Check_OneThingWrong_IsFound(string good, string bad, string finding, string alsoGone = "-") => Assert.Contains(
        Check(Article(GoodSlides.Replace(good, bad, StringComparison.Ordinal).Replace(alsoGone, "", StringComparison.Ordinal))).Findings,
        text => text.Text.Contains(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void Check_TooFewOrTooManySlides_AreFound(int count)
    {
        string slides = string.Concat(Enumerable.Range(1, count).Select(number => Slide($"Texto {(char)('a' + number)}", "<p>Texto.</p>")));
        Assert.Contains("slides;", Assert.Single(
            ReplyCheck.Check(Article(slides), new LessonPart(ChatLessons.Request("Texto."), 6), styled: false).Findings).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I am sorry, I cannot do that.")]
    [InlineData("<article class=\"lesson\"><section class=\"slide\"><h2>Cut")]
    [InlineData("<article class=\"lesson\"><section class=\"slide\"><h2>One</h2><p>words that sto")]
    public void Check_NoWholeArticle_IsNotBelieved(string reply)
    {
        CheckedReply result = Check(reply);
        Assert.Null(result.Html);
        Assert.False(result.IsSettled);
    }

    [Theory]
    [InlineData("</article>", "", "<h2>Dibujo</h2>")]
    [InlineData("</ul></section>", "</ul>", "</section><section class=\"slide\"><h2>Código</h2>")]
    [InlineData("<h2>Tabla</h2>", "<h2>Abrir</h2>", "<h2>Abrir · 2</h2>")]
    [InlineData("<h2>Tabla</h2>", "<h1>Tabla</h1>", "<h2>Tabla</h2>")]
    [InlineData("images/a.png", "a.png", "src=\"images/a.png\"")]
    [InlineData("<p>Se ve bien.</p>", "", "<figcaption>dib</figcaption>")]
    [InlineData("data-lesson=\"1\"", "data-lesson=\"99\"", "data-lesson=\"1\"")]
    [InlineData("lang=\"es\"", "lang=\"fr\"", "lang=\"es\"")]
    [InlineData("<p>Mira:</p>", "<p style=\"color:red\" onclick=\"x()\"><font>Mira:</font></p>", "<p>Mira:</p>")]
    public void Check_WhatCodeCanRepair_IsRepaired(string good, string bad, string repaired)
    {
        CheckedReply reply = Check(Article(GoodSlides).Replace(good, bad, StringComparison.Ordinal));
        Assert.Empty(reply.Findings);
        Assert.Contains(repaired, reply.Html!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>x()</script>", "script")]
    [InlineData("<img src=\"http://169.254.169.254/latest\" alt=\"x\">", "169.254")]
    [InlineData("<a href=\"https://evil.example/?q=secret\">clic</a>", "evil.example")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>", "evil.example")]
    public void Check_WhatReachesOut_IsTakenOut(string foreign, string gone)
    {
        CheckedReply reply = Check(Article(GoodSlides + Slide("Malo", "<p>a</p>" + foreign)));
        Assert.True(reply.IsSettled);
        Assert.DoesNotContain(gone, reply.Html!, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Repaired);
    }

    [Fact]
    public void Check_LinkOfTheLesson_IsKept() => Assert.Contains(
        "href=\"https://example.org/manual\"",
        Check(Article(GoodSlides + Slide("Más", "<p><a href=\"https://example.org/manual\">manual</a></p>"))).Html!,
        StringComparison.Ordinal);

    [Fact]
    public void Check_SlideWithNothingButItsTitle_IsTakenOut() =>
        Assert.DoesNotContain("Vacía", Check(Article(GoodSlides + Slide("Vacía", ""))).Html!, StringComparison.Ordinal);

    [Fact]
    public void Check_TenThousandNestedElements_AreReadWithWorkInProportion()
    {
        (string html, long work) = Nested(10_000);
        Assert.Contains("<h2>Hondo</h2>", html, StringComparison.Ordinal);
        Assert.Matches("x\\s*</div>", html);
        Assert.InRange(html.Split("<div").Length - 1, 1, 60);
        Assert.InRange(work, 0, 20 * Nested(1_000).Work);

        // What is allocated stands for the work that is done, which does not depend on what else the machine does.
        static (string Html, long Work) Nested(int depth)
        {
            string reply = Article(GoodSlides + Slide("Hondo", string.Concat(Enumerable.Repeat("<div>", depth)) + "x"));
            long before = GC.GetAllocatedBytesForCurrentThread();
            CheckedReply checkedReply = Check(reply);
            return (checkedReply.Html!, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static string Slide(string title, string blocks) => $"<section class=\"slide\"><h2>{title}</h2>{blocks}</section>";

    private static string Article(string slides) => $"<article class=\"lesson\" lang=\"es\" data-lesson=\"1\">{slides}</article>";

    private static CheckedReply Check(string reply) =>
        ReplyCheck.Check(reply, new LessonPart(ChatLessons.Request(Markdown, "images/a.png"), 6), styled: false);
}
