using PptBatch.Testing;

namespace PptBatch.Tests.Books.Outlines;

public sealed class OutlineTests
{
    private const string Bare = """
        {"lessons":[{"title":"Introducción","content":"x"},{"title":"1.1: Uno","content":"x"},{"title":"Dos","content":"x"},
        {"title":"Introducción","content":"x"},{"title":"Tres","content":"x"}]}
        """;

    private static CourseBook Read(string yaml, string book = Bare) =>
        new CourseFixture().With("book/b.json", book).With("outline/o.yaml", yaml).Read();

    private static CourseBook ReadShared(string file, string book = Bare) =>
        new CourseFixture()
            .With("book/b.json", book).With("outline/o.yaml", File.ReadAllBytes(SharedInputs.PathOf("outlines", file))).Read();

    private static string Modules(CourseBook book) =>
        string.Join(
            " / ", book.Modules.Select(module => $"{module.Title}: {string.Join(", ", module.Lessons.Select(lesson => lesson.Title))}"));

    [Theory]
    [InlineData(
        "course:\n  modules:\n    - title: M1\n      lessons: [Uno, {title: \"1.2 Dos\"}]\n    - title: M2\n      lessons: "
            + "[{title: TRES}]\n")]
    [InlineData("course: {}\nmodules:\n- title: M1\n  lessons:\n  - title: 1.1 Uno\n  - title: dos\n- {title: M2, lessons: [Tres]}\n")]
    public void Modules_InsideOrBesideCourse_GroupBareLessons(string yaml) =>
        Assert.Equal("M1: Introducción, Uno, Dos / M2: Introducción, Tres", Modules(Read(yaml)));

    [Fact]
    public void Read_TextOnWhichTheScannerGivesUp_IsAFinding()
    {
        CourseBook book = Read("p: [o8- e:\t b|\nook: 1\n");
        Assert.Contains(book.Diagnostics, finding => finding.Code == "PB1030");
    }

    [Fact]
    public void Modules_OutlineThatNamesOtherLessons_LeavesOneModule() =>
        Assert.Equal(
            "Módulo 1: Introducción, Uno, Dos, Introducción, Tres",
            Modules(Read("course: {language: es}\nmodules: [{title: M1, lessons: [Uno]}, {title: M2, lessons: [x, y]}]")));

    [Fact]
    public void Modules_NumbersInTitles_GroupBareLessons()
    {
        const string book =
            """{"metadata":{"language":"en"},"lessons":[{"title":"1.1: A","content":"x"},{"title":"1.2: B","content":"x"},{"title":"Introduction","content":"x"},{"title":"2.1: C","content":"x"}]}""";

        Assert.Equal("Module 1: A, B / Module 2: Introduction, C", Modules(new CourseFixture().With("book/b.json", book).Read()));
    }

    [Fact]
    public void Modules_MissingTitlesDurationsAndObjectives_AreFilled()
    {
        const string book =
            """{"modules":[{"lessons":[{"title":"A","content":"x"}]},{"module_title":"Propio","lessons":[{"title":"B","content":"x","duration_minutes":5}]}]}""";

        CourseBook read =
            Read(
                "course:\n  modules:\n  - title: Del temario\n    lessons: [{title: a, duration: 20 min, objective: Medir}]\n"
                + "  - {title: Otro, lessons: [{title: B, duration_minutes: 9}]}",
                book);

        Assert.Equal("Del temario: A / Propio: B", Modules(read));
        Assert.Equal([20, 5], read.Lessons.Select(lesson => lesson.DurationMinutes));
        Assert.Equal(["Medir"], read.Lessons.First().Objectives);
    }

    [Theory]
    [InlineData("audience: [Devs, Ops]")]
    [InlineData("audience: \"• Devs\\n• Ops\"")]
    [InlineData("audience: |\n    - Devs\n    - Ops")]
    [InlineData("target_audience:\n  - text: Devs\n  - title: Ops")]
    public void Audience_ListOrText_IsAList(string field) =>
        Assert.Equal(
            ["Devs", "Ops"], Read("course:\n  title: T\n  " + field.Replace("\n  -", "\n    -", StringComparison.Ordinal)).Audience);

