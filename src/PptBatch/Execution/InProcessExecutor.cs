using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PptBatch.Execution;

/// <summary>Runs batches in this process, several at once; all of them share one bound on lessons in work.</summary>
/// <param name="worker">Does each batch.</param>
/// <param name="options">Bounds what is in work.</param>
/// <param name="lessonsInSight">
/// Most lessons that are ordered by length before the first starts; a longer course starts in the order of its batches. 0 for a
/// generator that takes hardly any time, for which starting early would only hold slides longer.
/// </param>
internal sealed class InProcessExecutor(BatchWorker worker, InProcessExecutorOptions options, int lessonsInSight = InProcessExecutor.Sight)
    : IBatchExecutor
{
    /// <summary>Enough for nearly every course; their slides are held until their batches are rendered.</summary>
    public const int Sight = 512;

    private readonly LessonSlots _slots = new(options.MaxConcurrency);

    public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Channel<BatchOutcome> finished = Channel.CreateUnbounded<BatchOutcome>();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        int atOnce = BatchesAtOnce(plan);

        // Of all batches that start together, the longest lesson starts first.
        LessonSlots.Hold?[] holds = [.. plan.Batches.Select((_, index) => index < atOnce ? _slots.HoldBack() : null)];
        Task work = RunAllAsync();
        try
        {
            // ReadAllAsync would leave the caller's scheduler.
            while (await finished.Reader.WaitToReadAsync(CancellationToken.None))
            {
                yield return await finished.Reader.ReadAsync(CancellationToken.None);
            }

            await work;
        }
        finally
        {
            stop.Cancel();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        async Task RunAllAsync()
        {
            try
            {
                ParallelOptions bounds = new()
                {
                    MaxDegreeOfParallelism = atOnce, CancellationToken = stop.Token, TaskScheduler = TaskScheduler.Current,
                };
                await Parallel.ForEachAsync(
                    plan.Batches.Zip(holds),
                    bounds,
                    async (work, token) => finished.Writer.TryWrite(await RunToEndAsync(plan, work.First, work.Second, progress, token)));
            }
            finally
            {
                Array.ForEach(holds, hold => hold?.Dispose());
                finished.Writer.Complete();
            }
        }
    }

    private async Task<BatchOutcome> RunToEndAsync(
        BatchPlan plan, Batch batch, LessonSlots.Hold? allAsked, IProgress<DeckProgress>? progress, CancellationToken cancellationToken)
    {
        using LessonSlots.Hold? hold = allAsked;
        BatchWork work = new() { Plan = plan, Batch = batch, Slots = _slots, Progress = progress };
        return await BatchRounds.RunAsync(earlier => worker.RunAsync(work with { Earlier = earlier }, hold, cancellationToken));
    }

    // Enough batches to choose the longest lesson from, to keep every slot busy and to render one meanwhile; memory grows with this and
    // not with the course.
    private int BatchesAtOnce(BatchPlan plan)
    {
        int largest = plan.Batches.Count == 0 ? 1 : plan.Batches.Max(batch => batch.LessonCount);
        int wanted = ((Math.Max(options.MaxConcurrency, lessonsInSight) + largest - 1) / largest) + 1;

        // A scheduler that a host owns may allow fewer; a batch that cannot begin must not hold back the slots of those that did.
        return Math.Min(wanted, TaskScheduler.Current.MaximumConcurrencyLevel);
    }
}
