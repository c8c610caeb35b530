using PptBatch.SlideHtml.Markup;

namespace PptBatch.Tests.SlideHtml.Markup;

public sealed class LessonArticleTests
{
    private const string Lesson = """
        <article class="lesson" lang="es" data-marks="mended"><section class="slide"><h2>Uno</h2></section>
        <section class="slide" data-layout="quote"><h2>Dos</h2><blockquote>Sí &amp; no</blockquote></section></article>
        """;

    [Fact]
    public void Html_OfALesson_IsItsSlidesInOrder() => Assert.Equal(
        [
            "<section class=\"slide\"><h2>Uno</h2></section>",
            "<section class=\"slide\" data-layout=\"quote\"><h2>Dos</h2><blockquote>Sí &amp; no</blockquote></section>",
        ],
        LessonArticle.Of(Lesson).Html);

    [Fact]
    public void With_AnotherSlide_KeepsTheArticleAndTheOthers()
    {
        string changed = LessonArticle.Of(Lesson).With(1, "  <section class=\"slide\"><h2>Otro</h2></section>\n");

        Assert.StartsWith("<article class=\"lesson\" lang=\"es\" data-marks=\"mended\">", changed, StringComparison.Ordinal);
        Assert.Equal(
            ["<section class=\"slide\"><h2>Otro</h2></section>", LessonArticle.Of(Lesson).Html[1]], LessonArticle.Of(changed).Html);
    }

    [Fact]
    public void Only_OneSlide_IsALessonOfIt()
    {
        string only = LessonArticle.Of(Lesson).Only(2);
        Assert.Equal([LessonArticle.Of(Lesson).Html[1]], LessonArticle.Of(only).Html);
        Assert.EndsWith("</article>", only, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfLooseFragments_IsASlideForEachHeading()
    {
        LessonArticle loose = LessonArticle.Of("<h2>Uno</h2><p>a</p><h2>Dos</h2><p>b</p>");
        Assert.Equal(2, loose.Html.Count);
        Assert.Contains("<h2>Uno</h2>", loose.With(2, "<section><h2>Tres</h2></section>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<section class=\"slide\"><h2>Uno</h2></section>", null)]
    [InlineData("<article><section><h2>Uno</h2></section></article>", null)]
    [InlineData("", "0 slides")]
    [InlineData("<section><p>Sin título</p></section>", "no <h2>")]
    [InlineData("<section><h2> </h2></section>", "no <h2>")]
    [InlineData("<section><h2>Uno</h2></section><section><h2>Dos</h2></section>", "2 slides")]
    [InlineData("<script>alert(1)</script>", "slide")]
    public void Problem_SaysWhyHtmlIsNotOneSlide(string html, string? says)
    {
        string? problem = LessonArticle.Problem(html);
        Assert.Equal(says is null, problem is null);
        Assert.Contains(says ?? "", problem ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_OfAHugeSlide_IsItsSize()
    {
        Assert.Contains("characters", LessonArticle.Problem($"<section><h2>Uno</h2><p>{new string('x', 200_000)}</p></section>"), StringComparison.Ordinal);
        Assert.Contains("longer", LessonArticle.Problem(new string('x', 2_000_001)), StringComparison.Ordinal);
    }
}
