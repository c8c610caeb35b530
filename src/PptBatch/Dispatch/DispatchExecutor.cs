using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Execution;

namespace PptBatch.Dispatch;

/// <summary>
/// Runs batches with workers elsewhere: sends orders out and reads from the store how they ended. A worker that is lost is replaced once,
/// and what a worker had no time for is sent out again.
/// </summary>
/// <remarks>Safe for concurrent use. Keeps nothing itself: a run can be taken up from any machine.</remarks>
public sealed class DispatchExecutor : IBatchExecutor
{
    private readonly IArtifactStore _store;
    private readonly DispatchOptions _options;
    private readonly TimeProvider _time;
    private readonly BatchDispatch _dispatch;
    private readonly StoredRounds _rounds;

    /// <summary>Creates the executor.</summary>
    /// <param name="store">The store that host and workers share.</param>
    /// <param name="sender">Gets an order to a worker.</param>
    /// <param name="options">Settings. Default: null, which takes the defaults.</param>
    /// <param name="time">
    /// Tells leases that have run out. Default: null, the system's clock, and not the one that dates decks: a host may have stopped that.
    /// </param>
    /// <exception cref="ArgumentException">Settings are out of their ranges; all of them are named.</exception>
    public DispatchExecutor(IArtifactStore store, IOrderSender sender, DispatchOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(sender);
        _options = options ?? new DispatchOptions();
        string problems = string.Join(' ', _options.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        (_store, _time) = (store, time ?? TimeProvider.System);
        _dispatch = new BatchDispatch(store, sender, _options, _time);
        _rounds = new StoredRounds(store, _time);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        PlanElsewhere.ThrowIfItCannotTravel(plan);
        Channel<BatchOutcome> finished = Channel.CreateUnbounded<BatchOutcome>();
        CheckpointProgress lessons = new(_store, plan, progress);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task watch = Task.CompletedTask;
        Task work = RunAllAsync();
        try
        {
            // ReadAllAsync would leave the caller's scheduler.
            while (await finished.Reader.WaitToReadAsync(CancellationToken.None))
            {
                BatchOutcome outcome = await finished.Reader.ReadAsync(CancellationToken.None);
                lessons.Ended(outcome);
                yield return outcome;
            }

            await work;
        }
        finally
        {
            stop.Cancel();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        async Task RunAllAsync()
        {
            try
            {
                await lessons.StartAsync(stop.Token);
                watch = lessons.WatchAsync(_options.PollInterval, _time, stop.Token);
                await RunAllBatchesAsync(plan, finished.Writer, stop.Token);
            }
            finally
            {
                finished.Writer.Complete();
            }
        }
    }

    private async Task RunAllBatchesAsync(BatchPlan plan, ChannelWriter<BatchOutcome> finished, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, StoredRound> rounds = await _rounds.ReadCurrentAsync(plan, except: null, cancellationToken);
        List<OpenBatch> open = [];
        foreach (Batch batch in plan.Batches)
        {
            StoredRound before = rounds.GetValueOrDefault(batch.Number) ?? StoredRound.None;
            if (before.Outcome is { IsWhole: true } stored)
            {
                // An earlier call left it whole. Of one that lacks something, this call tries all that is missing again.
                finished.TryWrite(stored);
            }
            else
            {
                open.Add(new OpenBatch(batch, BatchOrder.Of(plan, batch.Number, before.Next), batch.LessonCount, IsStarved: false));
            }
        }

        SpendShares? shares = await SpendShares.ReadAsync(_store, plan, cancellationToken);
        ConcurrentDictionary<int, (OpenBatch Batch, BatchOutcome Outcome)> starved = [];
        ParallelOptions bounds = new()
        {
            MaxDegreeOfParallelism = _options.MaxConcurrency, CancellationToken = cancellationToken, TaskScheduler = TaskScheduler.Current,
        };
        await Parallel.ForEachAsync(open.Zip(OpenBatch.Orders(open, shares)), bounds, async (sent, token) =>
        {
            (BatchOrder order, BatchOutcome outcome) = await RunToEndAsync(plan, sent.First.Batch, sent.Second, token);
            if (shares is null || !SpendShares.IsStarved(outcome))
            {
                finished.TryWrite(outcome);
            }
            else
            {
                starved[sent.First.Batch.Number] = (sent.First with { Order = Next(order), IsStarved = true }, outcome);
            }
        });
        await FeedAsync(plan, starved, finished, cancellationToken);
    }

    // Batches that had too little money, one after the other, each with all that is left.
    private async Task FeedAsync(
        BatchPlan plan, IReadOnlyDictionary<int, (OpenBatch Batch, BatchOutcome Outcome)> starved, ChannelWriter<BatchOutcome> finished,
        CancellationToken cancellationToken)
    {
        bool some = true;
        foreach ((OpenBatch open, BatchOutcome before) in starved.OrderBy(one => one.Key).Select(one => one.Value))
        {
            BatchOutcome outcome = before;
            if (some && await SpendShares.ReadAsync(_store, plan, cancellationToken) is { } shares)
            {
                BatchOrder order = OpenBatch.Orders([open], shares)[0];
                (_, outcome) = await RunToEndAsync(plan, open.Batch, order, cancellationToken);
                some = outcome.Remaining.Count() < before.Remaining.Count();
            }

            finished.TryWrite(outcome);
        }
    }

    private static BatchOrder Next(BatchOrder order) => order with { Round = order.Round + 1, EarlierRound = order.Round };

    private async Task<(BatchOrder Order, BatchOutcome Outcome)> RunToEndAsync(
        BatchPlan plan, Batch batch, BatchOrder first, CancellationToken cancellationToken)
    {
        BatchOrder order = first;
        BatchOutcome outcome = await BatchRounds.RunAsync(async earlier =>
        {
            // Another round would have no more money.
            if (earlier is not null && SpendShares.IsStarved(earlier))
            {
                return earlier;
            }

            order = earlier is null ? first : Next(order);
            BatchOutcome? outcome = await _dispatch.RunAsync(order, cancellationToken);
            return outcome is { Failure: null } ? outcome
                : BatchOutcome.Unfinished(plan, batch, outcome?.Failure ?? LostBatch.Finding(batch.Number, plan.Output));
        });
        return (order, outcome);
    }
}
