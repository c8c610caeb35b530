using Microsoft.Extensions.DependencyInjection;
using PptBatch.Conformance;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>The executor on Step Functions; one skipped test where there is no interpreter for its state machine.</summary>
public sealed class StepFunctionsConformanceTests
{
    public static TheoryData<string> Facts => [.. ConformanceFacts.Of(typeof(Suite))];

    [InterpreterTheory]
    [MemberData(nameof(Facts))]
    public Task StepFunctions_EachFact_Holds(string fact) => ConformanceFacts.RunAsync(new Suite(), fact);

    private sealed class Suite : ExecutorConformance
    {
        private ExecutorSite _site = null!;

        protected override void UseExecutor(PptBatchBuilder host) => _site.UseStepFunctions(host);

        protected override void ConfigureWorker(PptBatchBuilder worker) =>
            worker.ConfigureWorker(options => options.LeaseTime = TimeSpan.FromSeconds(1));

        protected override Task<IAsyncDisposable?> StartWorkerAsync(IServiceProvider services) =>
            Task.FromResult<IAsyncDisposable?>(new LoopbackWorker(_site.Lambda, services));

        public override async Task InitializeAsync() => _site = await ExecutorSite.StartAsync(Store);

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await _site.DisposeAsync();
        }
    }
}
