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

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Kinds.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_CourseOfAKind_MakesADeckOfBothLessonsWithNothingMissing(string kind)
    {
        foreach ((string path, string text) in Kinds[kind])
        {
            _folder.Write("course/" + path, text);
        }

        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseFileArtifacts().UseOutlineGenerator().UseInProcessExecutor().UseOpenXmlDecks();
        await using ServiceProvider host = services.BuildServiceProvider();

        DeckResult result = await host.GetRequiredService<IDeckPipeline>().RunAsync(
            new DeckRequest { CourseBucket = _folder.Path, ProjectFolder = "course" });

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
}
