using System.Text;
using PptBatch.Books;

namespace PptBatch.Tests.Books.Folders;

/// <summary>Folders of markdown without any list of their lessons.</summary>
public class FolderCourseTests
{
    [Fact]
    public void Read_FolderOfMarkdown_NaturalOrderWithTheReadmeFirstAndFoldersAsModules()
    {
        CourseBook book = new CourseFixture("bees")
            .With("README.md", "# All about bees\n\nWelcome.").With("LICENSE.md", "CC BY")
            .With("10-honey/2-jars.md", "# Jars\n\nx").With("10-honey/10-labels.md", "# Labels\n\nx").With("2-hive/frames.md", "# Frames\n\nx")
            .Read();

        Assert.Equal("All about bees", book.Title);
        Assert.Equal(["All about bees", "Hive", "Honey"], book.Modules.Select(module => module.Title));
        Assert.Equal(["All about bees", "Frames", "Jars", "Labels"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Equal(LessonKind.CourseIntroduction, book.Lessons.First().Kind);
    }

    [Fact]
    public void Read_FolderWithAJsonBook_TheBookWins()
    {
        CourseBook book = new CourseFixture().With("notes.md", "# Notes\n\nx")
            .With("book/b.json", """{"lessons":[{"title":"From the book","content":"x"}]}""").Read();

        Assert.Equal(["From the book"], book.Lessons.Select(lesson => lesson.Title));
        Assert.DoesNotContain(book.Diagnostics, diagnostic => diagnostic.Code == "PB1050");
    }

    [Fact]
    public void Read_LessonsThatStateLanguages_TheFirstIsTheCoursesAndOthersKeepTheirs()
    {
        CourseBook book = new CourseFixture().With("1.md", "---\nlang: en\n---\n# One\n\nx").With("2.md", "---\nlang: en\n---\n# Two\n\nx")
            .With("3.md", "---\nlang: fr\nkeypoints: [Un point.]\n---\n# Trois\n\nx").Read();

        Assert.Equal("en", book.Language);
        Assert.Equal([null, null, "fr"], book.Lessons.Select(lesson => lesson.Language));
        Assert.Contains("Idées clés", book.Lessons.Last().Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ResultsAndHiddenFolders_AreNeverLessons()
    {
        CourseBook book = new CourseFixture().With("a.md", "# A\n\nx").With("infographics/lessons/b.md", "# B\n\nx")
            .With(".github/c.md", "# C\n\nx").With("node_modules/d/e.md", "# D\n\nx").With("_partial.md", "x").Read();

        Assert.Equal(["A"], book.Lessons.Select(lesson => lesson.Title));
    }

    [Theory]
    [InlineData("第十章.md", "第二章.md", "第三章.md", "第二章 第三章 第十章")]
    [InlineData("١٠.md", "٢.md", "٣.md", "٢ ٣ ١٠")]
    [InlineData("b10.md", "B2.md", "a.md", "A B2 B10")]
    public void Read_NumbersOfAnyScript_OrderByValue(string one, string two, string three, string expected)
    {
        CourseBook book = new CourseFixture().With(one, "x").With(two, "x").With(three, "x").Read();

        Assert.Equal(expected, string.Join(' ', book.Lessons.Select(lesson => lesson.Title)));
    }

    [Fact]
    public void Read_OneLessonByName_IsACourseOfOne()
    {
        CourseBook book = new CourseFixture("bees").With("a.md", "# A\n\nx").With("b.md", "---\nlang: es\n---\n# B\n\nx").Read("b.md");

        Assert.Equal(("B", "es"), (book.Title, book.Language));
        Assert.Equal(["B"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Equal("bees/b.md", book.Source.Key.Path);
    }

    [Fact]
    public async Task Read_AsPlanned_TheSameFilesOrARefusal()
    {
        CourseFixture course = new CourseFixture("bees").With("a.md", "# A\n\nx").With("b.md", "# B\n\nx");
        CourseBook planned = course.Read();
        CourseBook again = await new CourseBookReader(course.Store).ReadAsync(planned.Source, null, course.Location);
        Assert.Equal(planned.Lessons.Select(lesson => lesson.Markdown), again.Lessons.Select(lesson => lesson.Markdown));

        course.With("b.md", "# B\n\nother");
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => new CourseBookReader(course.Store).ReadAsync(planned.Source, null, course.Location));
        Assert.Equal("PB1007", error.Diagnostic.Code);
    }

    [Fact]
    public void Read_NothingButABrokenBook_TheBookIsTheError()
    {
        Diagnostic broken = new CourseFixture().With("course-book.json", """{"lessons": [{"title": "A", """).Refusal();
        Assert.Equal("PB1003", broken.Code);
        Assert.Contains("ends too early", broken.Message, StringComparison.Ordinal);
        Assert.Contains("line 1, column", broken.Place, StringComparison.Ordinal);

        CourseBook encoded = new CourseFixture().With("b.json", [.. "{\"lessons\":[{\"title\":\""u8, 0xF1, .. "\"}]}"u8]).Read();
        Assert.Equal("ñ", encoded.Lessons.Single().Title);
        Assert.Contains(encoded.Diagnostics, said => said.Code == "PB1052");
    }

    [Fact]
    public void Read_LessonInWindows1252_ReadsItAndSaysWhere()
    {
        CourseBook book = new CourseFixture().With("a.md", [.. "# Uno\n\nLa se"u8, 0xF1, .. "al \u0093ya\u0094"u8.ToArray().Where(b => b != 0xC2)]).Read();

        Assert.StartsWith("La señal “ya”", book.Lessons.Single().Markdown.TrimStart(), StringComparison.Ordinal);
        Diagnostic said = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1052");
        Assert.EndsWith("a.md line 3", said.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LessonInUtf16_NeedsNoWord()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("# Año\n\nSeñal")];
        CourseBook book = new CourseFixture().With("a.md", utf16).Read();

        Assert.Equal("Año", book.Lessons.Single().Title);
        Assert.DoesNotContain(book.Diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }
}
