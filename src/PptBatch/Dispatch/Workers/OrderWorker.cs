using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Execution;
using PptBatch.Pipeline;

namespace PptBatch.Dispatch.Workers;

/// <summary>
/// Carries out orders where a worker runs: takes the lease of the round, works until shortly before the deadline, and stores how the round
/// ended. An order that comes twice is done once.
/// </summary>
/// <remarks>Safe for concurrent use. A host resolves it from its services, for a keyed pipeline under its key.</remarks>
public sealed class OrderWorker
{
    // No outcome of the batch: the engine that called tries again, and finds what was stored.
    private const string StoreDidNotAnswer = "PB5045";

    private readonly IArtifactStore _store;
    private readonly PlanStore _plans;
    private readonly BatchWorker _worker;
    private readonly LostBatchDeck _lost;
    private readonly TimeProvider _time;
    private readonly WorkerOptions _options;
    private readonly RoundLeases _leases;
    private readonly ILogger _log;

    internal OrderWorker(
        IArtifactStore store, PlanStore plans, BatchWorker worker, LostBatchDeck lost, TimeProvider time, WorkerOptions options,
        ILogger? log = null)
    {
        _log = log ?? NullLogger.Instance;
        (_store, _plans, _worker, _lost, _time, _options) = (store, plans, worker, lost, time, options);
        _leases = new RoundLeases(store, time, options.LeaseTime);
    }

    /// <summary>Does one round of a batch.</summary>
    /// <param name="order">The round.</param>
    /// <param name="invocation">The call that this runs in.</param>
    /// <param name="cancellationToken">Stops the work; lessons that are stored stay, and the lease runs out.</param>
    /// <returns>
    /// True when the round has an outcome now, under <see cref="BatchOrder.OutcomeKey"/>, which also says what failed; false while another
    /// worker has the round: an engine that tries calls again should do so when that one's lease has run out.
    /// </returns>
    /// <exception cref="PptBatchException">The store failed. Trying again is safe.</exception>
    public async Task<bool> RunAsync(BatchOrder order, WorkerInvocation invocation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(invocation);
        using IDisposable? scope = WorkLog.Of(_log, order);

        // A call that is tried again, or an order that came twice, may ask for what has ended already.
        if (await _store.FindAsync(order.OutcomeKey, cancellationToken) is not null)
        {
            return true;
        }

        RoundTake take = await _leases.TakeAsync(order, invocation, cancellationToken);
        if (take.Spent)
        {
            Diagnostic finding = LostBatch.Finding(order.Batch, order.Output);
            BatchOutcome lost = await UnlessRefusedAsync(
                order, (plan, batch) => _lost.WriteAsync(plan, batch, cancellationToken), finding, cancellationToken);
            await StoreAsync(order, lost, WriteCondition.IfAbsent);
            return true;
        }

        return take.Held is not null && await RunHeldAsync(order, take.Held, invocation.Deadline, cancellationToken);
    }

    private async Task<bool> RunHeldAsync(BatchOrder order, HeldLease held, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        await using HeldLease lease = held;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        try
        {
            BatchOutcome outcome = await UnlessRefusedAsync(
                order, (plan, batch) => WorkAsync(order, plan, batch, deadline, stop.Token), finding: null, stop.Token);
            await StoreAsync(order, outcome, WriteCondition.Always);
            return true;
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<BatchOutcome> WorkAsync(
        BatchOrder order, BatchPlan plan, Batch batch, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        BatchOutcome? earlier = order.EarlierRound is { } round
            ? await WireJson.FindAsync(
                _store, (order with { Round = round }).OutcomeKey, WireJsonContext.Default.BatchOutcome, cancellationToken)
            : null;
        TimeSpan left = deadline - _time.GetUtcNow();
        BatchWork work = new()
        {
            Plan = plan,
            Batch = batch,
            Slots = new LessonSlots(_options.MaxConcurrency),
            Earlier = earlier,
            TimeGuard = left - _options.SaveReserve,
            LessonCutoff = left - _options.RenderReserve,
            RunsApart = true,
            Share = order.Share,
            Progress = new WorkLog(_log, _time, Known(earlier)),
        };
        return SpendShares.Postponed(await _worker.RunAsync(work, cancellationToken), order.Share);
    }

    private static List<int> Known(BatchOutcome? earlier) =>
        [.. (earlier?.Lessons ?? []).Where(lesson => lesson.Status != LessonStatus.Remaining).Select(lesson => lesson.Number)];

    // Sending a refused order again would end the same way: the executor is told, and goes on with the other batches.
    private async Task<BatchOutcome> UnlessRefusedAsync(
        BatchOrder order, Func<BatchPlan, Batch, Task<BatchOutcome>> work, Diagnostic? finding, CancellationToken cancellationToken)
    {
        try
        {
            BatchPlan plan = await PlanAsync(order, cancellationToken);
            Batch batch = plan.Batches.FirstOrDefault(batch => batch.Number == order.Batch)
                ?? throw Refused(order, $"The plan has no batch {order.Batch}; it has {plan.Batches.Count}.");
            return await work(plan, batch);
        }
        catch (PptBatchException error) when (error.Diagnostic.Code != StoreDidNotAnswer)
        {
            return new BatchOutcome { Batch = new Batch(order.Batch, 0, 0), Lessons = [], Failure = finding ?? error.Diagnostic };
        }
    }

    private async Task<BatchPlan> PlanAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        BatchPlan plan = await _plans.ReadAsync(order.Output, cancellationToken) ?? throw Refused(order, "There is no plan.");
        return plan.RunId == order.RunId
            ? plan : throw Refused(order, $"The plan belongs to run {plan.RunId}, but the order to run {order.RunId}.");
    }

    private async Task StoreAsync(BatchOrder order, BatchOutcome outcome, WriteCondition condition)
    {
        WorkLog.Ended(_log, outcome);
        using MemoryStream json = new(WireJson.Serialize(outcome, WireJsonContext.Default.BatchOutcome));
        await _store.WriteAsync(order.OutcomeKey, json, condition, CancellationToken.None);
    }

    private static PptBatchException Refused(BatchOrder order, string message) => new(new Diagnostic(
        "PB5053", DiagnosticSeverity.Error, message, order.Output.Key("infographics/plan.json").ToString(),
        "Run again with the same version of PptBatch in the host and in the worker."));
}
