using PptBatch.Books.Shortcodes;
using PptBatch.Generation.Outline.Markdown;

namespace PptBatch.Tests.Books.Shortcodes;

public sealed class ShortcodeTextTests
{
    [Theory]
    [InlineData("{{< figure src=\"a b.png\" caption=\"A bend\" alt=\"Rope\" >}}", "![A bend](<a b.png>){alt=\"Rope\"}")]
    [InlineData("{{< youtube xyz >}}", "[https://www.youtube.com/watch?v=xyz](https://www.youtube.com/watch?v=xyz)")]
    [InlineData("{{< video https://example.org/v title=\"How to fold\" >}}", "[How to fold](https://example.org/v)")]
    [InlineData("Press {{< kbd Ctrl-P >}}.", "Press <kbd>Ctrl-P</kbd>.")]
    [InlineData("{{% notice tip \"Wet hands\" %}}\nThe dough.\n{{% /notice %}}", "::: tip Wet hands\nThe dough.\n:::")]
    [InlineData("{{< callout type=\"warning\" >}}\nHot.\n{{< /callout >}}", "::: warning\nHot.\n:::")]
    [InlineData("{{< tabs >}}\n{{< tab \"Rye\" >}}\nDark.\n{{< /tab >}}\n{{< /tabs >}}", "::: tabs\n::: tab Rye\nDark.\n:::\n:::")]
    [InlineData("{% highlight ruby %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```")]
    [InlineData("![[bend.png|A bend]]", "![A bend](<bend.png>)")]
    [InlineData("See [[bends|the bends]].", "See [the bends](bends.md).")]
    public void Rewrite_TagThatMarkdownCanSay_SaysIt(string text, string expected) => Assert.Equal(expected, Rewrite(text));

    [Theory]
    [InlineData("{{< highlight go >}}\nnever closed")]
    [InlineData("{{< note >}} in a line {{< /note >}}")]
    [InlineData("Objects have a [[Prototype]].")]
    [InlineData("`{{< youtube xyz >}}`")]
    [InlineData("```\n{{< youtube xyz >}}\n![[bend.png]]\n```")]
    [InlineData("{{< pagebreak >}}")]
    [InlineData("{% include figure.html src=\"x.png\" %}")]
    public void Rewrite_AnythingElse_StaysAsItIs(string text) => Assert.Same(text, Rewrite(text));

    [Fact]
    public void Read_FigureOfALessonInAFolder_IsFoundBesideIt()
    {
        CourseBook book = new CourseFixture()
            .With("part/knots.md", "# Knots\n\nA bend.\n\n{{< figure src=\"bend.png\" caption=\"A bend\" >}}\n\n"
                + "<video src=\"bend.mp4\" poster=\"poster.png\"></video>")
            .With("part/bend.png", "x").With("part/poster.png", "x").Read();

        Assert.Equal(["part/bend.png", "part/poster.png"], book.Lessons.First().Images.Select(image =>
            string.Join('/', image.Key!.Value.ToString().Split('/')[^2..])));
    }

    private static string Rewrite(string text) => ShortcodeText.Rewrite(text, LessonMarkdown.Parse(text));
}
