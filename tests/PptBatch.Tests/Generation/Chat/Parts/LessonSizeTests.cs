using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Tests.Generation.Chat.Parts;

public sealed class LessonSizeTests
{
    private const string Words = "El faro mide la presión del aire y la temperatura del mar. ";

    [Theory]
    [InlineData("Texto.", 6)]
    [InlineData("", 6)]
    [InlineData("prose 100", 24)]
    [InlineData("prose 400", 40)]
    [InlineData("prose 27", 8)]
    public void SlidesOf_Prose_FollowsItsWords(string text, int slides) => Assert.Equal(
        slides, SlidesOf(text.StartsWith("prose ", StringComparison.Ordinal) ? Prose(int.Parse(text[6..], null)) : text));

    [Fact]
    public void SlidesOf_CodeTablesPicturesAndExercises_CountByTheirWeight()
    {
        string code = string.Concat(Enumerable.Range(1, 5).Select(number => $"```r\nx{number} <- 1\n```\n\n"));
        Assert.Equal(8 + 3, SlidesOf(Prose(27) + code));
        Assert.Equal(8 + 1, SlidesOf(Prose(27) + "| a | b |\n|---|---|\n| 1 | 2 |\n"));
        Assert.Equal(8 + 1, SlidesOf(Prose(27) + "![a](a.png)\n\n![b](b.png)\n", "a.png", "b.png"));
        Assert.Equal(8 + 2, SlidesOf(Prose(27) + "## Ejercicio 1\n\nMida.\n\n## Ejercicio 2\n\nMida.\n"));
    }

    [Fact]
    public void Of_SlidesPerLesson_IsThatNumberForEveryLesson() => Assert.Equal(
        17, Assert.Single(LessonPart.Of(ChatLessons.Request(Prose(300)), new ChatGeneratorOptions { SlidesPerLesson = 17 })).Slides);

    private static string Prose(int sentences) => string.Concat(Enumerable.Repeat(Words, sentences)) + "\n\n";

    private static int SlidesOf(string markdown, params string[] pictures)
    {
        Lesson lesson = ChatLessons.Request(markdown, pictures).Lesson;
        return LessonSize.SlidesOf(lesson, LessonMatter.Of(lesson));
    }
}
