using PptBatch.Rendering;

namespace PptBatch.Tests.Rendering;

public sealed class DepthLimitTests
{
    [Fact]
    public void Apply_FewTags_IsTheSameText()
    {
        const string Html = "<div><p>a < b</p></div>";
        Assert.Same(Html, DepthLimit.Apply(Html));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(10_000)]
    public void Apply_NestedElements_KeepsSixtyLevelsAndTheText(int depth)
    {
        string html = DepthLimit.Apply(Repeat("<div>", depth) + "words" + Repeat("</div>", depth));
        Assert.Equal((60, 60), (html.Split("<div>").Length - 1, html.Split("</div>").Length - 1));
        Assert.Contains("words", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_ManyElementsBesideEachOther_KeepsThemAll()
    {
        string html = Repeat("<div><b>x</b></div>", 1_000) + Repeat("<p>y", 1_000) + Repeat("<br>", 1_000);
        Assert.Equal(html, DepthLimit.Apply(html));
    }

    [Fact]
    public void Apply_ClosingTagsWithoutOpeningOnes_TakeNoLevels()
    {
        string html = Repeat("</div>", 100) + Repeat("<div>", 60) + "x";
        Assert.Equal(html, DepthLimit.Apply(html));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
