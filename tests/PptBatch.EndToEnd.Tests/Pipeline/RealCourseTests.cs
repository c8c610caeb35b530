using PptBatch.EndToEnd.Tests.Cli;
using PptBatch.EndToEnd.Tests.Rendered;
using PptBatch.OpenXml;
using PptBatch.Planning;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Decks;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Pipeline;

/// <summary>The real 16-lesson course through the tool, once for all tests of the class.</summary>
public sealed class RealCourseTests(RealCourseRun run) : IClassFixture<RealCourseRun>
{
    [SharedFact]
    public void Run_RealCourse_IsCompleteAndLeavesTheInputAsItWas()
    {
        Assert.Equal(0, run.Result!.ExitCode);
        Assert.Equal(run.InputBefore, SmallCourse.Fingerprints(SharedInputs.RealCourse));
        Assert.Contains("Lessons: 16 of 16", run.Result.Output, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Run_RealCourse_NamesItsDecksAsPromised() => Assert.Equal(
        [
            "251031-databricks-ciencia-datos-complete.pptx",
            "infographic_1.pptx",
            "infographic_2.pptx",
            "infographic_3.pptx",
        ],
        Directory.GetFiles(run.PathOf("infographics"), "*.pptx").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [SharedFact]
    public void Run_RealCourse_HasASectionPerLessonAndNumbersThatRunOn()
    {
        FinishedDeck deck = FinishedDeck.Read(run.Deck);
        Assert.Equal(run.LessonTitlesInOrder, deck.Sections.Skip(1));
        Assert.All(deck.NumberFields.Index().Where(field => field.Item is not null),
            field => Assert.Equal($"{field.Index + 1}", field.Item));
        Assert.True(deck.NumberFields.Count(field => field is not null) > deck.SlideCount / 2);
        Assert.Equal(1, deck.Masters);
        Assert.True(deck.SlidesWithNotes >= 16);
    }

    [SharedFact]
    public void Run_RealCourse_OpensWithCoverAndAgenda()
    {
        FinishedDeck deck = FinishedDeck.Read(run.Deck);
        Assert.Contains("Ciencia de datos reproducible con R", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains("16 lecciones", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains($"{deck.SlideCount} ", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains("español", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains("2 de marzo de 2026", deck.CoverText, StringComparison.Ordinal);
        Assert.Equal(run.LessonTitlesInOrder, deck.AgendaTargets);
    }

    [SharedFact]
    public void Run_RealCourse_EveryDeckIsValid()
    {
        foreach (string path in Directory.GetFiles(run.PathOf("infographics"), "*.pptx"))
        {
            Assert.Empty(SchemaCheck.Errors(path));
            using FileStream deck = File.OpenRead(path);
            Assert.Empty(new DeckValidator(new DeckValidatorOptions { PackageOnly = true }).Validate(deck).Findings);
        }
    }

    [SharedFact]
    public void Run_RealCourse_HasAtLeastNineTenthsOfItsTextInPlaceholders()
    {
        using FileStream deck = File.OpenRead(run.Deck);
        Assert.InRange(BodyText.ShareInPlaceholdersAndGroups(deck), 0.9, 1);
    }

    [LibreOfficeFact(NeedsShared = true)]
    public void Run_RealCourse_EveryWordIsOnItsPageAndOverNoOther()
    {
        using TemporaryFolder folder = new();
        (IReadOnlyList<RenderedSlide> slides, Pdf pdf) = RenderedSlide.Of(run.Deck, folder);
        Assert.Empty(WordFaults.Find(slides));
        Assert.Equal(["Carlito", "LiberationMono"], ShownFaces.Of(pdf));
    }
}

/// <summary>One run of the real course.</summary>
public sealed class RealCourseRun : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal CliResult? Result { get; private set; }

    internal IReadOnlyList<string> InputBefore { get; private set; } = [];

    internal IReadOnlyList<string> LessonTitlesInOrder { get; private set; } = [];

    internal string Deck => PathOf("infographics", "251031-databricks-ciencia-datos-complete.pptx");

    public async Task InitializeAsync()
    {
        if (!SharedInputs.Available)
        {
            return;
        }

        InputBefore = SmallCourse.Fingerprints(SharedInputs.RealCourse);
        Result = await CliProcess.RunAsync("run", SharedInputs.RealCourse, "--out", PathOf());
        string plan = await File.ReadAllTextAsync(PathOf("infographics", "plan.json"));
        LessonTitlesInOrder = [.. PlanJson.Deserialize(plan, "plan.json").Lessons.Select(lesson => lesson.Title)];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    internal string PathOf(params string[] parts) => _folder.PathOf(["out", .. parts]);
}
