using PptBatch.Books;
using PptBatch.Testing;

namespace PptBatch.Tests.Books;

public sealed class SharedBooksTests
{
    private static CourseFixture Fixture(string file) =>
        new CourseFixture("demo-course").With("book/book.json", File.ReadAllBytes(SharedInputs.PathOf("books", file)));

    private static string Outline(CourseBook book) => string.Join('\n', book.Modules.SelectMany(module => module.Lessons
        .Select(lesson => $"{module.Number} {module.Title} | {lesson.Number} {lesson.Kind} {lesson.NumberInModule} {lesson.Title}")));

    private const string BothModules = """
        1 Capítulo 1: Sensores | 1 CourseIntroduction 0 Introducción del Curso
        1 Capítulo 1: Sensores | 2 ModuleIntroduction 0 Introducción
        1 Capítulo 1: Sensores | 3 Lesson 1 Sensores del faro
        1 Capítulo 1: Sensores | 4 Lesson 2 Introducción a la calibración
        1 Capítulo 1: Sensores | 5 ModuleSummary 0 Resumen del Capítulo
        2 Capítulo 2: Redes | 6 ModuleIntroduction 0 Introducción
        2 Capítulo 2: Redes | 7 Lesson 1 Colaboración entre estaciones
        2 Capítulo 2: Redes | 8 Lab 2 Laboratorio: Leer un sensor
        2 Capítulo 2: Redes | 9 ModuleSummary 0 Resumen del Capítulo
        2 Capítulo 2: Redes | 10 Glossary 0 Glosario
        """;

    [SharedTheory]
    [InlineData("A_modules_book.json")]
    [InlineData("B_saved_version_lessons_and_corrupt_modules.json")]
    public void Read_ModulesAndSavedVersion_GiveTheSameCourse(string file)
    {
        CourseBook book = Fixture(file).Read();

        Assert.Equal(BothModules.ReplaceLineEndings("\n"), Outline(book));
        Assert.Equal(("Faros y Sensores", "es", "Equipo Demo"), (book.Title, book.Language, book.Author));
        Lesson glossary = book.Lessons.Last();
        Assert.Contains("**hPa**", glossary.Markdown, StringComparison.Ordinal);
        Assert.Contains("**Sensor**: Dispositivo que mide.", glossary.Markdown, StringComparison.Ordinal);
        Assert.Equal(30, book.Lessons.Single(lesson => lesson.Kind == LessonKind.Lab).DurationMinutes);
        Assert.Equal(["https://example.org/sensores"], book.Lessons.ElementAt(2).References);
    }

    [SharedFact]
    public void Read_BareLessons_GivesOneModuleWithEveryLesson()
    {
        CourseBook book = Fixture("C_bare_lessons_no_module_number.json").Read();

        Assert.Equal(
            """
            1 Módulo 1 | 1 ModuleIntroduction 0 Introducción
            1 Módulo 1 | 2 Lesson 1 Sensores del faro
            1 Módulo 1 | 3 Lesson 2 Introducción a la calibración
            """.ReplaceLineEndings("\n"),
            Outline(book));
    }

    [SharedFact]
    public void Read_LabGuide_GivesACourseOfLabs()
    {
        CourseBook book = Fixture("D_lab_guide.json").Read();

        Lesson lab = Assert.Single(book.Lessons);
        Assert.Equal((LessonKind.Lab, "Leer un sensor", 30), (lab.Kind, lab.Title, lab.DurationMinutes));
        Assert.Contains("Fácil", lab.Markdown, StringComparison.Ordinal);
        Assert.Contains("Aplicar", lab.Markdown, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Read_SlideStructure_IsRefusedClearly()
    {
        Diagnostic problem = Fixture("E_infographic_structure.json").Refusal();

        Assert.Equal(("PB1004", "aula/demo-course/book/book.json"), (problem.Code, problem.Place));
        Assert.Equal("PB1004", Fixture("E_infographic_structure.json").Refusal("book/book.json").Code);
    }

    [SharedFact]
    public void Read_RealCourse_FindsEveryLessonPictureAndDanglingReference()
    {
        CourseBook book = new CourseFixture("251031-databricks-ciencia-datos").WithFolder(SharedInputs.RealCourse).Read();

        Assert.Equal((16, 4, "es"), (book.Lessons.Count(), book.Modules.Count, book.Language));
        List<LessonImage> images = [.. book.Lessons.SelectMany(lesson => lesson.Images)];
        Assert.Equal(15, images.Count(image => image.Key is not null));
        Assert.Equal(22, images.Count(image => image.Key is null));
        List<Diagnostic> missing = [.. book.Diagnostics.Where(diagnostic => diagnostic.Code == "PB1020")];
        Assert.Equal(22, missing.Count);
        Assert.All(missing, diagnostic => Assert.StartsWith("lesson ", diagnostic.Place, StringComparison.Ordinal));
        Assert.DoesNotContain(book.Diagnostics, diagnostic => diagnostic.Code != "PB1020");
        Assert.NotNull(book.Outline);
        Assert.Equal("beginner", book.Level);
        Assert.All(book.Lessons, lesson => Assert.StartsWith("## ", lesson.Markdown, StringComparison.Ordinal));
    }

    [SharedFact]
    public void Read_RealCourseAsPlanned_GivesTheSameCourse()
    {
        CourseFixture fixture = new CourseFixture("curso").WithFolder(SharedInputs.RealCourse);
        CourseBook book = fixture.Read();

        CourseBook again =
            new CourseBookReader(fixture.Store).ReadAsync(book.Source, book.Outline, fixture.Location).GetAwaiter().GetResult();

        Assert.Equal(Outline(book), Outline(again));
        Assert.Equal(book.Lessons.Select(lesson => lesson.Markdown), again.Lessons.Select(lesson => lesson.Markdown));
    }
}
