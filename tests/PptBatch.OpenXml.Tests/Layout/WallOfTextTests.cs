using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>No slide is a wall of words.</summary>
public sealed class WallOfTextTests
{
    private const string Sentence = "The column of air above us is heavier than people think it is. ";

    [Theory]
    [InlineData(13)]
    [InlineData(26)]
    [InlineData(70)]
    public void Compose_OneLongParagraph_GoesOnBeforeAPageIsAWall(int sentences)
    {
        IReadOnlyList<Page> pages = LessonPages.Of($"<h2>Air</h2><p>{string.Concat(Enumerable.Repeat(Sentence, sentences))}</p>");
        Assert.All(pages, page => Assert.InRange(Words(page), 30, 110));
    }

    [Fact]
    public void Compose_OneLongParagraph_StopsAtTheEndOfASentence()
    {
        IReadOnlyList<Page> pages = LessonPages.Of($"<h2>Air</h2><p>{string.Concat(Enumerable.Repeat(Sentence, 30))}</p>");
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.EndsWith("it is.", PageText.Of(page.Body()).TrimEnd(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Reading 3.5 of Dr. A. Smith at 7 a.m. was low")]
    [InlineData("the value e.g. of a front passes by in an hour")]
    public void Compose_StopInsideASentence_DoesNotEndAPage(string sentence)
    {
        IReadOnlyList<Page> pages = LessonPages.Of($"<h2>Air</h2><p>{string.Concat(Enumerable.Repeat(sentence + " ", 40))}</p>");
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.DoesNotMatch(@"( A\.|e\.g\.)\s*$", PageText.Of(page.Body())));
    }

    [Fact]
    public void Compose_FewWords_StayOnOneSlide()
    {
        Page page = LessonPages.Single(
            $"<h2>Air</h2><p>{string.Concat(Enumerable.Repeat(Sentence, 3))}</p><ul><li>{Sentence}</li><li>{Sentence}</li></ul>");
        Assert.Equal(5 * Sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, Words(page));
    }

    private static int Words(Page page) => PageText.Of(page.Body()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
