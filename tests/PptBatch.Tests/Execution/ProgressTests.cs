using System.Collections.Concurrent;
using PptBatch.Testing;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Execution;

public sealed class ProgressTests
{
    [Fact]
    public async Task RunAsync_Sink_SeesEveryEventInOrder()
    {
        await using TestHost host = await HostAsync();
        TaskCompletionSource last = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Sink sink = new(happened =>
        {
            if (happened is MergeStarted)
            {
                last.SetResult();
            }
        });
        await host.RunAsync(sink);

        // A run does not wait long for its sink, and the machine may be busy.
        await last.Task.WaitAsync(Hang.Limit);
        Assert.IsType<PlanReady>(sink.Events.First());
        Assert.IsType<MergeStarted>(sink.Events.Last());
        Assert.Equal(4, sink.Events.OfType<LessonStarted>().Count());
        Assert.Equal([1, 2, 3, 4], sink.Events.OfType<LessonFinished>().Select(finished => finished.Outcome.Number).Order());
        Assert.Equal(2, sink.Events.OfType<BatchFinished>().Count());
    }

    [Fact]
    public async Task RunAsync_SinkThrows_RunIsNotDisturbed()
    {
        await using TestHost host = await HostAsync();
        DeckResult result = await host.RunAsync(new Sink(_ => throw new InvalidOperationException("sink")));
        Assert.Equal(DeckStatus.Complete, result.Status);
    }

    [Fact]
    public async Task RunAsync_SinkNeverReturns_RunIsNotDisturbed()
    {
        await using TestHost host = await HostAsync();
        using ManualResetEventSlim release = new();
        DeckResult result = await host.RunAsync(new Sink(_ => release.Wait()));
        release.Set();
        Assert.Equal(DeckStatus.Complete, result.Status);
    }

    private static async Task<TestHost> HostAsync()
    {
        TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 4);
        return host;
    }

    private sealed class Sink(Action<DeckProgress> then) : IProgress<DeckProgress>
    {
        public ConcurrentQueue<DeckProgress> Events { get; } = [];

        public void Report(DeckProgress value)
        {
            Events.Enqueue(value);
            then(value);
        }
    }
}
