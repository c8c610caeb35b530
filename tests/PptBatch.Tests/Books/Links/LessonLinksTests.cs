namespace PptBatch.Tests.Books.Links;

public sealed class LessonLinksTests
{
    [Theory]
    [InlineData("02-b.md", "#lesson-2")]
    [InlineData("./02-b.md#part", "#lesson-2")]
    [InlineData("/02-b.md", "#lesson-2")]
    [InlineData("02-b.html", "#lesson-2")]
    [InlineData("02-b/", "#lesson-2")]
    [InlineData("part", "#lesson-3")]
    [InlineData("part/index.html", "#lesson-3")]
    [InlineData("part/c", "#lesson-4")]
    [InlineData("https://example.org/02-b.md", "https://example.org/02-b.md")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    public void Link_OfALesson_LeadsWhereItsFileIs(string written, string expected) =>
        Assert.Equal($"See [b]({expected}) now.", Course($"See [b]({written}) now.").Lessons.First().Markdown);

    [Fact]
    public void Link_ByReference_IsLedWhereItIsDefined() =>
        Assert.Equal(
            "See [b][x].\n\n[x]: #lesson-2 \"B\"", Course("See [b][x].\n\n[x]: 02-b.md \"B\"").Lessons.First().Markdown.TrimEnd());

    [Fact]
    public void Link_BetweenFoldersAndInCode_IsReadFromItsFileAndCodeIsLeft()
    {
        CourseBook book = Course("x", "Up: [a](../01-a.md), `[a](../01-a.md)`");

        Assert.Equal("Up: [a](#lesson-1), `[a](../01-a.md)`", book.Lessons.Last().Markdown);
    }

    [Fact]
    public void Link_ToNoLesson_StaysAndIsReported()
    {
        CourseBook book = Course("[b](data.csv), [c](../../etc/passwd)");

        Diagnostic said = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1022");
        Assert.Equal("Links that lead to no lesson of the course became plain text: ../../etc/passwd, data.csv.", said.Message);
        Assert.StartsWith("lesson 1 ", said.Place, StringComparison.Ordinal);
        Assert.Contains("[b](data.csv)", book.Lessons.First().Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_WithinTheirLessons_AreReportedOnceForTheCourse()
    {
        CourseBook book = Course("[a](#part), [b](#part) and [c](#end)", "[d](#top)");

        Diagnostic said = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1022");
        Assert.Equal("Links to headings of the same lesson, in 2 lessons, became plain text: #end, #part, #top.", said.Message);
    }

    [Theory]
    [InlineData("[two](my second lesson.md)")]
    [InlineData("[two](<my second lesson.md>)")]
    [InlineData("[two](my%20second%20lesson.md)")]
    [InlineData("Bread^[More in [two](my second lesson.md).] keeps.")]
    public void Link_WithSpaces_LeadsToItsLesson(string link)
    {
        CourseBook book = new CourseFixture().With("01-a.md", $"# A\n\n{link}\n").With("my second lesson.md", "# B\n\ny").Read();

        Assert.Contains("#lesson-2", book.Lessons.First().Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(book.Diagnostics, finding => finding.Code == "PB1022");
    }

    private static CourseBook Course(string first, string last = "y") => new CourseFixture()
        .With("01-a.md", "# A\n\n" + first).With("02-b.md", "# B\n\ny").With("part/index.md", "# Part\n\nz").With("part/c.md", "# C\n\n" + last)
        .Read();
}
