using System.Globalization;

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

    [Theory]
    [InlineData("![A bend](../fig/a bend (1).png)")]
    [InlineData("![A bend](..\\fig\\a bend (1).png)")]
    [InlineData("![A bend](<../fig/a bend (1).png>)")]
    [InlineData("![A bend](../fig/a%20bend%20(1).png)")]
    public void Picture_WhosePathHasSpacesAndBrackets_IsFound(string markdown)
    {
        CourseBook book = new CourseFixture().With("part/knots.md", "# Knots\n\nA bend joins.\n\n" + markdown)
            .With("fig/a bend (1).png", "x").Read();

        Assert.EndsWith("fig/a bend (1).png", Assert.Single(book.Lessons.First().Images).Key?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_OfAnExampleOfCode_IsNone() =>
        Assert.Empty(Course("```markdown\n![A bend](bend.png)\n```\n\n    ![A bend](bend.png)").Lessons.First().Images);

    [Theory]
    [InlineData("Salt^[{0}x].")]
    [InlineData("::: note\nSalt^[{0}x].\n:::")]
    [InlineData("```{{note}}\nSalt^[{0}x].\n```")]
    public void Course_WithTextInsideATextThatIsNestedTooDeeply_IsReadWithItsOtherPictures(string markdown)
    {
        string deep = string.Concat(Enumerable.Repeat("> ", 600));

        CourseBook book = Course("![A bend](../fig/bend.png)\n\n" + string.Format(CultureInfo.InvariantCulture, markdown, deep));

        Assert.EndsWith("fig/bend.png", Assert.Single(book.Lessons.First().Images).Key?.ToString(), StringComparison.Ordinal);
    }

    private static CourseBook Course(string text) =>
        new CourseFixture().With("part/knots.md", "# Knots\n\nA bend joins.\n\n" + text).With("fig/bend.png", "x").Read();
}
