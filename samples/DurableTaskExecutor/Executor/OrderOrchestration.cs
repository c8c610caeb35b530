using Microsoft.DurableTask;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Dispatch.Workers;

namespace DurableTaskExecutor;

/// <summary>Carries one order through: its activity, again and again, until the round has an outcome.</summary>
public sealed class OrderOrchestration : TaskOrchestrator<string, bool>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public override async Task<bool> RunAsync(TaskOrchestrationContext context, string order)
    {
        // False while another worker has the round: should that one be lost, its lease runs out.
        while (!await context.CallActivityAsync<bool>(nameof(OrderActivity), order))
        {
            await context.CreateTimer(Pause, CancellationToken.None);
        }

        return true;
    }
}

/// <summary>Does a batch where the activity runs. It may be given the same order twice: the round's lease lets one do it.</summary>
public sealed class OrderActivity(OrderWorker worker) : TaskActivity<string, bool>
{
    /// <summary>What a worker may take for an order; lessons that it does not get to are sent out again.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    public override Task<bool> RunAsync(TaskActivityContext context, string order) => worker.RunAsync(
        WireJson.ReadOrder(order), new WorkerInvocation($"{context.InstanceId}/{Guid.NewGuid():N}", DateTimeOffset.UtcNow + Limit));
}
