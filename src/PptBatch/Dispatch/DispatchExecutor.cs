using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PptBatch.Dispatch;

/// <summary>
/// Runs batches on a Lambda function: sends them out and reads from the store how they ended. It keeps nothing itself, so that
/// a run can be taken up from any machine.
/// </summary>
internal sealed class LambdaExecutor(IArtifactStore store, BatchDispatch dispatch, LambdaExecutorOptions options, TimeProvider time)
    : IBatchExecutor
{
    private readonly StoredRounds _rounds = new(store, time);

    public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Channel<BatchOutcome> finished = Channel.CreateUnbounded<BatchOutcome>();
        CheckpointProgress lessons = new(store, plan, progress);
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
                watch = lessons.WatchAsync(options.PollInterval, time, stop.Token);
                IReadOnlyDictionary<int, StoredRound> rounds = await _rounds.ReadCurrentAsync(plan, except: null, stop.Token);
                ParallelOptions bounds = new() { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = stop.Token };
                await Parallel.ForEachAsync(plan.Batches, bounds, async (batch, token) =>
                {
                    StoredRound before = rounds.GetValueOrDefault(batch.Number) ?? StoredRound.None;
                    finished.Writer.TryWrite(await RunToEndAsync(plan, batch, before, token));
                });
            }
            finally
            {
                finished.Writer.Complete();
            }
        }
    }

    // A batch that an earlier call left whole is done; of one that lacks something, a new call tries all that is missing again.
    private async Task<BatchOutcome> RunToEndAsync(BatchPlan plan, Batch batch, StoredRound before, CancellationToken cancellationToken)
    {
        if (before.Outcome is { } stored && stored.IsWhole())
        {
            return stored;
        }

        BatchOrder order = StoredRounds.Order(plan, batch.Number, before.Next);
        int remaining = int.MaxValue;
        while (true)
        {
            BatchOutcome outcome = await dispatch.RunAsync(order, cancellationToken)
                ?? UnfinishedBatch.Of(plan, batch, Lost(order.Batch, order.Output));
            int left = outcome.Remaining.Count();
            if (outcome.Failure is { } failure)
            {
                return UnfinishedBatch.Of(plan, batch, failure);
            }

            if (left == 0 || left >= remaining)
            {
                return outcome;
            }

            remaining = left;
            order = order with { Round = order.Round + 1, EarlierRound = order.Round };
        }
    }

    internal static Diagnostic Lost(int batch, CourseLocation output) => new(
        "PB5052", DiagnosticSeverity.Error,
        $"The worker of batch {batch} was lost twice: it stored no outcome before its time ended.",
        output.Key("infographics/rounds").ToString(),
        "Look into the function's log for its memory and timeout, and run again: what is stored is not made again.");
}
