using PptBatch.EndToEnd.Tests.Cli;
using PptBatch.EndToEnd.Tests.Rendered;
using PptBatch.OpenXml;
using PptBatch.Planning;
using PptBatch.Testing;
using PptBatch.Testing.Decks;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Pipeline;

/// <summary>The real 16-lesson course through the tool, once for all tests of the class.</summary>
public sealed class RealCourseTests : IAsyncLifetime
{
    private FinishedCourse? _course;

    private FinishedCourse Course => _course!;

    private IReadOnlyList<string> LessonTitlesInOrder
    {
        get
        {
            BatchPlan plan = PlanJson.Deserialize(File.ReadAllText(Course.PathOf("plan.json")), "plan.json");
            return [.. plan.Lessons.Select(lesson => lesson.Title)];
        }
    }

    public async Task InitializeAsync() => _course = SharedInputs.Available ? await FinishedCourse.RealCourse : null;

    public Task DisposeAsync() => Task.CompletedTask;

    [SharedFact]
    public void Run_RealCourse_IsCompleteAndLeavesTheInputAsItWas()
    {
        Assert.Equal(Course.InputBefore, SmallCourse.Fingerprints(Course.Source));
        Assert.Contains("Lessons: 16 of 16", Course.Result.Output, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Run_RealCourse_NamesItsDecksAsPromised() => Assert.Equal(
        [
            "251031-databricks-ciencia-datos-complete.pptx",
            "infographic_1.pptx",
            "infographic_2.pptx",
            "infographic_3.pptx",
        ],
        Course.Decks.Select(Path.GetFileName));

    [SharedFact]
    public void Run_RealCourse_HasASectionPerLessonAndNumbersThatRunOn()
    {
        FinishedDeck deck = FinishedDeck.Read(Course.Deck);
        Assert.Equal(LessonTitlesInOrder, deck.Sections.Skip(1));
        Assert.All(deck.NumberFields.Index().Where(field => field.Item is not null),
            field => Assert.Equal($"{field.Index + 1}", field.Item));
        Assert.True(deck.NumberFields.Count(field => field is not null) > deck.SlideCount / 2);
        // Each of the four modules has an accent of its own.
        Assert.Equal(4, deck.Masters);
        Assert.True(deck.SlidesWithNotes >= 16);
    }

    [SharedFact]
    public void Run_RealCourse_TakesAsManyPagesAsItsSlidesNeed() => Assert.InRange(FinishedDeck.Read(Course.Deck).SlideCount, 300, 445);

    [SharedFact]
    public void Run_RealCourse_OpensWithCoverAndAgenda()
    {
        FinishedDeck deck = FinishedDeck.Read(Course.Deck);
        Assert.Contains("Ciencia de datos reproducible con R", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains("16 lecciones", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains($"{deck.SlideCount} ", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains("español", deck.CoverText, StringComparison.Ordinal);
        Assert.Contains("2 de marzo de 2026", deck.CoverText, StringComparison.Ordinal);
        Assert.Equal(LessonTitlesInOrder, deck.AgendaTargets);
    }

    [SharedFact]
    public void Run_RealCourse_EveryDeckIsValid()
    {
        foreach (string path in Course.Decks)
        {
            Assert.Empty(SchemaCheck.Errors(path));
            using FileStream deck = File.OpenRead(path);
            Assert.Empty(new DeckValidator(new DeckValidatorOptions { PackageOnly = true }).Validate(deck).Findings);
        }
    }

    [SharedFact]
    public void Run_RealCourse_HasAtLeastNineTenthsOfItsTextInPlaceholders()
    {
        using FileStream deck = File.OpenRead(Course.Deck);
        Assert.InRange(BodyText.ShareInPlaceholdersAndGroups(deck), 0.9, 1);
    }

    // A batch of the three, as the whole deck takes LibreOffice a minute.
    [LibreOfficeFact(NeedsShared = true)]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public void Run_RealCourse_EveryWordIsOnItsPageAndOverNoOther()
    {
        using TemporaryFolder folder = new();
        string deck = SeededCases.Thorough ? Course.Deck : Course.PathOf("infographic_3.pptx");
        (IReadOnlyList<RenderedSlide> slides, Pdf pdf) = RenderedSlide.Of(deck, folder);
        Assert.Empty(WordFaults.Find(slides));
        Assert.Equal(["Carlito", "LiberationMono"], ShownFaces.Of(pdf));
    }
}
