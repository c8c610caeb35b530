namespace PptBatch.Tests.Books.Pictures;

/// <summary>Pictures are found wherever an author's tools show them, and not in examples of code.</summary>
public sealed class PicturesInBoxesTests
{
    [Theory]
    [InlineData("```{figure} ../fig/bend.png\n:alt: A bend\n\nThe bend\n```")]
    [InlineData("```{figure} /fig/bend.png\n:name: fig-bend\n```")]
    [InlineData(":::{tip}\n![A bend](../fig/bend.png)\n:::")]
    [InlineData("````{note}\n```{image} ../fig/bend.png\n```\n````")]
    [InlineData("=== \"Picture\"\n    ![A bend](../fig/bend.png)")]
    [InlineData("!!! note\n    [![A bend]][bend]\n\n    [A bend]: ../fig/bend.png\n    [bend]: https://example.org/bend")]
    [InlineData("<img src=\"../../fig/bend.png\" alt=\"A bend\">")]
    public void Picture_OfABoxATabOrAPage_IsFound(string markdown)
    {
        CourseBook book = Course(markdown);

        LessonImage image = Assert.Single(book.Lessons.First().Images);
        Assert.EndsWith("fig/bend.png", image.Key?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(book.Diagnostics, finding => finding.Code == "PB1020");
    }

    [Fact]
    public void Picture_OfAnExampleOfCode_IsNone() =>
        Assert.Empty(Course("```markdown\n![A bend](bend.png)\n```\n\n    ![A bend](bend.png)").Lessons.First().Images);

    private static CourseBook Course(string text) =>
        new CourseFixture().With("part/knots.md", "# Knots\n\nA bend joins.\n\n" + text).With("fig/bend.png", "x").Read();
}
