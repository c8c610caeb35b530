using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout.Flows;

/// <summary>A few words that have a slide to themselves are large; many are not.</summary>
public sealed class LargeTextTests
{
    private const string Many = "The answer takes a good many words, so many that they would not stand on the page in large type without "
        + "filling all of it, and so it is set in the size of any other text, as one would expect, with all its words in their order and none left out.";

    [Theory]
    [InlineData("Over Madrid.", 96)]
    [InlineData("The front passed over Madrid in the night.", 48)]
    [InlineData(Many, 28)]
    public void Compose_SolutionOfOneSentence_HasTheSizeThatThePageHolds(string answer, double most)
    {
        Page page = LessonPages.Single($"<h2>Where is it?</h2><div class='callout' data-kind='solution'><p>{answer}</p></div>");

        Assert.Equal(PageLayout.Solution, page.Layout);
        TextSpan span = page.Body().SelectMany(paragraph => paragraph.Spans).Single(span => span.Text == answer);
        Assert.Equal(most, span.SizePt, most < 40 ? 4.0 : 0.1);
    }

    [Fact]
    public void Compose_ListOfOneItem_IsAStatementAndNoDotInACorner()
    {
        Page page = LessonPages.Single("<h2>Summary</h2><ul><li>Use help() to read about a function.</li></ul>");

        Assert.Equal(PageLayout.Statement, page.Layout);
        TextParagraph only = Assert.Single(page.Body());
        Assert.True(only.Spans[0].SizePt >= 54);
        Assert.Equal("", only.Mark);
    }

    [Fact]
    public void Compose_SentenceWhoseLastWordWouldStandAlone_IsALittleSmaller()
    {
        Page page = LessonPages.Single("<h2>Summary</h2><p>Use vectors in place of loops wherever you can do so.</p>");

        Assert.InRange(Assert.Single(page.Body()).Spans[0].SizePt, 54, 66);
    }

    [Theory]
    [InlineData("tip", "Measure twice.", 36)]
    [InlineData("tip", Many, 26)]
    public void Compose_CalloutOfFewWordsAlone_IsLarge(string kind, string text, double size)
    {
        Page page = LessonPages.Single($"<h2>Title</h2><div class='callout' data-kind='{kind}'><p>{text}</p></div>");

        TextSpan[] spans = [.. page.Body().SelectMany(paragraph => paragraph.Spans)];
        Assert.Equal(size, spans.Single(span => span.Text == text).SizePt, size < 30 ? 4.0 : 0.1);
        Assert.InRange(spans[0].SizePt, 16, 26);
    }
}
