using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Execution;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>Executors that do not keep to the plan: seven lessons in batches of three.</summary>
public sealed class OutcomeCheckTests
{
    [Fact]
    public async Task RunAsync_NoOutcomeOfABatch_IsPartialWithOneFindingThatNamesItsLessons()
    {
        (DeckResult result, string? deck) = await RunAsync(outcomes => outcomes.Where(outcome => outcome.Batch.Number != 2));

        Assert.Equal(DeckStatus.Partial, result.Status);
        Diagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal("PB5022", finding.Code);
        Assert.Contains("batch 2: lessons 4 to 6 are missing", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Run again", finding.Fix, StringComparison.Ordinal);
        Assert.Equal(finding, result.Batches[1].Failure);
        Assert.All(result.Batches[1].Lessons, lesson => Assert.Equal(LessonStatus.Remaining, lesson.Status));
        Assert.Equal(7, Sections(deck).Length);
    }

    [Fact]
    public async Task RunAsync_NoOutcomeAtAll_FailsWithOneFinding()
    {
        (DeckResult result, string? deck) = await RunAsync(_ => []);

        Assert.Equal(DeckStatus.Failed, result.Status);
        Diagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal("PB5022", finding.Code);
        Assert.Contains("batch 1 to 3: lessons 1 to 7 are missing", finding.Message, StringComparison.Ordinal);
        Assert.Null(deck);
        Assert.Equal("PB5022", Assert.Throws<PptBatchException>(result.EnsureComplete).Diagnostic.Code);
    }

    [Fact]
    public async Task RunAsync_OutcomeWithoutDeckOrReason_IsTheSameFinding()
    {
        (DeckResult result, _) = await RunAsync(outcomes => outcomes.Select(outcome => outcome.Batch.Number == 3
            ? new BatchOutcome { Batch = outcome.Batch, Lessons = [] }
            : outcome));

        Assert.Equal(DeckStatus.Partial, result.Status);
        Assert.Equal("PB5022", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(7, Assert.Single(result.Batches[2].Lessons).Number);
    }

    [Fact]
    public async Task RunAsync_LessonsLeftOutOfAnOutcome_AreNamedAndTheirBatchIsPlaceholders()
    {
        (DeckResult result, string? deck) = await RunAsync(outcomes => outcomes.Select(outcome => outcome.Batch.Number == 1
            ? outcome with { Lessons = [outcome.Lessons[0]] }
            : outcome));

        Assert.Equal(DeckStatus.Partial, result.Status);
        Diagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal("PB5023", finding.Code);
        Assert.Contains("lessons 2 to 3", finding.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], result.Batches[0].Lessons.Select(lesson => lesson.Number));
        Assert.Equal(7, Sections(deck).Length);
    }

    [Fact]
    public async Task RunAsync_OutcomeOfABatchThatIsNotPlanned_IsLeftOutWithAFinding()
    {
        (DeckResult result, string? deck) =
            await RunAsync(outcomes => outcomes.Append(new BatchOutcome { Batch = new Batch(9, 70, 72), Lessons = [] }));

        Assert.Equal(DeckStatus.Complete, result.Status);
        Diagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal("PB5024", finding.Code);
        Assert.Contains("batch 9; the plan has batches 1 to 3", finding.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], result.Batches.Select(batch => batch.Batch.Number));
        Assert.Equal(7, Sections(deck).Length);
    }

    [Fact]
    public async Task RunAsync_TwoOutcomesOfABatch_TakesTheLastWithAFinding()
    {
        (DeckResult result, string? deck) = await RunAsync(outcomes => outcomes.SelectMany(outcome => new[]
        {
            BatchOutcome.Unfinished(Plan(outcome), outcome.Batch, LosingExecutor.Lost), outcome,
        }));

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Contains(
            "batch 1 to 3", Assert.Single(result.Diagnostics, finding => finding.Code == "PB5024").Message, StringComparison.Ordinal);
        Assert.Equal(7, Sections(deck).Length);
    }

    [Fact]
    public async Task RunAsync_FailureWithoutLessons_IsReportedOnceAndAllOfThemRemain()
    {
        (DeckResult result, _) = await RunAsync(outcomes => outcomes.Select(outcome => outcome.Batch.Number == 2
            ? new BatchOutcome { Batch = new Batch(2, 0, 0), Lessons = [], Failure = LosingExecutor.Lost }
            : outcome));

        Assert.Equal(LosingExecutor.Lost, Assert.Single(result.Diagnostics));
        Assert.Equal([4, 5, 6], result.Batches[1].Lessons.Select(lesson => lesson.Number));
    }

    private static string[] Sections(string? deck) =>
        [.. (deck ?? "").Split('\n').Where(line => line.StartsWith("section ", StringComparison.Ordinal))];

    private static BatchPlan Plan(BatchOutcome outcome) => new()
    {
        RunId = "run",
        StartedAt = DateTimeOffset.UnixEpoch,
        Input = new CourseLocation(TestCourse.Bucket, TestCourse.Folder),
        Output = new CourseLocation(TestCourse.Bucket, TestCourse.Folder),
        Book = new BookSource(TestCourse.Key("book/book.json"), ""),
        Title = "",
        Language = "es",
        Batches = [outcome.Batch],
        Lessons = [.. outcome.Lessons.Select(lesson => new PlannedLesson(lesson.Number, lesson.Title, 1, LessonKind.Lesson))],
    };

    private static async Task<(DeckResult Result, string? Deck)> RunAsync(Func<IEnumerable<BatchOutcome>, IEnumerable<BatchOutcome>> change)
    {
        MemoryArtifactStore store = new(TimeProvider.System);
        await TestCourse.StoreAsync(store, 7);
        ServiceCollection services = new();
        services.AddPptBatchOrchestration(o => o.BatchSize = 3)
            .UseArtifacts(_ => store).UseGenerator<TestGenerator>().UseRenderer<TextDecks>().UseMerger<TextDecks>()
            .UseExecutor(parts => new Changed(parts.GetRequiredService<BatchWorker>(), change));
        await using ServiceProvider provider = services.BuildServiceProvider();
        DeckResult result = await provider.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        return (result, await TestCourse.ReadAsync(store, "infographics/faros-complete.pptx"));
    }

    /// <summary>Does all the work, and says something else about it.</summary>
    private sealed class Changed(BatchWorker worker, Func<IEnumerable<BatchOutcome>, IEnumerable<BatchOutcome>> change) : IBatchExecutor
    {
        public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
            BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            List<BatchOutcome> outcomes = [];
            foreach (Batch batch in plan.Batches)
            {
                outcomes.Add(await worker.RunAsync(
                    new BatchWork { Plan = plan, Batch = batch, Slots = new LessonSlots(2), Progress = progress }, cancellationToken));
            }

            foreach (BatchOutcome outcome in change(outcomes))
            {
                yield return outcome;
            }
        }
    }
}
