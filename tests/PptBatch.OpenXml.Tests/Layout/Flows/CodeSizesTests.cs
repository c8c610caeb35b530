using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout.Flows;

public sealed class CodeSizesTests
{
    [Fact]
    public void Compose_FewLines_AreLargerThanAListing()
    {
        Assert.Equal(30, Size("Code", "<pre><code>x = 1</code></pre>"));
        Assert.Equal(20, Size("Code", $"<pre><code>{string.Join('\n', Enumerable.Repeat("x = 1", 9))}</code></pre>"));
    }

    [Fact]
    public void Compose_LongLineOfOutput_LeavesTheCodeAsLarge()
    {
        string lessons = "<pre><code>x = 1</code></pre><pre><code class='language-output'>" + new string('0', 90) + "</code></pre>";
        Assert.Equal(30, Size("Code", lessons));
        Assert.InRange(Size("Output", lessons), 14, 16);
    }

    [Fact]
    public void Compose_ShortOutputOfALongLine_IsNoLargerThanTheCode()
    {
        string lesson = $"<pre><code>{new string('x', 90)}</code></pre><pre><code class='language-output'>1</code></pre>";
        Assert.Equal(Size("Code", lesson), Size("Output", lesson));
    }

    private static double Size(string frame, string blocks) =>
        LessonPages.Single("<h2>Title</h2>" + blocks).Frames.OfType<TextFrame>().Single(text => text.Name == frame).Paragraphs[0].Spans[0].SizePt;
}
