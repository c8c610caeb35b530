using Microsoft.Extensions.DependencyInjection;
using PptBatch.Conformance;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>The executor on Lambda, with workers that take their invocations from Lambda on loopback.</summary>
public sealed class LambdaConformanceTests : ExecutorConformance
{
    private ExecutorSite _site = null!;

    protected override void UseExecutor(PptBatchBuilder host) => _site.Hosts.UseLambda(host);

    protected override void ConfigureWorker(PptBatchBuilder worker) =>
        worker.ConfigureWorker(options => options.LeaseTime = TimeSpan.FromSeconds(1));

    protected override Task<IAsyncDisposable?> StartWorkerAsync(IServiceProvider services) =>
        Task.FromResult<IAsyncDisposable?>(new LoopbackWorker(_site.Lambda, services));

    public override async Task InitializeAsync() => _site = await ExecutorSite.StartAsync(Store, withStates: false);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _site.DisposeAsync();
    }
}
