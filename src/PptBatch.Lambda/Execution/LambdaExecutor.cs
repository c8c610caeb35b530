using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PptBatch.Lambda;

/// <summary>
/// Runs batches on a Lambda function: sends them out and reads from the store how they ended. It keeps nothing itself, so that
/// a run can be taken up from any machine.
/// </summary>
internal sealed class LambdaExecutor(IArtifactStore store, BatchDispatch dispatch, LambdaExecutorOptions options) : IBatchExecutor
{
    public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Channel<BatchOutcome> finished = Channel.CreateUnbounded<BatchOutcome>();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task work = RunAllAsync();
        try
        {
            await foreach (BatchOutcome outcome in finished.Reader.ReadAllAsync(CancellationToken.None))
            {
                foreach (LessonOutcome lesson in outcome.Lessons.Where(lesson => lesson.Status != LessonStatus.Remaining))
                {
                    progress?.Report(new LessonFinished(outcome.Batch.Number, lesson));
                }

                yield return outcome;
            }

            await work;
        }
        finally
        {
            await stop.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task RunAllAsync()
        {
            try
            {
                ParallelOptions bounds = new() { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = stop.Token };
                await Parallel.ForEachAsync(
                    plan.Batches, bounds, async (batch, token) => finished.Writer.TryWrite(await RunToEndAsync(plan, batch, token)));
            }
            finally
            {
                finished.Writer.Complete();
            }
        }
    }

    private async Task<BatchOutcome> RunToEndAsync(BatchPlan plan, Batch batch, CancellationToken cancellationToken)
    {
        BatchOrder order = new() { Output = plan.Output, RunId = plan.RunId, Batch = batch.Number, Round = 1 };
        int remaining = int.MaxValue;
        while (await StoredAsync(order, cancellationToken) is { } stored)
        {
            if (stored.IsWhole())
            {
                return stored;
            }

            // An earlier call's round that lacks something: a new call tries all that is missing again.
            order = order with { Round = order.Round + 1 };
        }

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

    private Task<BatchOutcome?> StoredAsync(BatchOrder order, CancellationToken cancellationToken) =>
        WireJson.FindAsync(store, order.OutcomeKey, WireJsonContext.Default.BatchOutcome, cancellationToken);

    internal static Diagnostic Lost(int batch, CourseLocation output) => new(
        "PB5052", DiagnosticSeverity.Error,
        $"The worker of batch {batch} was lost twice: it stored no outcome before its time ended.",
        output.Key("infographics/rounds").ToString(),
        "Look into the function's log for its memory and timeout, and run again: what is stored is not made again.");
}
