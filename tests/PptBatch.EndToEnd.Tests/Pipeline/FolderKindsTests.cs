using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Testing;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.Pipeline;

/// <summary>A small course of each kind of folder, from its files to its deck through <c>RunAsync</c>.</summary>
public sealed class FolderKindsTests : IDisposable
{
    private const string Knots = "# Knots\n\n## Bowline\n\nA bowline holds and opens again.\n";
    private const string Ropes = "# Ropes\n\n## Hemp\n\nHemp swells when it is wet. See [knots](knots.md).\n";

    private static readonly Dictionary<string, (string Path, string Text)[]> Kinds = new(StringComparer.Ordinal)
    {
        ["names"] = [("1-knots.md", Knots), ("2-ropes.md", Ropes.Replace("(knots.md)", "(1-knots.md)", StringComparison.Ordinal))],
        ["mdBook"] = [("src/SUMMARY.md", "- [Knots](knots.md)\n- [Ropes](ropes.md)\n"), ("src/knots.md", Knots), ("src/ropes.md", Ropes)],
        ["Quarto"] = [("_quarto.yml", "book:\n  title: B\n  chapters: [knots.qmd, ropes.qmd]\n"), ("knots.qmd", Knots),
            ("ropes.qmd", Ropes.Replace("(knots.md)", "(knots.qmd)", StringComparison.Ordinal))],
        ["bookdown"] = [("_bookdown.yml", "rmd_files: [knots.Rmd, ropes.Rmd]\n"), ("knots.Rmd", Knots),
            ("ropes.Rmd", Ropes.Replace("(knots.md)", "(knots.Rmd)", StringComparison.Ordinal))],
        ["Workbench"] = [("config.yaml", "title: B\nepisodes:\n- knots.md\n- ropes.md\n"), ("episodes/knots.md", Knots),
            ("episodes/ropes.md", Ropes)],
        ["Jupyter Book"] = [("_toc.yml", "format: jb-book\nroot: knots\nchapters:\n- file: ropes\n"), ("knots.md", Knots), ("ropes.md", Ropes)],
        ["MyST"] = [("myst.yml", "project:\n  title: B\n  toc:\n  - file: knots.md\n  - file: ropes.md\n"), ("knots.md", Knots),
            ("ropes.md", Ropes)],
        ["MkDocs"] = [("mkdocs.yml", "site_name: B\nnav:\n- knots.md\n- ropes.md\n"), ("docs/knots.md", Knots), ("docs/ropes.md", Ropes)],
        ["Docusaurus"] = [("sidebars.js", "module.exports = { docs: ['knots', 'ropes'] };\n"), ("docs/knots.md", Knots),
            ("docs/ropes.md", Ropes)],
        ["docsify"] = [("_sidebar.md", "- [Knots](knots.md)\n- [Ropes](ropes.md)\n"), ("knots.md", Knots), ("ropes.md", Ropes)],
        ["outline"] = [("course.yml", "course: {title: B}\nmodules:\n- title: M\n  lessons:\n  - {title: Knots, file: knots.md}\n"
            + "  - {title: Ropes, file: ropes.md}\n"), ("knots.md", Knots), ("ropes.md", Ropes)],
    };

    private const string Oven = "# Oven\n\n## Heat\n\nHeat it well before the loaf goes in.\n\n| Loaf | Minutes |\n|---|---|\n| Rye | 55 |\n";

