using Microsoft.Extensions.DependencyInjection;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>Runs that a host starts and asks for later.</summary>
public sealed class DeckRunsTests : IAsyncDisposable
{
    private static readonly CourseLocation Output = new(TestCourse.Bucket, TestCourse.Folder);

    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ServiceProvider _services;

    public DeckRunsTests() => _services = new ServiceCollection()
        .AddSingleton<ISlideGenerator>(new WaitingGenerator(_released.Task))
        .AddSingleton<IDeckRenderer>(new TextDecks()).AddSingleton<IDeckMerger>(new TextDecks())
        .AddPptBatchOrchestration().UseMemoryArtifacts().UseInProcessExecutor()
        .Services.BuildServiceProvider();

    private DeckRuns Runs => _services.GetRequiredService<DeckRuns>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task StartAsync_Course_IsPlannedAndAtWorkThenComplete()
    {
        await TestCourse.StoreAsync(_services.GetRequiredService<IArtifactStore>(), 3);

        DeckRun run = await Runs.StartAsync(TestCourse.Request);

        Assert.Equal(3, run.Plan.Lessons.Count);
        DeckRunStatus? atWork = await Runs.GetStatusAsync(Output);
        Assert.Equal((DeckRunState.Running, 0, 3), (atWork!.State, atWork.LessonsReady, atWork.LessonCount));
        _released.SetResult();
        DeckResult result = await run.Completion;
        Assert.Equal(run.Status, await Runs.GetStatusAsync(Output));
        Assert.Equal((DeckRunState.Complete, 3, result.Deck, result.SlideCount),
            (run.Status.State, run.Status.LessonsReady, run.Status.Deck, run.Status.SlideCount));
    }

    [Fact]
    public async Task StartAsync_FolderOfARunAtWork_IsRefusedUntilItHasEnded()
    {
        await TestCourse.StoreAsync(_services.GetRequiredService<IArtifactStore>(), 1);
        DeckRun first = await Runs.StartAsync(TestCourse.Request);

        PptBatchException refused = await Assert.ThrowsAsync<PptBatchException>(() => Runs.StartAsync(TestCourse.Request));

        Assert.Equal("PB5064", refused.Diagnostic.Code);
        _released.SetResult();
        await first.Completion;
        Assert.Equal(DeckStatus.Complete, (await (await Runs.StartAsync(TestCourse.Request)).Completion).Status);
    }

    [Fact]
    public async Task StartAsync_CourseThatIsNotThere_ThrowsAndLeavesNoRun()
    {
        await Assert.ThrowsAsync<PptBatchException>(() => Runs.StartAsync(TestCourse.Request));

        Assert.Null(await Runs.GetStatusAsync(Output));
    }

    [Fact]
    public async Task Cancel_RunAtWork_EndsCancelled()
    {
        await TestCourse.StoreAsync(_services.GetRequiredService<IArtifactStore>(), 1);
        DeckRun run = await Runs.StartAsync(TestCourse.Request);

        run.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Completion);
        Assert.Equal(DeckRunState.Cancelled, (await Runs.GetStatusAsync(Output))!.State);
    }

    [Fact]
    public async Task DisposeAsync_RunAtWork_IsCancelled()
    {
        await TestCourse.StoreAsync(_services.GetRequiredService<IArtifactStore>(), 1);
        DeckRun run = await Runs.StartAsync(TestCourse.Request);

        await _services.DisposeAsync();

        Assert.True(run.Completion.IsCanceled);
    }

    [Fact]
    public async Task GetStatusAsync_RunOfAnotherProcess_IsWhatIsStored()
    {
        IArtifactStore store = _services.GetRequiredService<IArtifactStore>();
        await TestCourse.StoreAsync(store, 2);
        _released.SetResult();
        DeckResult result = await _services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);

        DeckRunStatus? ended = await Runs.GetStatusAsync(Output);
        await store.DeleteAsync(Output.Key(RunPaths.Run));
        DeckRunStatus? unfinished = await Runs.GetStatusAsync(Output);

        Assert.Equal((DeckRunState.Complete, result.Deck, 2), (ended!.State, ended.Deck, ended.LessonsReady));
        Assert.Equal((DeckRunState.Unfinished, null, 2), (unfinished!.State, unfinished.Deck, unfinished.LessonsReady));
    }

    private sealed class WaitingGenerator(Task released) : ISlideGenerator
    {
        private readonly TestGenerator _inner = new();

        public string Fingerprint => _inner.Fingerprint;

        public async Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
        {
            await released.WaitAsync(cancellationToken);
            return await _inner.GenerateAsync(request, cancellationToken);
        }
    }
}
