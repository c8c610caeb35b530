using System.Collections.Concurrent;
using System.Reflection;
using PptBatch.Artifacts;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>What every executor must do, wherever it runs batches. A new executor is done when all of this holds.</summary>
/// <param name="withStates">Whether the executor needs Step Functions.</param>
/// <param name="use">Chooses the executor of a host at a site.</param>
internal sealed class ExecutorConformance(bool withStates, Action<ExecutorSite, PptBatchBuilder> use)
{
    private const string Bucket = "courses";
    private const int Lessons = 5;
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private readonly TestGenerator _generator = new();

    /// <summary>The names of all checks.</summary>
    public static IEnumerable<string> Checks => typeof(ExecutorConformance)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(check => check.ReturnType == typeof(Task))
        .Select(check => check.Name);

    public async Task Decks_AreThoseOfOneProcess()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, Lessons);
        await site.Hosts.RunInProcessAsync(request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(_store, Bucket, "faros");
        await SmallCourse.ForgetResultsAsync(_store, Bucket, "faros");

        DeckResult result = await RunAsync(site, request);

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(4, expected.Count);
        Assert.Equal(expected, await SmallCourse.DecksAsync(_store, Bucket, "faros"));
    }

    public async Task EveryBatch_HasOneOutcomeAndEveryLessonIsMadeOnce()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckResult result = await RunAsync(site, await SmallCourse.StoreAsync(_store, Bucket, Lessons));
        Assert.Equal([1, 2, 3], result.Batches.Select(batch => batch.Batch.Number));
        Assert.Equal(Enumerable.Range(1, Lessons), _generator.Asked.Order());
        Assert.All(result.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
    }

    public async Task Progress_NamesEveryLessonOnceAndEveryBatchOnce()
    {
        await using ExecutorSite site = await SiteAsync();
        ConcurrentQueue<DeckProgress> seen = [];
        await RunAsync(site, await SmallCourse.StoreAsync(_store, Bucket, Lessons), new Sink(seen.Enqueue));
        Assert.Equal(Enumerable.Range(1, Lessons), seen.OfType<LessonFinished>().Select(lesson => lesson.Outcome.Number).Order());
        Assert.Equal([1, 2, 3], seen.OfType<BatchFinished>().Select(batch => batch.Outcome.Batch.Number).Order());
    }

    public async Task Progress_NamesALessonBeforeItsBatchEnds()
    {
        await using ExecutorSite site = await SiteAsync();
        TaskCompletionSource firstSeen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _generator.Before = async (lesson, _) =>
        {
            await (lesson == 2 ? firstSeen.Task : Task.CompletedTask);
            return null;
        };
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 2) with { BatchSize = 2 };
        DeckResult result = await RunAsync(site, request, new Sink(seen =>
        {
            if (seen is LessonFinished { Outcome.Number: 1 })
            {
                firstSeen.TrySetResult();
            }
        }));
        Assert.Equal(DeckStatus.Complete, result.Status);
    }

    public async Task LessonToWriteAgain_IsMadeAgainInARunThatWasPartial()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, Lessons);
        _generator.Before = (lesson, _) => Task.FromResult(lesson == 4 ? new GenerationResult { Html = "" } : null);
        await RunAsync(site, request);
        _generator.Before = (_, _) => Task.FromResult<GenerationResult?>(null);
        _generator.Asked.Clear();

        DeckResult result = await RunAsync(site, request with { Regenerate = [1] });
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([1, 4], _generator.Asked.Order());
        Assert.Equal(LessonStatus.Generated, result.Batches[0].Lessons[0].Status);
    }

    public async Task LessonThatFails_IsAPlaceholderAndTheNextCallMakesOnlyThat()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, Lessons);
        _generator.Before = (lesson, _) => Task.FromResult(lesson == 4 ? new GenerationResult { Html = "" } : null);

        DeckResult partial = await RunAsync(site, request);
        Assert.Equal(DeckStatus.Partial, partial.Status);
        Assert.NotNull(partial.Deck);
        Assert.Equal("PB5011", Assert.Single(partial.Batches.SelectMany(b => b.Lessons), l => l.Status == LessonStatus.Failed).Failure?.Code);
        Assert.Equal(Enumerable.Range(1, Lessons), _generator.Asked.Order());

        _generator.Before = (_, _) => Task.FromResult<GenerationResult?>(null);
        Assert.Equal(DeckStatus.Complete, (await RunAsync(site, request)).Status);
        Assert.Equal([1, 2, 3, 4, 4, 5], _generator.Asked.Order());
    }

    public async Task StoredLessons_AreNotMadeAgain()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, Lessons);
        await site.Hosts.RunInProcessAsync(request);
        _generator.Asked.Clear();
        DeckResult again = await RunAsync(site, request);
        Assert.Equal(DeckStatus.Complete, again.Status);
        Assert.Empty(_generator.Asked);
        Assert.All(again.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Reused, lesson.Status));
    }

    public async Task CallThatIsCancelled_ThrowsAndTheNextOneMakesNoLessonTwice()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, Lessons);
        using CancellationTokenSource cancel = new();
        _generator.Before = (lesson, _) =>
        {
            cancel.Cancel();
            return Task.FromResult<GenerationResult?>(null);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(site, request, cancellationToken: cancel.Token));

        DeckResult result = await RunAsync(site, request);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(Enumerable.Range(1, Lessons), _generator.Asked.Order());
    }

    private async Task<ExecutorSite> SiteAsync()
    {
        ExecutorSite site = await ExecutorSite.StartAsync(_store, _generator, withStates);
        site.Hosts.StartWorker();
        site.Hosts.StartWorker();
        return site;
    }

    private Task<DeckResult> RunAsync(
        ExecutorSite site, DeckRequest request, IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default) =>
        site.Hosts.RunAsync(request, builder => use(site, builder), progress, cancellationToken: cancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(120), CancellationToken.None);

    private sealed class Sink(Action<DeckProgress> report) : IProgress<DeckProgress>
    {
        public void Report(DeckProgress value) => report(value);
    }
}