    // Another of each, in parts, with what its tools alone understand.
    private static readonly Dictionary<string, (string Path, string Text)[]> Parted = new(StringComparer.Ordinal)
    {
        ["names"] = [("1-dough/1-flour.md", Flour("> [!TIP]\n> Sift it.\n\nSee [heat](../2-baking/oven.md).")), ("2-baking/oven.md", Oven)],
        ["mdBook"] = [("book.toml", "[book]\ntitle = \"Bread\"\n"),
            ("src/SUMMARY.md", "# Dough\n\n- [Flour](dough/flour.md)\n\n# Baking\n\n- [Oven](oven.md)\n"),
            ("src/dough/flour.md", Flour("{{#include tip.md}}\n\nSee [heat](../oven.html).")), ("src/dough/tip.md", "> **Tip:** Sift it.\n"),
            ("src/oven.md", Oven)],
        ["Quarto"] = [("_quarto.yml", "book:\n  title: Bread\n  chapters:\n  - part: Dough\n    chapters: [flour.qmd]\n"
                + "  - part: Baking\n    chapters: [oven.qmd]\n"),
            ("flour.qmd", Flour("::: {.callout-tip}\nSift it.\n:::\n\nSee @sec-heat.")),
            ("oven.qmd", Oven.Replace("## Heat", "## Heat {#sec-heat}", StringComparison.Ordinal))],
        ["bookdown"] = [("_bookdown.yml", "book_filename: bread\n"),
            ("flour.Rmd", Flour("::: {.rmdtip}\nSift it.\n:::\n\nSee \\@ref(heat)^[Or both.].")),
            ("oven.Rmd", "# (PART) Baking {-}\n\n" + Oven.Replace("## Heat", "## Heat {#heat}", StringComparison.Ordinal))],
        ["Workbench"] = [("config.yaml", "title: Bread\nepisodes: [flour.md, oven.md]\n"),
            ("episodes/flour.md", Flour("::: callout\nSift it.\n:::\n\n:::: challenge\n## Weigh\nHow much?\n::: solution\nA kilo.\n:::\n::::\n\n"
                + "See [heat](oven.md).")),
            ("episodes/oven.md", "---\ntitle: Oven\nteaching: 5\nexercises: 5\n---\n" + Oven)],
        ["Jupyter Book"] = [("_config.yml", "title: Bread\n"),
            ("_toc.yml", "format: jb-book\nroot: flour\nparts:\n- caption: Baking\n  chapters:\n  - file: oven\n"),
            ("flour.md", Flour("```{tip}\nSift it.\n```\n\nSee {ref}`heat`.")),
            ("oven.md", Oven.Replace("## Heat", "(heat)=\n## Heat", StringComparison.Ordinal))],
        ["MyST"] = [("myst.yml", "project:\n  title: Bread\n  toc:\n  - title: Dough\n    children:\n    - file: flour.md\n  - file: oven.md\n"),
            ("flour.md", Flour(":::{tip}\nSift it.\n:::\n\nSee {doc}`oven`.")), ("oven.md", Oven)],
        ["MkDocs"] = [("mkdocs.yml", "site_name: Bread\nnav:\n- Dough:\n  - Flour: dough/flour.md\n- Baking:\n  - oven.md\n"),
            ("docs/dough/flour.md", Flour("!!! tip\n    Sift it.\n\nSee [heat](../oven.md).")), ("docs/oven.md", Oven)],
        ["Docusaurus"] = [("docusaurus.config.js", "module.exports = { title: 'Bread' };\n"),
            ("docs/dough/_category_.json", "{\"label\": \"Dough\", \"position\": 1}"),
            ("docs/dough/flour.mdx", "import X from '@site/x';\n\n" + Flour(":::tip\nSift it.\n:::\n\nSee [heat](../oven.md).")),
            ("docs/oven.md", "---\nsidebar_position: 2\n---\n" + Oven)],
        ["docsify"] = [("_sidebar.md", "* Dough\n  * [Flour](dough/flour.md)\n* Baking\n  * [Oven](oven.md)\n"),
            ("dough/flour.md", Flour("> [!TIP]\n> Sift it.\n\nSee [heat](../oven.md).")), ("oven.md", Oven)],
        ["outline"] = [("outline.yml", "course: {title: Bread}\nmodules:\n- title: Dough\n  lessons:\n  - {title: Flour, file: flour.md}\n"
                + "- title: Baking\n  lessons:\n  - {title: Oven, file: oven.md}\n"),
            ("flour.md", Flour("> [!TIP]\n> Sift it.\n\nSee [heat](oven.md).")), ("oven.md", Oven)],
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Kinds.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_CourseOfAKind_MakesADeckOfBothLessonsWithNothingMissing(string kind)
    {
        DeckResult result = await RunAsync(Kinds[kind]);

        Assert.Equal(DeckStatus.Complete, result.Status);
        LessonOutcome[] lessons = [.. result.Batches.SelectMany(batch => batch.Lessons)];
        Assert.Equal(["Knots", "Ropes"], lessons.Select(lesson => lesson.Title));
        Assert.All(lessons, lesson => Assert.True(lesson.Account!.IsWhole));
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity > DiagnosticSeverity.Info);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Code == "PB1022");
        string deck = DeckText.Dump(_folder.PathOf("course", "infographics", "course-complete.pptx"));
        Assert.Contains("A bowline holds and opens again.", deck, StringComparison.Ordinal);
        Assert.Contains("Hemp swells when it is wet.", deck, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_CourseInParts_ReadsWhatItsToolsUnderstandAndLeadsItsLinks(string kind)
    {
        DeckResult result = await RunAsync(Parted[kind]);

        Assert.Equal(DeckStatus.Complete, result.Status);
        LessonOutcome[] lessons = [.. result.Batches.SelectMany(batch => batch.Lessons)];
        Assert.Equal(["Flour", "Oven"], lessons.Select(lesson => lesson.Title));
        Assert.All(lessons, lesson => Assert.True(lesson.Account!.IsWhole));
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity > DiagnosticSeverity.Info || finding.Code == "PB1022");
        string html = await File.ReadAllTextAsync(
            Directory.EnumerateFiles(_folder.PathOf("course", "infographics", "lessons"), "lesson-001.*.html").Single());
        Assert.Contains("class=\"callout\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#lesson-2\"", html, StringComparison.Ordinal);
        string deck = DeckText.Dump(_folder.PathOf("course", "infographics", "course-complete.pptx"));
        Assert.Contains("Sift it.", deck, StringComparison.Ordinal);
        Assert.Contains("Rye", deck, StringComparison.Ordinal);

        DeckResult again = await RunAsync([]);
        Assert.Equal(2, again.Batches.Sum(batch => batch.Lessons.Count));
    }

