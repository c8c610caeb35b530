namespace PptBatch.Tests.Books.Fields;

public sealed class LessonFieldsTests
{
    private static Lesson One(string fields) => Assert.Single(CourseFixture.Lesson(fields).Lessons);

    [Theory]
    [InlineData("1.1: Sensores", "Sensores")]
    [InlineData("1.1 ¿Qué son?", "¿Qué son?")]
    [InlineData("1.1: 1.1 Sensores", "Sensores")]
    [InlineData("Lección 3: Redes", "Redes")]
    [InlineData("Lesson 2. Networks", "Networks")]
    [InlineData("3) Redes", "Redes")]
    [InlineData("1.1:", "1.1:")]
    [InlineData("3 errores comunes", "3 errores comunes")]
    [InlineData("2.4 GHz y más", "2.4 GHz y más")]
    [InlineData("2024: un año", "2024: un año")]
    [InlineData("5G: redes", "5G: redes")]
    [InlineData("Python 3.11", "Python 3.11")]
    [InlineData("  Dos\\n líneas\\u0007 ", "Dos líneas")]
    public void Title_LeadingNumber_IsTakenOffWhereATitleRemains(string title, string expected) =>
        Assert.Equal(expected, One($$"""{"title":"{{title}}","content":"x"}"""[1..^1]).Title);

    [Theory]
    [InlineData("""{"title":"Introducción a Docker"}""", LessonKind.Lesson)]
    [InlineData("""{"title":"Laboratorios del mundo"}""", LessonKind.Lesson)]
    [InlineData("""{"title":"Introducción"}""", LessonKind.ModuleIntroduction)]
    [InlineData("""{"title":"Docker","is_intro":true}""", LessonKind.ModuleIntroduction)]
    [InlineData("""{"title":"Docker","isIntro":"true"}""", LessonKind.ModuleIntroduction)]
    [InlineData("""{"title":"Introducción","type":"lesson","is_summary":1}""", LessonKind.ModuleSummary)]
    [InlineData("""{"title":"Resumen del Capítulo"}""", LessonKind.ModuleSummary)]
    [InlineData("""{"title":"Docker","type":"práctica"}""", LessonKind.Lab)]
    [InlineData("""{"title":"Docker","type":"lab-activity"}""", LessonKind.Lab)]
    [InlineData("""{"title":"Docker","lessonType":"Laboratorio"}""", LessonKind.Lab)]
    [InlineData("""{"title":"Glossary"}""", LessonKind.Glossary)]
    [InlineData("""{"title":"X","isSpecialSection":true,"specialSectionType":"course_intro"}""", LessonKind.CourseIntroduction)]
    public void Kind_FlagsThenTypeThenExactTitle_Decide(string lesson, LessonKind kind) =>
        Assert.Equal(kind, One("\"content\":\"x\"," + lesson[1..^1]).Kind);

