namespace PptBatch.Tests.Books.Links;

public sealed class LessonLabelsTests
{
    [Theory]
    [InlineData("See {ref}`bends`.", "See [Two ropes](#lesson-2).")]
    [InlineData("See {ref}`the bends <bends>`.", "See [the bends](#lesson-2).")]
    [InlineData("See {doc}`02-b`.", "See [B](#lesson-2).")]
    [InlineData("See {numref}`fig-bend`.", "See [Figure 1](#lesson-2).")]
    [InlineData("See {numref}`drawing %s <fig-bend>`.", "See [drawing Figure 1](#lesson-2).")]
    [InlineData("See @sec-loops and @tbl-loops.", "See [Loops](#lesson-2) and [Table 1](#lesson-2).")]
    [InlineData("See [](02-b.md) and [](#bends).", "See [B](#lesson-2) and [Two ropes](#lesson-2).")]
    [InlineData("See [it](bends).", "See [it](#lesson-2).")]
    [InlineData("```{note}\nSee [it](02-b.md).\n```", "```{note}\nSee [it](#lesson-2).\n```")]
    [InlineData("!!! note\n    See [it](02-b.md).", "!!! note\n    See [it](#lesson-2).")]
    public void Reference_ToALabelOfTheCourse_LeadsToItsLessonWithItsWords(string written, string expected) =>
        Assert.Equal(expected, Course(written).Lessons.First().Markdown.TrimEnd());

    [Theory]
    [InlineData("Write {ref}`nowhere`.", "nowhere")]
    [InlineData("Write @fig-nowhere.", "fig-nowhere")]
    public void Reference_ToNoLabel_StaysAndIsReported(string written, string named)
    {
        CourseBook book = Course(written);

        Assert.Equal(written, book.Lessons.First().Markdown.TrimEnd());
        Assert.Contains(named, Assert.Single(book.Diagnostics, finding => finding.Code == "PB1022").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_AndHandles_AreNoReferences()
    {
        CourseBook book = Course("Write to ann@fig-tree.org or `@fig-bend`, `{ref}` too.");

        Assert.DoesNotContain(book.Diagnostics, finding => finding.Code == "PB1022");
    }

    private static CourseBook Course(string first) => new CourseFixture()
        .With("01-a.md", "# A\n\n" + first)
        .With(
            "02-b.md",
            "# B\n\n(bends)=\n## Two ropes\n\ny\n\n## Loops {#sec-loops}\n\n```{figure} bend.png\n:name: fig-bend\nA bend\n```\n\n"
            + "| a | b |\n|---|---|\n| 1 | 2 |\n\n: Loops {#tbl-loops}\n")
        .With("bend.png", "x")
        .Read();
}
