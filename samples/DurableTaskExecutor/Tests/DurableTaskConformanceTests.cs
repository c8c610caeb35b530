using Microsoft.Extensions.DependencyInjection;
using PptBatch;
using PptBatch.Conformance;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Workers;

namespace DurableTaskExecutor.Tests;

public sealed class DurableTaskConformanceTests : ExecutorConformance
{
    private static readonly DispatchOptions Quick =
        new() { PollInterval = TimeSpan.FromMilliseconds(20), StartTimeout = TimeSpan.FromSeconds(20) };
    private TestEngine _engine = null!;

    /// <summary>The in-process engine takes one worker at a time, which runs many activities at once.</summary>
    protected override int Workers => 1;

    protected override void UseExecutor(PptBatchBuilder host)
    {
        host.Services.AddSingleton(_engine.Client);
        host.UseDurableTaskExecutor(Quick);
    }

    protected override void ConfigureWorker(PptBatchBuilder worker) =>
        worker.ConfigureWorker(options => options.LeaseTime = TimeSpan.FromSeconds(1));

    protected override async Task<IAsyncDisposable?> StartWorkerAsync(IServiceProvider services) =>
        await _engine.StartWorkerAsync(services.GetRequiredService<OrderWorker>());

    public override async Task InitializeAsync() => _engine = await TestEngine.StartAsync();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _engine.DisposeAsync();
    }
}