    [Theory]
    [InlineData("30", 30)]
    [InlineData("\"30\"", 30)]
    [InlineData("\"30 minutos\"", 30)]
    [InlineData("\"1 h 30 min\"", 90)]
    [InlineData("\"1,5 horas\"", 90)]
    [InlineData("\"2 hours\"", 120)]
    [InlineData("\"45'\"", 45)]
    [InlineData("\"Duración: 20 min\"", 20)]
    [InlineData("-5", null)]
    [InlineData("\"pronto\"", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public void Duration_AnyWayOfWritingIt_IsMinutes(string value, int? minutes) =>
        Assert.Equal(minutes, One($$"""{"title":"T","content":"x","durationMinutes":{{value}}}"""[1..^1]).DurationMinutes);

    [Theory]
    [InlineData("\"• Leer\\n• Medir\"")]
    [InlineData("\"- Leer\\n- Medir\"")]
    [InlineData("\"1. Leer\\r\\n2. Medir\"")]
    [InlineData("[\"Leer\",\"Medir\"]")]
    [InlineData("[{\"title\":\"Leer\"},{\"text\":\"Medir\"},null]")]
    public void Objectives_ListOrText_BecomeAList(string value) =>
        Assert.Equal(["Leer", "Medir"], One($"\"title\":\"T\",\"content\":\"x\",\"objectives\":{value}").Objectives);

    [Fact]
    public void Objectives_OneSentence_IsOneItem() =>
        Assert.Equal(["Leer y medir"], One("\"title\":\"T\",\"content\":\"x\",\"objective\":\"Leer y medir\"").Objectives);

    [Fact]
    public void Markdown_CodeAndSpacing_StayByteEqual()
    {
        const string code = "## A\\r\\n\\r\\n```python\\n\\tdef f():\\n    return '**x**'   \\n```\\n\\n\\n# B\\n";

        Assert.Equal(code.Replace("\\r", "\r", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal),
            One($"\"title\":\"T\",\"content\":\"{code}\"").Markdown);
    }

    [Theory]
    [InlineData("# Redes\\n\\nTexto", "Texto")]
    [InlineData("# 1.1: redes #\\nTexto", "Texto")]
    [InlineData("Redes\\n=====\\nTexto", "Texto")]
    [InlineData("# Otra cosa\\n\\nTexto", "# Otra cosa\n\nTexto")]
    [InlineData("## Redes\\n\\nTexto", "## Redes\n\nTexto")]
    [InlineData("#Redes\\n\\nTexto", "#Redes\n\nTexto")]
    public void Markdown_LeadingH1_IsTakenOffWhenItRepeatsTheTitle(string content, string expected) =>
        Assert.Equal(expected, One($"\"title\":\"1.1 Redes\",\"content\":\"{content}\"").Markdown);

    [Fact]
    public void Markdown_FieldsBesideTheContent_AreAppendedUnderHeadings()
    {
        Lesson lesson =
            One("\"title\":\"T\",\"content\":\"El texto de la lección es para los que miden.\",\"expected_results\":[\"Un "
                + "valor\",\"Otro\"],\"description\":\"Breve\"");

        Assert.Equal(
            "El texto de la lección es para los que miden.\n\n## Descripción\n\nBreve\n\n## Resultados esperados\n\n- Un valor\n- Otro\n",
            lesson.Markdown);
    }

    [Theory]
    [InlineData("\"content\":\"\"")]
    [InlineData("\"content\":null")]
    [InlineData("\"content\":{}")]
    [InlineData("\"content\":\"# T\\n\"")]
    [InlineData("\"word_count\":5")]
    public void Markdown_NoContent_IsAStatedPlaceholderAndAnError(string content)
    {
        CourseBook book = new CourseFixture()
            .With("outline/o.yaml", "course: {language: Español}")
            .With("book/b.json", $$"""{"modules":[{"lessons":[{"title":"T",{{content}}},{"title":"U","content":"x"}]}]}""").Read();

        Assert.Equal(2, book.Lessons.Count());
        Assert.Equal("Esta lección no tiene contenido\n", book.Lessons.First().Markdown);
        Diagnostic problem = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1012");
        Assert.Equal(DiagnosticSeverity.Error, problem.Severity);
        Assert.Contains("'T'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("$.modules[0].lessons[0]", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void FileName_LessonWithoutContent_IsReadFromItsFile()
    {
        CourseBook book = new CourseFixture().With("lessons/module-1 ñ.md", "# T\n\nDe un archivo.")
            .With("book/b.json", """{"modules":[{"lessons":[{"title":"T","filename":"module-1 ñ.md"}]}]}""").Read();

        Assert.Equal("De un archivo.", Assert.Single(book.Lessons).Markdown);
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\\\secret.md")]
    [InlineData("C:/x.md")]
    [InlineData("none.md")]
    public void FileName_OutsideOrMissing_IsAnErrorThatNamesIt(string name)
    {
        CourseBook book =
            new CourseFixture().With("secret.md", "secreto").With("book/b.json", $$"""{"modules":[{"lessons":[{"title":"T","filename":"{{name}}"}]}]}""").Read();

        Assert.DoesNotContain("secreto", Assert.Single(book.Lessons).Markdown, StringComparison.Ordinal);
        Assert.Contains(book.Diagnostics, diagnostic => diagnostic is { Code: "PB1013", Severity: DiagnosticSeverity.Error });
    }

    [Theory]
    [InlineData("\"https://example.org/a\"", "https://example.org/a")]
    [InlineData("[\"https://example.org/a\",\"\",null]", "https://example.org/a")]
    [InlineData("[{\"url\":\"https://example.org/a\"}]", "https://example.org/a")]
    [InlineData("[{\"title\":\"Guía\",\"url\":\"https://example.org/a\"}]", "Guía: https://example.org/a")]
    public void References_AnyForm_KeepTheirAddress(string value, string expected) =>
        Assert.Equal([expected], One($"\"title\":\"T\",\"content\":\"x\",\"refUrls\":{value}").References);

    [Fact]
    public void Fields_Mistyped_AreNamedWithTheNearestNameWhereverTheyStand()
    {
        CourseBook book = new CourseFixture().With(
            "book/b.json",
            """{"metadata":{"titel":"T"},"moduls":[],"modules":[{"module_titel":"M","lessons":[{"contnt":"y","content":"x","minuts":5}]}]}""")
            .Read();

        string[] said = [.. book.Diagnostics.Where(finding => finding.Code == "PB1011").Select(finding => finding.Message)];
        Assert.Equal(
            [
                "These fields of a book are not used: moduls (nearest: modules).",
                "These fields of a lesson are not used: contnt (nearest: content), minuts.",
                "These fields of a metadata object are not used: titel (nearest: title).",
                "These fields of a module are not used: module_titel (nearest: module_title).",
            ],
            said);
    }

    [Fact]
    public void Fields_UnderTwoNames_TheSecondIsReported() =>
        Assert.Contains(
            CourseFixture.Lesson("\"title\":\"A\",\"content\":\"x\",\"body\":\"y\"").Diagnostics,
            finding => finding.Code == "PB1011" && finding.Message.EndsWith(": body.", StringComparison.Ordinal));

    [Fact]
    public void Numbers_ThatStandTwiceInAModule_AreReported()
    {
        const string lessons = """{"title":"A","content":"x","lesson_number":3},{"title":"B","content":"y","lesson_number":3}""";

        Diagnostic twice = Assert.Single(new CourseFixture().With("book/b.json", $$"""{"lessons":[{{lessons}}]}""").Read().Diagnostics);
        CourseBook modules = new CourseFixture().With("book/b.json", $$"""
            {"modules":[{"lessons":[{"title":"A","content":"x","lesson_number":1}]},{"lessons":[{"title":"B","content":"y","lesson_number":1}]}]}
            """).Read();

        Assert.Equal(("PB1016", DiagnosticSeverity.Warning), (twice.Code, twice.Severity));
        Assert.Contains("number 3: 'A' and 'B'", twice.Message, StringComparison.Ordinal);
        Assert.Empty(modules.Diagnostics);
    }

    [Fact]
    public void Lessons_EmptyOrTooLong_HaveAFindingEach()
    {
        string text = string.Concat(Enumerable.Repeat("Some words of a lesson.\n\n", 8_000));
        CourseBook book = new CourseFixture().With("01-empty.md", "").With("02-long.md", "# Long\n\n" + text).Read();

        Assert.Equal([true, false], book.Lessons.Select(lesson => lesson.IsEmpty));
        Diagnostic empty = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1012");
        Diagnostic tooLong = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1017");
        Assert.Contains("01-empty.md", empty.Place, StringComparison.Ordinal);
        Assert.Contains("02-long.md", tooLong.Place, StringComparison.Ordinal);
        Assert.Contains("200 thousand characters", tooLong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_ThatStandTwiceInAFolder_AreReported() =>
        Assert.Contains(
            new CourseFixture().With("a.md", "---\norder: 1\n---\nx").With("b.md", "---\norder: 1\n---\ny").Read().Diagnostics,
            finding => finding.Code == "PB1016" && finding.Message.Contains("position 1: a.md, b.md", StringComparison.Ordinal));

    [Fact]
    public void Fields_TwiceAndUnknown_LastWinsAndTheRestIsReported()
    {
        CourseBook book = CourseFixture.Lesson("\"title\":\"A\",\"title\":\"B\",\"content\":\"x\",\"odd_thing\":\"texto\"");

        Assert.Equal("B", Assert.Single(book.Lessons).Title);
        Assert.Contains(
            book.Diagnostics,
            diagnostic => diagnostic.Code == "PB1011" && diagnostic.Message.Contains("odd_thing", StringComparison.Ordinal));
    }
}
