using System.Text;

namespace PptBatch.Tests.Books;

/// <summary>Lessons of a JSON book whose text is that of a file: with front matter, attributes, or in another encoding.</summary>
public sealed class LessonHeadersInBooksTests
{
    private const string Content = "---\ntitle: Knots\nteaching: 10\nexercises: 5\nobjectives:\n- Tie one.\nquestions:\n- Why?\n---\n\nA bend joins.";

    [Fact]
    public void Content_WithFrontMatter_GivesWhatTheBookDoesNotState()
    {
        Lesson lesson = Read(JsonOf(Content)).Lessons.Single();

        Assert.Equal(("Knots", 15), (lesson.Title, lesson.DurationMinutes));
        Assert.Equal(["Tie one."], lesson.Objectives);
        Assert.DoesNotContain("---", lesson.Markdown, StringComparison.Ordinal);
        Assert.Contains("Why?", lesson.Markdown, StringComparison.Ordinal);
        Assert.Contains("A bend joins.", lesson.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_WithFrontMatter_YieldsToTheBook()
    {
        Lesson lesson = Read(JsonOf(Content, "\"title\": \"Bends\", \"duration_minutes\": 40,")).Lessons.Single();

        Assert.Equal(("Bends", 40), (lesson.Title, lesson.DurationMinutes));
    }

    [Theory]
    [InlineData("# Knots {#sec-knots .unnumbered}\n\nA bend joins.", "")]
    [InlineData("A bend joins.", "\"title\": \"Knots {#sec-knots}\",")]
    public void Title_WithAttributes_IsWithoutThem(string content, string fields)
    {
        Lesson lesson = Read(JsonOf(content, fields)).Lessons.Single();

        Assert.Equal("Knots", lesson.Title);
        Assert.Equal("A bend joins.", lesson.Markdown.Trim());
    }

    [Theory]
    [InlineData("windows-1252", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Book_InAnotherEncoding_IsReadAndOnlyAGuessIsSaid(string encoding, bool said)
    {
        Encoding other = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        CourseBook book = new CourseFixture()
            .With("book/book.json", [.. other.GetPreamble(), .. other.GetBytes(JsonOf("Año, café: €.", "\"title\": \"Niños\","))]).Read();

        Assert.Equal(("Niños", "Año, café: €."), (book.Lessons.Single().Title, book.Lessons.Single().Markdown.Trim()));
        Assert.Equal(said, book.Diagnostics.Any(finding => finding.Code == "PB1052" && finding.Place!.EndsWith("line 2", StringComparison.Ordinal)));
    }

    private static CourseBook Read(string json) => new CourseFixture().With("book/book.json", json).Read();

    private static string JsonOf(string content, string fields = "") =>
        $"{{\n\"lessons\": [{{{fields} \"content\": {System.Text.Json.JsonSerializer.Serialize(content, Relaxed)}}}]}}";

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