    [Fact]
    public void Audience_OneSentence_IsOneItem() =>
        Assert.Equal(["Personal técnico"], Read("course: {audience: Personal técnico}").Audience);

    [SharedFact]
    public void Read_DefaultOutline_GivesTheCoursesFacts()
    {
        CourseBook book = ReadShared("outline_default.yaml");

        Assert.Equal(("en", "intermediate", 1200), (book.Language, book.Level, book.DurationMinutes));
        Assert.Equal((3, 3, 3), (book.Audience.Count, book.Prerequisites.Count, book.LearningOutcomes.Count));
        Assert.Equal("Kubernetes for DevOps Engineers — Practical Course Outline", book.Title);
        Assert.StartsWith(
            "A hands-on, practical course that introduces Kubernetes fundamentals, cluster",
            book.Description, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Read_TopLevelModules_FillTitlesAndDurations()
    {
        CourseBook book = ReadShared(
            "outline_postgresql_es_toplevel-modules.yaml",
            """{"modules":[{"lessons":[{"title":"1.2: Tipos de bases de datos","content":"x"},{"title":"1.1 ¿Qué son las bases de datos?","content":"x"}]}]}""");

        Assert.Equal("Capítulo 1: Introducción a la base de datos Postgresql versión 18", Assert.Single(book.Modules).Title);
        Assert.Equal([10, null], book.Lessons.Select(lesson => lesson.DurationMinutes));
        Assert.Equal((5, "es"), (book.LearningOutcomes.Count, book.Language));
    }

    [SharedFact]
    public void Read_BrokenOutline_GoesOnWithoutItAndNamesTheLine()
    {
        CourseBook book = ReadShared("outline_ia_generativa_es_bad.yaml");

        Diagnostic problem = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1030");
        Assert.Equal(DiagnosticSeverity.Warning, problem.Severity);
        Assert.Contains(" line 47, column ", problem.Place, StringComparison.Ordinal);
        Assert.Null(book.Outline);
        Assert.Equal(5, book.Lessons.Count());
    }

    [Theory]
    [InlineData("", "PB1031")]
    [InlineData("- a\n- b", "PB1031")]
    [InlineData("course: *nothing", "PB1030")]
    [InlineData("a: &a [*a]", "PB1030")]
    [InlineData("course: {title: [}", "PB1030")]
    [InlineData("%YAML 9.9\n---\ncourse: x", "PB1030")]
    public void Read_UnusableOutline_IsAWarning(string yaml, string code) =>
        Assert.Contains(Read(yaml).Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Severity == DiagnosticSeverity.Warning);

    [Fact]
    public void Read_BillionLaughs_IsStopped()
    {
        string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n")) + "course: {audience: *a12}\n";

        Diagnostic problem = Assert.Single(Read(laughs).Diagnostics, diagnostic => diagnostic.Code == "PB1030");

        Assert.Contains("100000 values", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Read_DeepNesting_IsStopped(string opening) =>
        Assert.Contains(Read(string.Concat(Enumerable.Repeat(opening, 10_000))).Diagnostics, diagnostic => diagnostic.Code == "PB1030");

    [Fact]
    public void Read_HugeOutline_IsLeftOut()
    {
        CourseBook book = Read("course: {title: T}\n" + new string('#', 3_000_000));

        Assert.Contains(book.Diagnostics, diagnostic => diagnostic is { Code: "PB1031", Severity: DiagnosticSeverity.Warning });
    }

    [Fact]
    public void Read_SeveralOutlines_TakesTheFirstByName()
    {
        CourseBook book =
            new CourseFixture().With("book/b.json", Bare).With("outline/b.yml", "course: {title: B}")
            .With("outline/a.yaml", "course: {title: A}").Read();

        Assert.Equal("A", book.Title);
    }
}
