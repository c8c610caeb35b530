using PptBatch.Generation.Outline;

namespace PptBatch.Tests.Generation.Outline.Planning;

/// <summary>A module whose book has no introduction for it is opened by its first lesson.</summary>
public sealed class OutlineModuleOpenerTests
{
    [Fact]
    public async Task GenerateAsync_FirstLessonOfAModule_OpensTheModuleWithItsNumberAndItsLessons()
    {
        string html = await HtmlAsync(3);

        Assert.Contains(
            "<h2>El viento</h2>\n<p class=\"subtitle\">2</p>\n<ol>\n<li><strong>Brisas</strong></li>\n<li>Frentes</li>\n</ol>", html,
            StringComparison.Ordinal);
        Assert.True(html.IndexOf(
            "data-layout=\"section\"", StringComparison.Ordinal) < html.IndexOf("data-layout=\"title\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task GenerateAsync_LaterLesson_DoesNotOpenTheModuleAgain(int lesson) =>
        Assert.DoesNotContain("data-layout=\"section\"", await HtmlAsync(lesson), StringComparison.Ordinal);

    [Fact]
    public async Task GenerateAsync_ModuleNamedAsItsFirstLesson_KeepsTheTitlesApart()
    {
        string html = await HtmlAsync(1);

        Assert.Contains("<h2>Módulo 1: El aire</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>El aire</h2>", html, StringComparison.Ordinal);
    }

    private static async Task<string> HtmlAsync(int number)
    {
        CourseModule[] modules = [Module(1, "El aire", "El aire", "El agua"), Module(2, "El viento", "Brisas", "Frentes")];
        CourseBook course = new()
        {
            Title = "Curso de prueba",
            Language = "es",
            Modules = modules,
            Source = new BookSource(new ArtifactKey("course", "book/course.json"), ""),
        };
        CourseModule module = modules.Single(module => module.Lessons.Any(lesson => lesson.Number == number));
        Lesson lesson = module.Lessons.Single(lesson => lesson.Number == number);
        return (await new OutlineSlideGenerator().GenerateAsync(new LessonRequest(course, module, lesson))).Html!;
    }

    private static CourseModule Module(int number, string title, params string[] lessons) => new(
        number, title,
        [.. lessons.Select((name, index) =>
            new Lesson { Number = (2 * (number - 1)) + index + 1, Title = name, ModuleNumber = number, Markdown = "Texto." })]);
}
