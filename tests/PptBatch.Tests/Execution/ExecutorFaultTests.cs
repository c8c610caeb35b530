using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Conformance;
using PptBatch.Execution;
using Xunit.Sdk;

namespace PptBatch.Tests.Execution;

/// <summary>The suite of executors sees what it is there to see.</summary>
public sealed class ExecutorFaultTests
{
    [Theory]
    [InlineData(0, nameof(ExecutorConformance.Execute_ManyBatches_GivesOneOutcomeForEach))]
    [InlineData(2, nameof(ExecutorConformance.Execute_ManyBatches_GivesOneOutcomeForEach))]
    [InlineData(0, nameof(ExecutorConformance.Execute_WholeCourse_GivesTheDecksOfOneProcess))]
    public Task Fact_ExecutorGivesAnOutcomeNotOnce_Fails(int times, string fact) =>
        Assert.ThrowsAnyAsync<XunitException>(() => ConformanceFacts.RunAsync(new Suite(times), fact));

    [Fact]
    public Task Fact_ExecutorGivesEachOutcomeOnce_Holds() =>
        ConformanceFacts.RunAsync(new Suite(1), nameof(ExecutorConformance.Execute_ManyBatches_GivesOneOutcomeForEach));

    [Fact]
    public Task RunAsync_NoSuchFact_SaysSo() =>
        Assert.ThrowsAsync<ArgumentException>(() => ConformanceFacts.RunAsync(new Suite(1), "Execute_Nothing_Holds"));

    private sealed class Suite(int times) : ExecutorConformance
    {
        protected override void UseExecutor(PptBatchBuilder host) => host.UseExecutor(services => new RepeatingExecutor(
            new InProcessExecutor(services.GetRequiredService<BatchWorker>(), new InProcessExecutorOptions()), times));
    }

    /// <summary>Gives the outcome of the first batch so many times.</summary>
    private sealed class RepeatingExecutor(IBatchExecutor inner, int times) : IBatchExecutor
    {
        public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
            BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (BatchOutcome outcome in inner.ExecuteAsync(plan, progress, cancellationToken))
            {
                for (int time = 0; time < (outcome.Batch.Number == 1 ? times : 1); time++)
                {
                    yield return outcome;
                }
            }
        }
    }
}
