using PptBatch.Books;

namespace PptBatch.Tests.Books.Folders;

/// <summary>Folders that hold more than one course of one language: exercises in files of their own, languages and courses beside each other.</summary>
public class FolderKindsTests
{
    [Fact]
    public void Read_TasksInFoldersBelowTheLesson_AreExercisesAtItsEnd()
    {
        CourseBook book = new CourseFixture("js").With("1-loops/article.md", "# Loops\n\nSee [that](info:maps), [and](/maps#x).").With("2-maps/article.md", "# Maps\n\nx")
            .With("1-loops/2-b/task.md", "importance: 5\n\n---\n\n# Second\n\n![](p.png)").With("1-loops/2-b/p.png", "x")
            .With("1-loops/1-a/task.md", "# First\n\nDo it.").With("1-loops/1-a/solution.md", "So.").With("1-loops/2-b/solution.md", "").Read();

        Assert.Equal(["Loops", "Maps"], book.Lessons.Select(lesson => lesson.Title));
        Lesson loops = book.Lessons.First();
        Assert.Equal(
            "See [that](#lesson-2), [and](#lesson-2).\n\n:::::: exercise\n\n# First\n\nDo it.\n\n::::::\n\n\n:::::: solution\n\nSo.\n\n::::::\n\n\n"
            + ":::::: exercise\n\n# Second\n\n![](2-b/p.png)\n\n::::::",
            loops.Markdown.Trim());
        Assert.NotNull(Assert.Single(loops.Images).Key);
    }

    [Fact]
    public void Read_TaskOfNoLesson_IsALesson()
    {
        CourseBook book = new CourseFixture().With("week/task.md", "# Task\n\nx").With("week/a.md", "# A\n\nx").With("week/b.md", "# B\n\nx").Read();

        Assert.Equal(3, book.Lessons.Count());
    }

