using PptBatch.Generation.Chat;

namespace PptBatch.Tests.Generation.Chat;

public sealed class ReplyCheckTests
{
    private const string Markdown = "## Uno\n\nTexto.\n\n```r\nx <- 1\n  y <- 2\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![dib](images/a.png)\n";

    private static readonly string GoodSlides =
        Slide("Abrir", "<ul><li>uno</li></ul>")
        + Slide("Código", "<p>Mira:</p><pre><code class=\"language-r\">x &lt;- 1\n  y &lt;- 2\n</code></pre>")
        + Slide("Tabla", "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>")
        + Slide("Dibujo", "<p>Se ve bien.</p><figure><img src=\"images/a.png\" alt=\"dib\"></figure>");

    [Fact]
    public void Check_GoodReply_HasNoFindings() => Assert.Empty(Check(Article(GoodSlides)).Findings);

    [Fact]
    public void Check_FenceAndWordsAround_AreTakenOff() =>
        Assert.True(Check("Here you are:\n```html\n" + Article(GoodSlides) + "\n```\nEnjoy!").IsGood);

    [Theory]
    [InlineData("x &lt;- 1", "x = 1", "code block")]
    [InlineData("  y &lt;- 2", "y &lt;- 2", "code block")]
    [InlineData("images/a.png", "images/other.png", "not on any slide")]
    [InlineData("images/a.png", "http://169.254.169.254/", "not one of the lesson's")]
    [InlineData("<h2>Tabla</h2>", "<h2>Abrir</h2>", "repeats the title")]
    [InlineData("<h2>Tabla</h2>", "", "has no h2")]
    [InlineData("<p>Se ve bien.</p>", "", "picture without any text")]
    [InlineData("table", "div", "tables")]
    public void Check_OneThingWrong_IsFound(string good, string bad, string finding) =>
        Assert.Contains(Check(Article(GoodSlides.Replace(good, bad, StringComparison.Ordinal))).Findings, text => text.Contains(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("I am sorry, I cannot do that.")]
    [InlineData("<article class=\"lesson\"><section class=\"slide\"><h2>Cut")]
    public void Check_NoWholeArticle_IsNotBelieved(string reply)
    {
        CheckedReply result = Check(reply);
        Assert.Null(result.Html);
        Assert.False(result.IsGood);
    }

    [Fact]
    public void Check_PictureNamedByItsFile_IsMendedByCode() =>
        Assert.Contains("src=\"images/a.png\"", Check(Article(GoodSlides.Replace("images/a.png", "a.png", StringComparison.Ordinal))).Html!, StringComparison.Ordinal);

    [Fact]
    public void Check_ActiveContent_IsRemoved() =>
        Assert.DoesNotContain("script", Check(Article(GoodSlides + Slide("Malo", "<p>a</p><script>x()</script>"))).Html!, StringComparison.Ordinal);

    private static string Slide(string title, string blocks) => $"<section class=\"slide\"><h2>{title}</h2>{blocks}</section>";

    private static string Article(string slides) => $"<article class=\"lesson\" lang=\"es\" data-lesson=\"1\">{slides}</article>";

    private static CheckedReply Check(string reply) => ReplyCheck.Check(reply, ChatLessons.Request(Markdown, "images/a.png"), 6);
}
