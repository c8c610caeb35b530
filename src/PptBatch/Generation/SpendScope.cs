namespace PptBatch.Generation;

/// <summary>The part of a run that shares one cap on its cost in this process.</summary>
/// <param name="Name">Tells it from others of the process.</param>
/// <param name="Share">Which share of the cap it has: all of it where the whole run is in one process, a batch's where batches run apart.</param>
/// <param name="EarlierUsd">Reads what earlier goes at it have spent, in US dollars.</param>
internal sealed record SpendScope(string Name, decimal Share, Func<CancellationToken, Task<decimal>> EarlierUsd)
{
    /// <summary>Lessons that no run asked for.</summary>
    public static SpendScope None { get; } = new("", 1, _ => Task.FromResult(0m));

    /// <summary>What a batch of a run may spend in this process.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="apart">Whether its batches run in processes of their own, which cannot share a cap.</param>
    /// <param name="attempts">Reads every call of the run so far.</param>
    public static SpendScope Of(
        BatchPlan plan, Batch batch, bool apart, Func<CancellationToken, Task<IReadOnlyList<ModelAttempt>>> attempts) => apart
        ? new SpendScope(
            FormattableString.Invariant($"{plan.RunId}/{batch.Number}"),
            (decimal)batch.LessonCount / plan.Lessons.Count,
            async token => (await attempts(token))
                .Where(attempt => attempt.Lesson >= batch.FirstLesson && attempt.Lesson <= batch.LastLesson).Sum(attempt => attempt.CostUsd ?? 0))
        : new SpendScope(
            plan.RunId, 1, async token => (await attempts(token)).Sum(attempt => attempt.CostUsd ?? 0));
}