    [Theory]
    [InlineData(null, "Loops", "es")]
    [InlineData("*.es.md", "Bucles", "without one")]
    public void Read_NamesInTwoLanguages_OneIsReadAndTheOtherNamed(string? named, string title, string other)
    {
        CourseFixture course = new CourseFixture().With("loops.md", "# Loops\n\nx").With("loops.es.md", "# Bucles\n\nx").With("node.js.md", "# Node\n\nx");

        CourseBook book = course.Read(named);

        Assert.Equal([title, "Node"], book.Lessons.Select(lesson => lesson.Title));
        Diagnostic said = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1057");
        Assert.Contains(other, said.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Loops, Files, User, Id of a user")]
    [InlineData("*.ar.md", "Halaqat, Malaffat, User, Id of a user")]
    public void Read_NamesThatEndInALanguageAfterALine_OneIsReadWhereThereAreSeveral(string? named, string titles)
    {
        CourseFixture course = new CourseFixture().With("1-loops.md", "# Loops\n\nx").With("1-loops_ar.md", "# Halaqat\n\nx")
            .With("2-files.md", "# Files\n\nx").With("2-files_ar.md", "# Malaffat\n\nx")
            .With("3-user.md", "# User\n\nx").With("3-user-id.md", "# Id of a user\n\nx");

        CourseBook book = course.Read(named);

        Assert.Equal(titles.Split(", ").Order(), book.Lessons.Select(lesson => lesson.Title).Order());
        Assert.Single(book.Diagnostics, finding => finding.Code == "PB1057");
    }

    [Fact]
    public void Read_TextThatAConversionDamaged_SaysWhere()
    {
        CourseBook book = new CourseFixture().With("a.md", "# A\n\nThe se\uFFFDal is red.").Read();

        Diagnostic said = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1059");
        Assert.Contains("se\uFFFDal is red", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OneOfTwoLanguages_AWorkerReadsTheSame()
    {
        CourseFixture course = new CourseFixture().With("loops.md", "# Loops\n\nx").With("loops.es.md", "# Bucles\n\nx");
        CourseBook planned = course.Read("*.es.md");

        CourseBook again = await new CourseBookReader(course.Store).ReadAsync(planned.Source, null, course.Location);

        Assert.Equal(["Bucles"], again.Lessons.Select(lesson => lesson.Title));
    }

    [Fact]
    public void Read_FoldersInTwoLanguages_OneIsReadAndTheOtherNamed()
    {
        CourseBook book = new CourseFixture().With("docs/en/1.md", "# One\n\nx").With("docs/en/2.md", "# Two\n\nx").With("docs/zh-CN/1.md", "# 一\n\nx")
            .With("docs/zh-CN/SUMMARY.md", "- [一](1.md)").Read();

        Assert.Equal(["One", "Two"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Contains("docs/zh-CN", Assert.Single(book.Diagnostics, finding => finding.Code == "PB1057").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FoldersNamedForTheirLanguage_TheLessonsOutsideThemAreTheCourse()
    {
        CourseBook book = new CourseFixture().With("01_Day/01_day.md", "# One\n\nx").With("02_Day/02_day.md", "# Two\n\nx")
            .With("Spanish/01_Day/01_day.md", "# Uno\n\nx").With("Chinese/01_Day/01_day.md", "# 一\n\nx").Read();

        Assert.Equal(["One", "Two"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Contains("outside the folders", Assert.Single(book.Diagnostics, finding => finding.Code == "PB1057").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CourseOfLanguages_IsOneCourse()
    {
        CourseBook book = new CourseFixture().With("French/bonjour.md", "# Bonjour\n\nx").With("Spanish/hola.md", "# Hola\n\nx").Read();

        Assert.Equal(["Bonjour", "Hola"], book.Lessons.Select(lesson => lesson.Title));
    }

    [Fact]
    public void Read_FolderOfCourses_TheLargestIsReadAndTheOthersNamed()
    {
        CourseBook book = new CourseFixture().With("a/mkdocs.yml", "site_name: A").With("a/docs/1.md", "# One\n\nx")
            .With("b/mkdocs.yml", "site_name: B").With("b/docs/1.md", "# Two\n\nx").With("b/docs/2.md", "# Three\n\nx").Read();

        Assert.Equal(("B", 2), (book.Title, book.Lessons.Count()));
        Diagnostic said = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1058");
        Assert.EndsWith("these were not: a.", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ModuleThatHasAnOpener_GivesTheCourseNoTitle()
    {
        CourseBook book = new CourseFixture("all").With("1-a/README.md", "# Part\n\nx").With("1-a/l.md", "# L\n\nx").With("2-b/m.md", "# M\n\nx").Read();

        Assert.Equal("all", book.Title);
    }

    [Fact]
    public void Read_SnippetsOfMkDocs_ComeFromTheirFolders()
    {
        CourseBook book = new CourseFixture()
            .With("mkdocs.yml", "nav: [a/one.md]\nmarkdown_extensions:\n  - pymdownx.snippets:\n      base_path: [parts]\n      auto_append: [parts/abbr.md]\n")
            .With("docs/a/one.md", "# One\n\n    --8<-- \"p.md:s\"\n\n--8<--\np.md\nnone.md\n--8<--")
            .With("parts/p.md", "All.\n<!-- --8<-- [start:s] -->\nPart.\n<!-- --8<-- [end:s] -->").With("parts/abbr.md", "*[X]: Y").Read();

        Assert.Equal("    Part.\n\nAll.\nPart.\n\n--8<-- \"none.md\"\n\n\n*[X]: Y", book.Lessons.Single().Markdown.TrimEnd().TrimStart('\n'));
    }

    [Fact]
    public void Read_Substitutions_OfTheLessonAndTheCourse()
    {
        CourseBook book = new CourseFixture().With("_config.yml", "parse:\n  myst_substitutions:\n    ver: 1.2\n    who: Bob")
            .With("a.md", "---\nmyst:\n  substitutions:\n    who: Ada\n---\n# T\n\n{{ who }} {{ver}} {{ nix }} `{{ ver }}`").Read();

        Assert.Equal("Ada 1.2 {{ nix }} `{{ ver }}`", book.Lessons.Single().Markdown.Trim());
    }

    [Fact]
    public void Read_PicturesOnTheWeb_OneFindingForALesson()
    {
        CourseBook book = new CourseFixture().With("a.md", "# A\n\n![x](https://x.org/1.png)\n\n![y](https://x.org/2.png)").Read();

        Diagnostic said = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1020");
        Assert.StartsWith("2 pictures are on the web", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OrderThatNamesDownloads_SaysSoOnce()
    {
        CourseBook book = new CourseFixture().With("mkdocs.yml", "nav: [a.md, x.pdf, y.zip]").With("docs/a.md", "# A\n\nx").Read();

        Diagnostic said = Assert.Single(book.Diagnostics, finding => finding.Code == "PB1051");
        Assert.Equal(DiagnosticSeverity.Info, said.Severity);
    }

    [Fact]
    public void Read_SettingsWithComments_ConcernNobody()
    {
        CourseBook book = new CourseFixture().With("tsconfig.json", "{\n// x\n\"a\": 1}").With("a.md", "# A\n\nx").Read();

        Assert.DoesNotContain(book.Diagnostics, finding => finding.Code == "PB1009");
    }

    [Fact]
    public void Read_ConfigurationInTypeScript_GivesTheTitle()
    {
        CourseBook book = new CourseFixture().With("docs/a.md", "# A\n\nx").With("docs/b.md", "# B\n\nx").With("docusaurus.config.ts", """
            import type { Config } from 'x';
            const config: Config = {
              title: 'Web',
              presets: [['classic', { docs: { path: 'docs' } } satisfies Preset.Options]],
              copyright: `${new Date().getFullYear()} me`,
            } as const;
            export default config;
            """).Read();

        Assert.Equal("Web", book.Title);
    }
}
