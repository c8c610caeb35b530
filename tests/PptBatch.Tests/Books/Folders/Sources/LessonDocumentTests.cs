namespace PptBatch.Tests.Books.Folders.Sources;

/// <summary>What a lesson's file says about itself.</summary>
public class LessonDocumentTests
{
    [Theory]
    [InlineData("# Uno\n\nTexto.", "Uno", "Texto.")]
    [InlineData("import X from 'y';\n\n# Uno\n\nTexto.", "Uno", "import X from 'y';\n\nTexto.")]
    [InlineData("Uno\n===\n\nTexto.", "Uno", "Texto.")]
    [InlineData("---\ntitle: Otro\n---\n# Uno\n\nTexto.", "Otro", "# Uno\n\nTexto.")]
    [InlineData("---\ntitle: Uno\n...\n# Uno\n\nTexto.", "Uno", "Texto.")]
    [InlineData("## Dos\n\nTexto.", "Mi leccion", "## Dos\n\nTexto.")]
    public void Read_TitleFromFrontMatterHeadingOrName(string text, string title, string markdown)
    {
        Lesson lesson = new CourseFixture().With("01-mi_leccion.md", text).Read().Lessons.Single();

        Assert.Equal(title, lesson.Title);
        Assert.Equal(markdown, lesson.Markdown.Trim());
    }

    [Fact]
    public void Read_FrontMatterThatIsNoYaml_IsLeftOutAndReported()
    {
        CourseBook book = new CourseFixture().With("a.md", "---\ntitle: a: b\n---\n# Uno\n\nTexto.").Read();

        Assert.Equal("Uno", book.Lessons.Single().Title);
        Assert.EndsWith("line 2", Assert.Single(book.Diagnostics, one => one.Code == "PB1053").Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ARuleAtTheHead_IsNoFrontMatter()
    {
        Lesson lesson = new CourseFixture().With("a.md", "---\n\n# Uno\n\nTexto.").Read().Lessons.Single();

        Assert.Equal("Uno", lesson.Title);
    }

    [Theory]
    [InlineData("# Uno\n\n---\n\n* El metal\n* La sal\n\n---\n\nTexto.")]
    [InlineData("# Uno\n\n---\n\n- El metal\n- La sal\n\n---\n\nTexto.")]
    [InlineData("---\n\n* El metal\n* La sal\n\n---\n\n# Uno\n\nTexto.")]
    public void Read_SlidesBetweenRules_AreNoFrontMatter(string text)
    {
        CourseBook book = new CourseFixture().With("a.md", text).Read();

        Assert.Contains("La sal", Assert.Single(book.Lessons).Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(book.Diagnostics, one => one.Code == "PB1053");
    }
}
