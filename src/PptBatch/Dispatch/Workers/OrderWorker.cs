using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Pipeline;

namespace PptBatch.Dispatch.Workers;

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
    private readonly RoundLeases _leases = new(store, time, options);

    /// <summary>Whether the round has an outcome now; false while another worker has it.</summary>
    /// <param name="order">The round.</param>
    /// <param name="invocation">The invocation.</param>
    /// <param name="cancellationToken">Stops the work; checkpoints stay.</param>
    public async Task<bool> RunAsync(BatchOrder order, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        // A task that is tried again, a redrive or an event that came twice may ask for what has ended already.
        if (await store.FindAsync(order.OutcomeKey, cancellationToken) is not null)
        {
            return true;
        }

        RoundTake take = await _leases.TakeAsync(order, invocation, cancellationToken);
        if (take.Spent)
        {
            await StoreAsync(order, await GiveUpAsync(order, cancellationToken), WriteCondition.IfAbsent);
            return true;
        }

        if (take.Held is null)
        {
            return false;
        }

        await using HeldLease lease = take.Held;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        try
        {
            await StoreAsync(order, await WorkAsync(order, invocation, stop.Token), WriteCondition.Always);
            return true;
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task StoreAsync(BatchOrder order, BatchOutcome outcome, WriteCondition condition)
    {
        using MemoryStream json = new(WireJson.Serialize(outcome, WireJsonContext.Default.BatchOutcome));
        await store.WriteAsync(order.OutcomeKey, json, condition, CancellationToken.None);
    }

    private async Task<BatchOutcome> WorkAsync(BatchOrder order, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        try
        {
            BatchPlan plan = await PlanAsync(order, cancellationToken);
            Batch batch = BatchOf(plan, order);
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
            return await worker.RunAsync(
                plan, batch, earlier, new LessonSlots(options.MaxConcurrency), allAsked: null, progress: null, cancellationToken);
        }
        catch (PptBatchException error)
        {
            // Sending the order again would end the same way: the executor is told, and goes on with the other batches.
            return FailedBatch(order, error.Diagnostic);
        }
    }

    // A deck of placeholders: whatever it was in the batch that ended its workers is not touched again.
    private async Task<BatchOutcome> GiveUpAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        Diagnostic lost = LambdaExecutor.Lost(order.Batch, order.Output);
        try
        {
            BatchPlan plan = await PlanAsync(order, cancellationToken);
            Batch batch = BatchOf(plan, order);
            IEnumerable<LessonOutcome> missing = UnfinishedBatch.Of(plan, batch, lost).Lessons.Select(
                lesson => lesson with { Status = LessonStatus.Failed, Failure = lost });
            CourseBook book = await books.ReadAsync(plan, cancellationToken);
            return await decks.WriteAsync(plan, batch, book, [.. missing.Select(lesson => new WrittenLesson(lesson, null))], cancellationToken);
        }
        catch (PptBatchException)
        {
            return FailedBatch(order, lost);
        }
    }

    private static Batch BatchOf(BatchPlan plan, BatchOrder order) =>
        plan.Batches.FirstOrDefault(batch => batch.Number == order.Batch)
        ?? throw Refused(order, $"The plan has no batch {order.Batch}; it has {plan.Batches.Count}.");

    private static BatchOutcome FailedBatch(BatchOrder order, Diagnostic failure) =>
        new() { Batch = new Batch(order.Batch, 0, 0), Lessons = [], Failure = failure };

    private async Task<BatchPlan> PlanAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        BatchPlan plan = await plans.ReadAsync(order.Output, cancellationToken) ?? throw Refused(order, "There is no plan.");
        return plan.RunId == order.RunId ? plan : throw Refused(order, $"The plan is of run {plan.RunId}, the order of run {order.RunId}.");
    }

    private static PptBatchException Refused(BatchOrder order, string message) => new(new Diagnostic(
        "PB5053", DiagnosticSeverity.Error, message, order.Output.Key("infographics/plan.json").ToString(),
        "Run again with the same version of PptBatch in the host and in the function."));
}
