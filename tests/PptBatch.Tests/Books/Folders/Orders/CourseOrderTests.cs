namespace PptBatch.Tests.Books.Folders.Orders;

/// <summary>The lists that authors keep, each read in its own words.</summary>
public class CourseOrderTests
{
    [Fact]
    public void Summary_OfMdBook_PartsAreModulesAndTheRestIsLeftOut()
    {
        CourseBook book = new CourseFixture()
            .With("book.toml", "[book]\ntitle = \"Sourdough\"\nlanguage = \"en\"\n")
            .With("src/SUMMARY.md", """
                # Summary
                [Welcome](welcome.md)
                # Flour
                - [Rye](rye.md)
                  - [Dark rye](rye/dark.md)
                - [Draft]()
                # Water
                - [Hydration](water.md#top)
                """)
            .With("src/rye.md", "# Rye flour\n\nRye is heavy.").With("src/rye/dark.md", "Dark.").With("src/water.md", "# Water\n\nWet.")
            .With("src/welcome.md", "# Welcome\n\nHello.").With("src/unlisted.md", "# No\n\nNo.")
            .Read();

        Assert.Equal("Sourdough", book.Title);
        Assert.Equal(["Sourdough: Welcome", "Flour: Rye flour, Dark rye", "Water: Water"], Modules(book));
        Diagnostic how = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1050");
        Assert.Contains("Read 4 lessons in 3 modules", how.Message, StringComparison.Ordinal);
        Assert.Contains("src/SUMMARY.md (mdBook). Left out: src/unlisted.md", how.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rmd_files: [index.Rmd, rye.Rmd, water.Rmd]")]
    [InlineData("rmd_files:\n  latex: [index.Rmd]\n  html: [index.Rmd, rye.Rmd, water.Rmd]")]
    [InlineData("book_filename: bread")]
    public void Bookdown_PartsAreHeadingsInChapters(string list)
    {
        CourseBook book = new CourseFixture().With("_bookdown.yml", list + "\n")
            .With("index.Rmd", "---\ntitle: Bread\nauthor: A. Baker\nsite: bookdown::bookdown_site\n---\n\nHello, see \\@ref(water).")
            .With("rye.Rmd", "# (PART) Flour {-}\n\n# Rye\n\nHeavy.").With("water.Rmd", "# (PART\\*) Liquids {-}\n\n# Water {#water}\n\nWet.")
            .With("_common.Rmd", "x").With("README.md", "# Repository\n\nx").Read();

        Assert.Equal(("Bread", "A. Baker"), (book.Title, book.Author));
        Assert.Equal(["Bread: Bread", "Flour: Rye", "Liquids: Water"], Modules(book));
        Assert.DoesNotContain(book.Lessons, lesson => lesson.Markdown.Contains("PART", StringComparison.Ordinal));
        Assert.Contains("see [Water](#lesson-3)", book.Lessons.First().Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_WithoutParts_AChapterWithSectionsIsAModule()
    {
        CourseBook book = new CourseFixture()
            .With("SUMMARY.md", "# Summary\n\n- [A](a.md)\n  - [B](b.md)\n- [C](c.md)\n")
            .With("a.md", "# A\n\na").With("b.md", "# B\n\nb").With("c.md", "# C\n\nc").Read();

        Assert.Equal(["A: A, B", "C: C"], Modules(book));
    }

    [Theory]
    [InlineData("> ", 5_000)]
    [InlineData("[", 200_000)]
    [InlineData("* [a](a.md)#", 5_000)]
    public void Summary_TooDeepOrTooDamaged_IsSaidAndTheFilesGiveTheOrder(string mark, int times)
    {
        CourseBook book = new CourseFixture()
            .With("SUMMARY.md", string.Concat(Enumerable.Repeat(mark, times))).With("a.md", "# A\n\na").With("b.md", "# B\n\nb").Read();

        Assert.Equal("A, B", string.Join(", ", book.Lessons.Select(lesson => lesson.Title)));
        Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1054");
    }

    [Fact]
    public void Summary_OfTenThousandChapters_IsAnOrder()
    {
        CourseFixture course = new CourseFixture().With("b.md", "# B\n\nb").With("a.md", "# A\n\na");
        course.With("SUMMARY.md", "- [B](b.md)\n- [A](a.md)\n" + string.Concat(Enumerable.Range(1, 10_000).Select(n => $"- [No]({n}.md)\n")));

        Assert.Equal("B, A", string.Join(", ", course.Read().Lessons.Select(lesson => lesson.Title)));
    }

    [Fact]
    public void Quarto_ChaptersInAFileOfTheirOwn_FollowThoseOfTheBook()
    {
        CourseBook book = new CourseFixture()
            .With("_quarto.yml", "metadata-files: [parts/_chapters.yml]\nbook:\n  title: Bees\n  chapters:\n    - index.md\n")
            .With("parts/_chapters.yml", "book:\n  title: No\n  chapters:\n    - part: Hives\n      chapters: [parts/2.qmd, parts/1.qmd]\n")
            .With("index.md", "# Welcome\n\nx").With("parts/1.qmd", "# One\n\nx").With("parts/2.qmd", "# Two\n\nx").Read();

        Assert.Equal(["Bees: Welcome", "Hives: Two, One"], Modules(book));
    }

    [Fact]
    public void MkDocs_SettingsInheritedFromAnotherFile_GiveTheNav()
    {
        CourseBook book = new CourseFixture()
            .With("mkdocs.yml", "INHERIT: base.yml\nsite_name: Bees\n").With("base.yml", "site_name: No\nnav: [b.md, a.md]\n")
            .With("docs/a.md", "# A\n\nx").With("docs/b.md", "# B\n\nx").Read();

        Assert.Equal(("Bees", "B, A"), (book.Title, string.Join(", ", book.Lessons.Select(lesson => lesson.Title))));
    }

    [Fact]
    public void MkDocs_TitlesWithEntities_AreCharacters()
    {
        CourseBook book = new CourseFixture()
            .With("mkdocs.yml", "nav:\n  - Part 1 &nbsp; Bees &amp; hives:\n    - Wax &nbsp; and honey: a.md\n    - b.md\n  - Other: [c.md]\n")
            .With("docs/a.md", "x").With("docs/b.md", "# B\n\nx").With("docs/c.md", "# C\n\nx").Read();

        Assert.Equal(["Part 1 Bees & hives: Wax and honey, B", "Other: C"], Modules(book));
    }

    [Fact]
    public void Workbench_LinksOfTheCourse_AreKnownToEachLesson()
    {
        CourseBook book = new CourseFixture().With("config.yaml", "title: Knots\nepisodes:\n- a.md\n").With("episodes/a.md", "# A\n\nSee [bends][b].")
            .With("links.md", "<!-- All links. -->\n[b]: https://example.org/bends\n").Read();

        Assert.Contains("[b]: https://example.org/bends", Assert.Single(book.Lessons).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Sphinx_TocTrees_GiveTheOrderAndTheirCaptionsTheModules()
    {
        CourseBook book = new CourseFixture()
            .With("content/conf.py", "import os\nproject = 'Knots'\nauthor = \"A. Rope\"\nlanguage = 'en'\n")
            .With("content/index.md", """
                # Welcome

                Hello.

                ```{toctree}
                :maxdepth: 1
                :caption: Bends

                sheet
                Reef <reef>
                ```

                :::{toctree}
                :caption: Hitches

                hitches/index
                https://example.org
                :::
                """)
            .With("content/sheet.md", "# Sheet bend\n\nx").With("content/reef.md", "x").With("content/aside.md", "# Aside\n\nx")
            .With("content/hitches/index.md", "# Hitches\n\nx\n\n```{eval-rst}\n.. toctree::\n   :glob:\n\n   more/*\n\n```\n")
            .With("content/hitches/more/b.md", "# B\n\nx").With("content/hitches/more/a.md", "# A\n\nx").Read();

        Assert.Equal(("Knots", "A. Rope"), (book.Title, book.Author));
        Assert.Equal(["Knots: Welcome", "Bends: Sheet bend, Reef", "Hitches: Hitches, A, B"], Modules(book));
        Assert.Contains("Left out: content/aside.md", book.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sphinx_FirstPageInReStructuredText_NamesThePages()
    {
        CourseBook book = new CourseFixture().With("docs/conf.py", "")
            .With("docs/index.rst", "Knots\n=====\n\n.. toctree::\n   :hidden:\n\n   b\n   a\n\nText.\n")
            .With("docs/a.md", "# A\n\nx").With("docs/b.md", "# B\n\nx").Read();

        Assert.Equal(["B", "A"], book.Lessons.Select(lesson => lesson.Title));
    }

    [Fact]
    public void Quarto_BookWithParts_IsReadWithItsLanguageAndAuthor()
    {
        CourseBook book = new CourseFixture()
            .With("_quarto.yml", """
                project: {type: book}
                lang: pt-BR
                book:
                  title: "Abelhas"
                  author: Ana Reis
                  chapters:
                    - index.qmd
                    - part: "A colmeia"
                      chapters: [rainha.qmd, operaria.qmd]
                  appendices: [glossario.qmd]
                """)
            .With("index.qmd", "---\ntitle: Prefácio\n---\n\nOlá.").With("rainha.qmd", "# A rainha {#sec-rainha}\n\nUma.")
            .With("operaria.qmd", "---\ntitle: A operária\n---\n\n# Trabalho\n\nMuitas.").With("glossario.qmd", "# Glossário\n\nMel: doce.")
            .Read();

        Assert.Equal(("Abelhas", "pt-BR", "Ana Reis"), (book.Title, book.Language, book.Author));
        Assert.Equal(["Abelhas: Prefácio", "A colmeia: A rainha, A operária", "Abelhas: Glossário"], Modules(book));
        Assert.Contains("# Trabalho", book.Lessons.Single(lesson => lesson.Number == 3).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Quarto_Website_SidebarIsTheOrder()
    {
        CourseBook book = new CourseFixture()
            .With("_quarto.yml", """
                website:
                  title: Knots
                  sidebar:
                    contents:
                      - section: Bends
                        contents: [b/sheet.qmd, {href: b/carrick.qmd, text: Carrick}]
                      - auto: loops
                      - section: Loops
                        contents: loops
                """)
            .With("b/sheet.qmd", "# Sheet bend\n\nx").With("b/carrick.qmd", "x").With("loops/2.qmd", "# Two\n\nx").With("loops/10.qmd", "# Ten\n\nx")
            .Read();

        Assert.Equal(["Bends: Sheet bend, Carrick", "Loops: Two, Ten"], Modules(book));
    }

    [Fact]
    public void Workbench_EpisodesFollowTheConfig_AndTheFrontMatterGivesTheMinutes()
    {
        CourseBook book = new CourseFixture()
            .With("config.yaml", "title: 'Shells'\ncarpentry: 'swc'\nepisodes:\n- b.md\n- a.Rmd\n")
            .With("index.md", "---\nsite: sandpaper::sandpaper_site\n---\n\nWhat a shell is for.")
            .With("episodes/a.Rmd", "---\ntitle: Pipes\nteaching: 10\nexercises: 5\n---\n\nPipes.")
            .With("episodes/b.md", "---\ntitle: 'Files: where'\n---\n\nFiles.").With("learners/setup.md", "Setup.")
            .Read();

        Assert.Equal("Shells", book.Title);
        Assert.Equal(["Introduction", "Files: where", "Pipes"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Equal(15, book.Lessons.Last().DurationMinutes);
        Assert.Equal(LessonKind.CourseIntroduction, book.Lessons.First().Kind);
    }

    [Fact]
    public void Jekyll_EpisodesOfTheCarpentries_KeepWhatTheirFrontMatterHolds()
    {
        CourseBook book = new CourseFixture()
            .With("_config.yml", "title: Old lessons\n")
            .With("_episodes/02-b.md", "---\ntitle: B\n---\n\nb")
            .With("_episodes/01-a.md", """
                ---
                title: A
                questions:
                - "Why a shell?"
                objectives:
                - "Explain: what a shell is"
                keypoints: ["A shell runs commands."]
                ---

                Text.
                """)
            .Read();

        Lesson lesson = book.Lessons.First();
        Assert.Equal(["A", "B"], book.Lessons.Select(one => one.Title));
        Assert.Equal(["Explain: what a shell is"], lesson.Objectives);
        Assert.StartsWith("## Questions?\n\n- Why a shell?\n\n", lesson.Markdown, StringComparison.Ordinal);
        Assert.EndsWith("## Key ideas\n\n- A shell runs commands.\n", lesson.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format: jb-book\nroot: intro\nparts:\n- caption: One\n  chapters:\n  - file: a\n    sections: [{file: b}]\n")]
    [InlineData("- file: intro\n- part: One\n- file: a\n- file: b\n")]
    [InlineData("- file: intro\n- part: One\n  chapters: [{file: a}, {file: b}]\n")]
    public void Toc_OfJupyterBook_BothForms(string toc)
    {
        CourseBook book = new CourseFixture()
            .With("book2/_toc.yml", toc).With("book2/_config.yml", "title: Waves\nauthor: Ola\n")
            .With("book2/intro.md", "# Welcome\n\nHi").With("book2/a.ipynb", NotebookOf("# Sound\n\nLoud")).With("book2/b.md", "# Light\n\nFast").Read();

        Assert.Equal(("Waves", "Ola"), (book.Title, book.Author));
        Assert.Equal(["Waves: Welcome", "One: Sound, Light"], Modules(book));
    }

    [Fact]
    public void Myst_TocOfAProject_IsRead()
    {
        CourseBook book = new CourseFixture()
            .With("myst.yml", "version: 1\nproject:\n  title: Stars\n  toc:\n    - file: a.md\n    - title: Far\n      children: [{file: b.md}]\n")
            .With("a.md", "# A\n\na").With("b.md", "# B\n\nb").Read();

        Assert.Equal(["Stars: A", "Far: B"], Modules(book));
    }

    [Fact]
    public void MkDocs_NavNamesSectionsAndPages()
    {
        CourseBook book = new CourseFixture()
            .With("mkdocs.yml", """
                site_name: Bread
                theme: {name: material, language: en}
                markdown_extensions:
                  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ""}
                nav:
                  - Home: index.md
                  - First steps:
                      - The oven: oven.md
                      - mixing.md
                  - Forum: https://example.org
                """)
            .With("docs/index.md", "# Bread school\n\nHi").With("docs/oven.md", "Hot.").With("docs/mixing.md", "# Mixing\n\nSlow.").Read();

        Assert.Equal(["Bread: Bread school", "First steps: The oven, Mixing"], Modules(book));
    }

    [Fact]
    public void MkDocs_WithoutNav_TheNamesUnderDocsDecide()
    {
        CourseBook book = new CourseFixture().With("mkdocs.yml", "site_name: Bread\ndocs_dir: pages\n")
            .With("pages/2.md", "# Two\n\nx").With("pages/10.md", "# Ten\n\nx").With("pages/index.md", "# Start\n\nx").With("README.md", "# No\n\nx")
            .Read();

        Assert.Equal(["Start", "Two", "Ten"], book.Lessons.Select(lesson => lesson.Title));
    }

    [Theory]
    [InlineData("docs_dir: build/docs\n", "docs/")]
    [InlineData("plugins: [i18n]\n", "docs/en/")]
    public void MkDocs_PagesInAnotherFolderThanTheNavSays_AreFound(string settings, string folder)
    {
        CourseBook book = new CourseFixture().With("mkdocs.yml", $"site_name: Bread\n{settings}nav: [two.md, one.md]\n")
            .With(folder + "one.md", "# One\n\nx").With(folder + "two.md", "# Two\n\nx").With("docs/de/one.md", "# Eins\n\nx").Read();

        Assert.Equal(["Two", "One"], book.Lessons.Select(lesson => lesson.Title));
        Assert.DoesNotContain(book.Diagnostics, one => one.Code == "PB1051");
    }

    [Fact]
    public void MkDocs_LanguageAtTheEndOfNames_TheNavIsReadInOne()
    {
        CourseBook book = new CourseFixture().With("mkdocs.yml", "site_name: Bread\nnav: [two.md, one.md]\n")
            .With("docs/one.en.md", "# One\n\nx").With("docs/two.en.md", "# Two\n\nx").With("docs/one.de.md", "# Eins\n\nx").Read();

        Assert.Equal(["Two", "One"], book.Lessons.Select(lesson => lesson.Title));
    }

    [Fact]
    public void Toc_OfFilesThatABuildCopies_FollowsThemAndTakesTheFullerCopy()
    {
        CourseBook book = new CourseFixture().With("jb/_toc.yml", "format: jb-book\nroot: start\nchapters: [{file: b}, {file: a}]\n")
            .With("full/start.md", "# Start\n\nx").With("full/a.md", "# A\n\nAll of it.").With("full/b.md", "# B\n\nAll of it.")
            .With("blank/start.md", "# Start\n\nx").With("blank/a.md", "# A\n\n?").With("blank/b.md", "# B\n\n?").Read();

        Assert.Equal(["Start", "B", "A"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Contains("All of it", book.Lessons.ElementAt(1).Markdown, StringComparison.Ordinal);
        Assert.Single(book.Diagnostics, one => one.Code == "PB1070");
    }

    [Fact]
    public void Order_ThatNamesManyFilesThatAreNotThere_SaysSoOnce()
    {
        string names = string.Join(", ", Enumerable.Range(1, 12).Select(number => $"no{number}.md"));
        CourseBook book = new CourseFixture().With("mkdocs.yml", $"site_name: Bread\nnav: [{names}]\n").With("docs/one.md", "# One\n\nx").Read();

        Assert.Contains("names 12 files", Assert.Single(book.Diagnostics, one => one.Code == "PB1051").Message, StringComparison.Ordinal);
        Assert.Equal("One", Assert.Single(book.Lessons).Title);
    }

    [Fact]
    public void Quarto_WithoutAList_WhatItRendersIsTheCourse()
    {
        CourseBook book = new CourseFixture().With("_quarto.yml", "project:\n  type: website\n  render: ['*.qmd', '!drafts/', 'old/last.md']\n")
            .With("10.qmd", "# Ten\n\nx").With("2.qmd", "# Two\n\nx").With("index.qmd", "# Start\n\nx").With("drafts/x.qmd", "# X\n\nx")
            .With("old/last.md", "# Last\n\nx").With("old/other.md", "# Other\n\nx").Read();

        Assert.Equal(["Start", "Two", "Ten", "Last"], book.Lessons.Select(lesson => lesson.Title));
    }

    [Theory]
    [InlineData("sidebars.js", "/** @type {x} */\nconst sidebars = {", "};\nmodule.exports = sidebars;")]
    [InlineData("sidebars.ts", "import type {A} from 'b';\nconst sidebars: A = {", "};\nexport default sidebars;")]
    [InlineData("sidebars.json", "{", "}")]
    public void Sidebars_OfDocusaurus_IdsCategoriesAndWhatIsGenerated(string file, string before, string after)
    {
        string items = """
            "main": ["start", {"type": "category", "label": "Basics", "link": {"type": "doc", "id": "basics/over"},
              "items": ["basics/one", {"type": "link", "href": "https://x.org", "label": "X"}]},
              {"type": "category", "label": "Rest", "items": [{"type": "autogenerated", "dirName": "rest"}]}]
            """;
        CourseBook book = new CourseFixture()
            .With(file, before + items + after).With("docusaurus.config.js", "module.exports = {title: 'Ropes', presets: [f()]};")
            .With("docs/start.md", "# Start\n\nx").With("docs/basics/01-one.mdx", "# One\n\nx").With("docs/basics/over.md", "# Over\n\nx")
            .With("docs/rest/b.md", "---\nsidebar_position: 1\n---\n# B\n\nx").With("docs/rest/a.md", "---\nsidebar_position: 2\n---\n# A\n\nx")
            .Read();

        Assert.Equal("Ropes", book.Title);
        Assert.Equal(["Ropes: Start", "Basics: Over, One", "Rest: B, A"], Modules(book));
    }

    [Fact]
    public void Sidebars_ThatAScriptComputes_AreNotHalfRead()
    {
        CourseBook book = new CourseFixture()
            .With("sidebars.js", "const a = list('x');\nmodule.exports = { docs: ['start', ...a, category('B', ['two'])] };\n")
            .With("docs/start.md", "# Start\n\nx").With("docs/two.md", "# Two\n\nx").Read();

        Assert.Equal(["Start", "Two"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Contains("computes", Assert.Single(book.Diagnostics, finding => finding.Code == "PB1054").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Docusaurus_WithoutSidebars_CategoriesNameAndOrderTheFolders()
    {
        CourseBook book = new CourseFixture().With("docusaurus.config.ts", "export default {title: 'Ropes'};")
            .With("docs/intro.md", "---\nsidebar_position: 1\n---\n# Intro\n\nx")
            .With("docs/a/_category_.json", """{"label": "Later", "position": 3}""").With("docs/a/x.md", "# X\n\nx")
            .With("docs/b/_category_.json", """{"label": "Sooner", "position": 2}""").With("docs/b/y.md", "# Y\n\nx").Read();

        Assert.Equal(["Ropes: Intro", "Sooner: Y", "Later: X"], Modules(book));
    }

    [Fact]
    public void Outline_NamesFilesOrTitles()
    {
        CourseBook book = new CourseFixture()
            .With("course.yml", """
                course: {title: Clay, language: en}
                modules:
                  - title: Hands
                    lessons: [{title: Coils, file: x/coils.md, duration: 20}, {title: Pinching}]
                """)
            .With("x/coils.md", "Roll.").With("02-pinching.md", "# Pinching\n\nPinch.").Read();

        Assert.Equal("Clay", book.Title);
        Assert.Equal(["Hands: Coils, Pinching"], Modules(book));
    }

    [Fact]
    public void Order_ThatNamesWhatIsNotThere_SaysSoWithTheNearestName()
    {
        CourseBook book = new CourseFixture().With("SUMMARY.md", "- [A](aplha.md)\n- [B](b.md)\n")
            .With("alpha.md", "# A\n\na").With("b.md", "# B\n\nb").Read();

        Diagnostic missing = Assert.Single(book.Diagnostics, diagnostic => diagnostic.Code == "PB1051");
        Assert.Contains("'aplha.md'", missing.Message, StringComparison.Ordinal);
        Assert.Contains("'alpha.md'", missing.Message, StringComparison.Ordinal);
        Assert.Equal(["B"], book.Lessons.Select(lesson => lesson.Title));
    }

    [Fact]
    public void Order_ThatIsNoYaml_IsReportedAndTheNamesDecide()
    {
        CourseBook book = new CourseFixture().With("mkdocs.yml", "nav:\n  - a: [\n").With("docs/a.md", "# A\n\na").Read();

        Assert.Contains(book.Diagnostics, diagnostic => diagnostic.Code == "PB1054" && diagnostic.Place!.Contains("line", StringComparison.Ordinal));
        Assert.Equal(["A"], book.Lessons.Select(lesson => lesson.Title));
    }

    private static string NotebookOf(string markdown) =>
        $$$"""{"cells": [{"cell_type": "markdown", "source": {{{System.Text.Json.JsonSerializer.Serialize(markdown)}}}}], "metadata": {}}""";

    private static IEnumerable<string> Modules(CourseBook book) =>
        book.Modules.Select(module => $"{module.Title}: {string.Join(", ", module.Lessons.Select(lesson => lesson.Title))}");
}
