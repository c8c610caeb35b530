using PptBatch.Conformance.Hosting;
using PptBatch.Conformance.Processes;

namespace PptBatch.Conformance;

// Hosts and workers that end before their work does.
public abstract partial class ExecutorConformance
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// A worker that is killed when half of its batch is stored costs only what was not: the batch is done by another worker, and the decks
    /// are those of one process. An executor that runs batches in the host is killed with it, and the next run goes on.
    /// </summary>
    [Fact]
    public async Task Execute_WorkerIsKilledInMidBatch_TheBatchIsDoneWithWhatWasStored()
    {
        DeckRequest request = await ReadyAsync();
        IReadOnlyList<string> expected = await DecksOfOneProcessAsync(request);
        TaskCompletionSource<IReadOnlySet<int>> killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Lifeline? victim = null;
        _site.Script.Before = async call =>
        {
            if (call.Lesson == 4 && Interlocked.CompareExchange(ref victim, call.Place, null) is null)
            {
                await UntilAsync(async () => (await StoredLessonsAsync()).Contains(3));
                call.Place.Cut();
                killed.TrySetResult(await StoredLessonsAsync());
            }

            return null;
        };

        Lifeline host = _site.NewLife();
        Task<DeckResult> run = RunAsync(request, life: host);
        IReadOnlySet<int> stored = await killed.Task.WaitAsync(Patience, TimeProvider.System);
        if (_site.WorkerOf(victim!) is { } worker)
        {
            _ = worker.EndAsync();
            await StartOneAsync();
        }
        else
        {
            Assert.Same(host, victim);
            run = RunAsync(request);
        }

        DeckResult result = await run;
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([1, 2, 3], result.Batches.Select(batch => batch.Batch.Number));
        Assert.Equal(expected, await DecksAsync());
        Assert.Equal(2, _site.Script.Asked.Count(lesson => lesson == 4));
        Assert.All(stored, lesson => Assert.Single(_site.Script.Asked, lesson));
    }

    /// <summary>A host that is killed loses nothing: the next one takes the run up, and what is stored is not written again.</summary>
    [Fact]
    public async Task Execute_HostIsKilled_TheNextOneFinishesTheRun()
    {
        DeckRequest request = await ReadyAsync();
        IReadOnlyList<string> expected = await DecksOfOneProcessAsync(request);
        TaskCompletionSource<IReadOnlySet<int>> killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Lifeline host = _site.NewLife();
        _site.Script.Before = async call =>
        {
            if (call.Lesson == Lessons && !host.IsCut)
            {
                await UntilAsync(async () => (await StoredLessonsAsync()).Contains(1));
                host.Cut();
                killed.TrySetResult(await StoredLessonsAsync());
            }

            return null;
        };

        _ = RunAsync(request, life: host);
        IReadOnlySet<int> stored = await killed.Task.WaitAsync(Patience, TimeProvider.System);
        DeckResult result = await RunAsync(request);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(expected, await DecksAsync());
        Assert.All(stored, lesson => Assert.Single(_site.Script.Asked, lesson));
    }

    /// <summary>A run that is cancelled throws, keeps what it has stored, and the next one writes no lesson twice.</summary>
    [Fact]
    public async Task Execute_Cancelled_ThrowsAndTheNextRunWritesNoLessonTwice()
    {
        DeckRequest request = await ReadyAsync();
        using CancellationTokenSource cancel = new();
        _site.Script.Before = async _ =>
        {
            await cancel.CancelAsync();
            return null;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(request, cancellationToken: cancel.Token));

        DeckResult result = await RunAsync(request);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(Enumerable.Range(1, Lessons), _site.Script.Asked.Order());
    }

    /// <summary>A token that is cancelled before the start runs nothing.</summary>
    [Fact]
    public async Task Execute_CancelledBefore_WritesNoLesson()
    {
        DeckRequest request = await ReadyAsync();
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(request, cancellationToken: cancel.Token));
        Assert.Empty(_site.Script.Asked);
    }

    private async Task UntilAsync(Func<Task<bool>> holds)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "What the fact waits for did not come.");
            await Task.Delay(Look, TimeProvider.System);
        }
    }
}
