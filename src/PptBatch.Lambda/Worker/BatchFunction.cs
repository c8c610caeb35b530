using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch.Lambda;

/// <summary>
/// Does one round of a batch in a function: takes the round's lease, works until the time guard, and stores how it ended. An order
/// that comes twice is done once.
/// </summary>
internal sealed class BatchFunction(
    IArtifactStore store,
    PlanStore plans,
    PlannedBooks books,
    LessonWorker lessons,
    BatchDeckWriter decks,
    AttemptStore attempts,
    TimeProvider time,
    LambdaWorkerOptions options)
{
    public async Task<BatchOutcome?> RunAsync(BatchOrder order, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        if (!await TakeAsync(order, invocation, cancellationToken))
        {
            return null;
        }

        BatchOutcome outcome = await WorkAsync(order, invocation, cancellationToken);
        using MemoryStream json = new(WireJson.Serialize(outcome, WireJsonContext.Default.BatchOutcome));
        await store.WriteAsync(order.OutcomeKey, json, WriteCondition.Always, CancellationToken.None);
        return outcome;
    }

    /// <summary>Whether the round has ended.</summary>
    public async Task<bool> IsDoneAsync(BatchOrder order, CancellationToken cancellationToken) =>
        await store.FindAsync(order.OutcomeKey, cancellationToken) is not null;

    private async Task<BatchOutcome> WorkAsync(BatchOrder order, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            BatchPlan plan = await PlanAsync(order, cancellationToken);
            Batch batch = plan.Batches.FirstOrDefault(batch => batch.Number == order.Batch) ?? throw Refused(
                order, $"The plan has no batch {order.Batch}; it has {plan.Batches.Count}.");
            BatchOutcome? earlier = order.EarlierRound is { } round
                ? await WireJson.FindAsync(
                    store, (order with { Round = round }).OutcomeKey, WireJsonContext.Default.BatchOutcome, cancellationToken)
                : null;
            TimeSpan left = invocation.Deadline - time.GetUtcNow();
            PptBatchOptions bounds = new()
            {
                TimeGuard = left - options.SaveReserve, LessonCutoff = left - options.RenderReserve, BatchesRunApart = true,
            };
            BatchWorker worker = new(books, lessons, decks, attempts, time, bounds);
            return await worker.RunAsync(plan, batch, earlier, new LessonSlots(options.MaxConcurrency), progress: null, cancellationToken);
        }
        catch (PptBatchException error)
        {
            // Sending the order again would end the same way: the executor is told, and goes on with the other batches.
            return new BatchOutcome { Batch = new Batch(order.Batch, 0, 0), Lessons = [], Failure = error.Diagnostic };
        }
    }

    private async Task<bool> TakeAsync(BatchOrder order, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        WriteCondition condition = WriteCondition.IfAbsent;
        if (await store.FindAsync(order.LeaseKey, cancellationToken) is { } taken)
        {
            RoundLease? lease = await WireJson.FindAsync(store, order.LeaseKey, WireJsonContext.Default.RoundLease, cancellationToken);
            if (lease is not null && lease.Expires > time.GetUtcNow())
            {
                return false;
            }

            condition = WriteCondition.IfMatch(taken.Version);
        }

        RoundLease mine = new(invocation.RequestId, invocation.Deadline);
        using MemoryStream json = new(WireJson.Serialize(mine, WireJsonContext.Default.RoundLease));
        return await store.WriteAsync(order.LeaseKey, json, condition, cancellationToken) is not null;
    }

    private async Task<BatchPlan> PlanAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        BatchPlan plan = await plans.FindAsync(order.Output, cancellationToken) ?? throw Refused(
            order, "There is no plan that this version of the worker can read.");
        return plan.RunId == order.RunId ? plan : throw Refused(order, $"The plan is of run {plan.RunId}, the order of run {order.RunId}.");
    }

    private static PptBatchException Refused(BatchOrder order, string message) => new(new Diagnostic(
        "PB5053", DiagnosticSeverity.Error, message, order.Output.Key("infographics/plan.json").ToString(),
        "Run again with the same version of PptBatch in the host and in the function."));
}
