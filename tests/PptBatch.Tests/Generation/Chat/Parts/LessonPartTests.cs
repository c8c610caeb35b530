using CsCheck;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Writing;
using PptBatch.Testing;

namespace PptBatch.Tests.Generation.Chat.Parts;

public sealed class LessonPartTests
{
    [Fact]
    public void Of_OrdinaryLesson_IsOnePart() =>
        Assert.True(Assert.Single(LessonPart.Of(ChatLessons.Request("Texto."), new ChatGeneratorOptions())).IsWhole);

    [Fact]
    public void Of_LongLesson_IsCutAtHeadingsAndEachPartHasItsOwnPictures()
    {
        string markdown = string.Concat(Enumerable.Range(1, 6).Select(part =>
            $"## Tema {part}\n\n{string.Concat(Enumerable.Repeat("palabra ", 100))}\n\n![p](images/{part}.png)\n\n"));
        LessonRequest request = ChatLessons.Request(markdown, [.. Enumerable.Range(1, 6).Select(part => $"images/{part}.png")]);
        request = request with { Lesson = request.Lesson with { Objectives = ["Uno"], References = ["Libro"] } };

        IReadOnlyList<LessonPart> parts = LessonPart.Of(request, new ChatGeneratorOptions { MaxLessonCharacters = 2000 });

        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.StartsWith("## Tema", part.Request.Lesson.Markdown, StringComparison.Ordinal));
        Assert.Equal(["images/1.png", "images/2.png"], parts[0].Request.Lesson.Images.Select(image => image.Reference));
        Assert.Equal([1, 0, 0], parts.Select(part => part.Request.Lesson.Objectives.Count));
        Assert.Equal([0, 0, 1], parts.Select(part => part.Request.Lesson.References.Count));
    }

    /// <summary>Whatever the text, its parts are the text, there are no more than asked for, and no code is cut.</summary>
    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public void Into_AnyMarkdown_LosesNothingAndCutsNoCode()
    {
        Gen<string> block = Gen.Frequency(
            (4, Gen.Int[1, 300].Select(words => string.Concat(Enumerable.Repeat("palabra ", words)))),
            (1, Gen.Int[1, 4].Select(level => new string('#', level) + " Tema")),
            (1, Gen.Int[1, 40].Select(lines => "```r\n" + string.Concat(Enumerable.Repeat("x <- 1\n\n", lines)) + "```")));
        SeededCases.Check(
            Gen.Select(block.Array[0, 40], Gen.Int[1, 12]),
            300,
            value => $"{value.Item2} parts of\n{string.Join("\n\n", value.Item1)}",
            value =>
            {
                string markdown = string.Join("\n\n", value.Item1);
                IReadOnlyList<string> parts = MarkdownCut.Into(markdown, value.Item2);
                Assert.Equal(markdown, string.Concat(parts));
                Assert.InRange(parts.Count, 1, value.Item2);
                Assert.All(parts, part => Assert.Equal(0, part.Split("```").Length % 2 == 1 ? 0 : 1));
            });
    }

    [Theory]
    [InlineData("<p>uno dos tres cuatro cinco", "dos tres cuatro cinco</p>", "<p>uno dos tres cuatro cinco</p>")]
    [InlineData("<p>uno", " dos</p>", "<p>uno dos</p>")]
    [InlineData("<p>uno", "```html\n dos</p>", "<p>uno dos</p>")]
    [InlineData("<article><p>uno", "<article><p>uno dos</p></article>", "<article><p>uno dos</p></article>")]
    public void Join_RestOfAReply_HasNothingTwice(string soFar, string rest, string whole) =>
        Assert.Equal(whole, ReplySeam.Join(soFar, rest));
}
