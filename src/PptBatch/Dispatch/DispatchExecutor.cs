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
            await foreach (BatchOutcome outcome in finished.Reader.ReadAllAsync(CancellationToken.None))
            {
                lessons.Ended(outcome);
                yield return outcome;
            }

            await work;
        }
        finally
        {
            await stop.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
        ParallelOptions bounds = new() { MaxDegreeOfParallelism = _options.MaxConcurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(plan.Batches, bounds, async (batch, token) =>
        {
            StoredRound before = rounds.GetValueOrDefault(batch.Number) ?? StoredRound.None;
            finished.TryWrite(await RunToEndAsync(plan, batch, before, token));
        });
    }

    // A batch that an earlier call left whole is done; of one that lacks something, a new call tries all that is missing again.
    private async Task<BatchOutcome> RunToEndAsync(BatchPlan plan, Batch batch, StoredRound before, CancellationToken cancellationToken)
    {
        if (before.Outcome is { IsWhole: true } stored)
        {
            return stored;
        }

        BatchOrder? order = null;
        return await BatchRounds.RunAsync(async _ =>
        {
            order = order is null
                ? BatchOrder.Of(plan, batch.Number, before.Next)
                : order with { Round = order.Round + 1, EarlierRound = order.Round };
            BatchOutcome? outcome = await _dispatch.RunAsync(order, cancellationToken);
            return outcome is { Failure: null } ? outcome
                : BatchOutcome.Unfinished(plan, batch, outcome?.Failure ?? LostBatch.Finding(batch.Number, plan.Output));
        });
    }
}