    [Fact]
    public async Task Run_LinksToLessonsOfOtherBatches_LeadToTheirFirstSlides()
    {
        (string, string)[] files = [.. Enumerable.Range(1, 8).Select(number => (
            $"{number}-part.md", $"# Part {number}\n\n## Body {number}\n\nSee [the next]({(number % 8) + 1}-part.md) for more.\n"))];

        DeckResult result = await RunAsync(files);

        Assert.Equal(2, result.Batches.Count);
        using ZipArchive deck = ZipFile.OpenRead(_folder.PathOf("course", "infographics", "course-complete.pptx"));
        Assert.Contains("Part 7", Target(deck, "Body 6"), StringComparison.Ordinal);
        Assert.Contains("Part 1", Target(deck, "Body 8"), StringComparison.Ordinal);
        Assert.Contains("Part 3", Target(deck, "Body 2"), StringComparison.Ordinal);
    }

    // The slide that the link of the slide with a title leads to.
    private static string Target(ZipArchive deck, string title)
    {
        ZipArchiveEntry slide = deck.Entries.First(entry =>
            entry.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal) && Read(entry).Contains($"<a:t>{title}</a:t>", StringComparison.Ordinal));
        string id = Regex.Match(Read(slide), "hlinkClick [^>]*r:id=\"([^\"]+)\"").Groups[1].Value;
        string links = Read(deck.GetEntry($"ppt/slides/_rels/{slide.Name}.rels")!);
        Match link = Regex.Match(links, $"<Relationship [^>]*Id=\"{id}\"[^>]*>");
        return Read(deck.GetEntry("ppt/slides/" + Path.GetFileName(Regex.Match(link.Value, "Target=\"([^\"]+)\"").Groups[1].Value))!);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using StreamReader reader = new(entry.Open());
        return reader.ReadToEnd();
    }

    private static string Flour(string rest) => "# Flour\n\n## Kinds\n\nStrong flour makes a loaf that stands.\n\n" + rest + "\n";

    private async Task<DeckResult> RunAsync((string Path, string Text)[] files)
    {
        foreach ((string path, string text) in files)
        {
            _folder.Write("course/" + path, text);
        }

        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseFileArtifacts().UseOutlineGenerator().UseInProcessExecutor().UseOpenXmlDecks();
        await using ServiceProvider host = services.BuildServiceProvider();

        return await host.GetRequiredService<IDeckPipeline>().RunAsync(
            new DeckRequest { CourseBucket = _folder.Path, ProjectFolder = "course" });
    }
}
