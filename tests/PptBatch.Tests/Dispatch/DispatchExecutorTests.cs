using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Dispatch.Workers;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Dispatch;

/// <summary>
/// An executor as an author outside writes it, from public types only: orders go through a queue to a worker with a host of its own.
/// </summary>
public sealed class DispatchExecutorTests : IAsyncDisposable
{
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<ServiceProvider> _hosts = [];
    private readonly List<Task> _workers = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (ServiceProvider host in _hosts)
        {
            await host.DisposeAsync();
        }

        _stop.Dispose();
    }

    [Fact]
    public async Task RunAsync_WorkersBehindAQueue_MakesTheDeckOfOneProcess()
    {
        await TestCourse.StoreAsync(_store, 7);
        await Host(builder => builder.UseInProcessExecutor()).GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        string expected = (await TestCourse.ReadAsync(_store, "infographics/faros-complete.pptx"))!;
        foreach (string name in (await TestCourse.ListAsync(_store)).Where(name => !name.EndsWith("plan.json", StringComparison.Ordinal)))
        {
            await _store.DeleteAsync(TestCourse.Key(name));
        }

        _workers.Add(WorkAsync());
        _workers.Add(WorkAsync());
        DeckResult result = await RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(expected, await TestCourse.ReadAsync(_store, "infographics/faros-complete.pptx"));
    }

    [Fact]
    public async Task RunAsync_OrdersThatArriveTwice_AreDoneOnce()
    {
        await TestCourse.StoreAsync(_store, 3);
        _workers.Add(WorkAsync(times: 2));
        DeckResult result = await RunAsync();
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.All(result.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_BatchDeckOfAnotherGoOverOurs_IsMadeAgain(bool gone)
    {
        await TestCourse.StoreAsync(_store, 7);
        _workers.Add(WorkAsync());
        BatchPlan plan = (await RunAsync()).Plan;
        string expected = (await TestCourse.ReadAsync(_store, "infographics/infographic_1.pptx"))!;
        string complete = (await TestCourse.ReadAsync(_store, "infographics/faros-complete.pptx"))!;
        await _store.DeleteAsync(TestCourse.Key("infographics/run.json"));
        await (gone
            ? _store.DeleteAsync(TestCourse.Key("infographics/infographic_1.pptx"))
            : TestCourse.WriteAsync(_store, "infographics/infographic_1.pptx", "with a placeholder, by a host that made lessons itself"));

        DeckResult result = await RunAsync();

        Assert.Equal((DeckStatus.Complete, plan.RunId), (result.Status, result.Plan.RunId));
        Assert.Equal(expected, await TestCourse.ReadAsync(_store, "infographics/infographic_1.pptx"));
        Assert.Equal(complete, await TestCourse.ReadAsync(_store, "infographics/faros-complete.pptx"));
    }

    [Fact]
    public async Task RunAsync_NobodyTakesAnOrder_IsOneFindingPerBatch()
    {
        await TestCourse.StoreAsync(_store, 3);
        DeckResult result = await RunAsync();
        Assert.Equal(DeckStatus.Failed, result.Status);
        Assert.Equal("PB5052", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Create_SettingsOutOfRange_NamesAllOfThem()
    {
        DispatchOptions options =
            new() { MaxConcurrency = 0, PollInterval = TimeSpan.FromSeconds(9), StartTimeout = TimeSpan.FromSeconds(5) };
        ArgumentException error = Assert.Throws<ArgumentException>(() => new DispatchExecutor(_store, new Sender(_queue.Writer), options));
        Assert.Contains("MaxConcurrency is 0", error.Message, StringComparison.Ordinal);
        Assert.Contains("StartTimeout is 5 s", error.Message, StringComparison.Ordinal);
        Assert.Contains("PollInterval, which is 9 s", error.Message, StringComparison.Ordinal);
    }

    private Task<DeckResult> RunAsync()
    {
        DispatchOptions options = new() { PollInterval = TimeSpan.FromMilliseconds(10), StartTimeout = TimeSpan.FromMilliseconds(500) };
        return Host(builder => builder.UseExecutor(services => new DispatchExecutor(
                services.GetRequiredService<IArtifactStore>(), new Sender(_queue.Writer), _workers.Count == 0
                    ? options
                    : Patient(options))))
            .GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request).WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static DispatchOptions Patient(DispatchOptions options) =>
        new() { PollInterval = options.PollInterval, StartTimeout = TimeSpan.FromMinutes(1) };

    private async Task WorkAsync(int times = 1)
    {
        OrderWorker worker = Host(builder => builder.ConfigureWorker(o => o.MaxConcurrency = 2)).GetRequiredService<OrderWorker>();
        await foreach (string message in _queue.Reader.ReadAllAsync(_stop.Token))
        {
            for (int time = 0; time < times; time++)
            {
                WorkerInvocation invocation = new(Guid.NewGuid().ToString(), DateTimeOffset.MaxValue);
                Assert.True(await worker.RunAsync(WireJson.ReadOrder(message), invocation, _stop.Token));
            }
        }
    }

    private ServiceProvider Host(Action<PptBatchBuilder> configure)
    {
        ServiceCollection services = new();
        configure(services.AddPptBatchOrchestration(o => o.BatchSize = 3)
            .UseArtifacts(_ => _store).UseGenerator<TestGenerator>().UseRenderer<TextDecks>().UseMerger<TextDecks>());
        ServiceProvider host = services.BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }

    private sealed class Sender(ChannelWriter<string> queue) : IOrderSender
    {
        public Task SendAsync(BatchOrder order, CancellationToken cancellationToken) =>
            queue.WriteAsync(WireJson.Write(order), cancellationToken).AsTask();
    }
}
