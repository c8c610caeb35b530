using PptBatch.Execution;

namespace PptBatch.Tests.Books.Notebooks;

/// <summary>Jupyter notebooks as lessons.</summary>
public class NotebookTests
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly string Notebook = $$$"""
        {"metadata": {"language_info": {"name": "R"}}, "cells": [
         {"cell_type": "markdown", "source": ["# Waves\n", "\n", "Look: ![pasted](attachment:a b.png)"],
          "attachments": {"a b.png": {"image/png": "{{{Dot}}}"} } },
         {"cell_type": "code", "source": "plot(1)", "outputs": [
          {"output_type": "stream", "text": ["one\n"]}, {"output_type": "stream", "text": "two\n"},
          {"output_type": "display_data", "data": {"image/png": "{{{Dot}}}", "text/plain": "<plot>"}},
          {"output_type": "execute_result", "data": {"text/html": ["<div>\n", "<table>\n\n<tr><td>7</td></tr></table></div>"]}},
          {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["\u001b[31mE\u001b[0m: v"]}]},
         {"cell_type": "code", "source": "secret()", "outputs": [], "metadata": {"tags": ["remove-cell"]}}]}
        """;

    [Fact]
    public void Read_WordsCodeAndWhatItGave()
    {
        Lesson lesson = new CourseFixture().With("a b.ipynb", Notebook).Read().Lessons.Single();

        Assert.Equal("Waves", lesson.Title);
        Assert.Equal(
            "Look: ![pasted](<a%20b.ipynb#attachment-1-a b.png>)\n\n```r\nplot(1)\n```\n\n```output\none\ntwo\n```\n\n"
            + "![](a%20b.ipynb#cell-2-3)\n\n<table>\n<tr><td>7</td></tr></table>\n\n```error\nE: v\n```",
            lesson.Markdown.Trim());
    }

    [Fact]
    public void Read_OutputOfThousandsOfLines_IsCutAndTheCellIsNamed()
    {
        string printed = string.Concat(Enumerable.Repeat("17\\n", 5000));
        CourseBook book = new CourseFixture().With(
            "a.ipynb",
            $$"""{"cells": [{"cell_type": "code", "source": "print(1)", "outputs": [{"output_type": "stream", "text": "{{printed}}"}]}]}""").Read();

        Assert.True(book.Lessons.Single().Markdown.Length < 1_000);
        Assert.Contains("cell 1", Assert.Single(book.Diagnostics, finding => finding.Code == "PB1056").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_OfANotebook_OpenByTheirCell()
    {
        CourseFixture course = new CourseFixture().With("n/a b.ipynb", Notebook);
        CourseBook book = course.Read();
        CoursePictures pictures = new(course.Store, course.Location, book.Lessons);

        Assert.Equal(2, book.Lessons.Single().Images.Count);
        foreach (LessonImage image in book.Lessons.Single().Images)
        {
            using MemoryStream bytes = new();
            await (await pictures.OpenAsync(1, image.Reference))!.CopyToAsync(bytes);
            Assert.Equal(Convert.FromBase64String(Dot), bytes.ToArray());
        }

        Assert.Null(await pictures.OpenAsync(1, "a%20b.ipynb#cell-9-9"));
        Assert.DoesNotContain(book.Diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [Fact]
    public void Read_BrokenNotebook_IsAnErrorWithItsPlace()
    {
        CourseBook book = new CourseFixture().With("a.md", "# A\n\nx").With("b.ipynb", "{\"cells\": [").Read();

        Diagnostic broken = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1055");
        Assert.Contains("b.ipynb line 1, column", broken.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cells": [{"cell_type": "markdown", "source": ["# A\ud800\n", "text"]}]}""")]
    [InlineData("""{"cells": [{"cell_type": "markdown", "x\ud800": 1, "source": "# A\n\ntext"}]}""")]
    public void Read_HalfACharacter_IsReadWithoutIt(string notebook)
    {
        CourseBook book = new CourseFixture().With("a.ipynb", notebook).Read();
        Assert.Contains("text", Assert.Single(book.Lessons).Markdown, StringComparison.Ordinal);
    }
}
