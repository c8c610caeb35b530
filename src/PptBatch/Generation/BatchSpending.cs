namespace PptBatch.Generation;

/// <summary>What a batch of a run may spend in this process.</summary>
internal static class BatchSpending
{
    /// <summary>All that the run may.</summary>
    public static SpendScope OfRun(BatchPlan plan, Func<CancellationToken, Task<IReadOnlyList<ModelAttempt>>> attempts) =>
        new(plan.RunId, 1, async token => (await attempts(token)).Sum(attempt => attempt.HeldUsd));

    /// <param name="plan">The run.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="apart">Whether its batches run in processes of their own, which cannot share a cap.</param>
    /// <param name="share">The batch's share of the cap where they do; null is its lessons' part.</param>
    /// <param name="attempts">Reads every call of the run so far.</param>
    public static SpendScope Of(
        BatchPlan plan, Batch batch, bool apart, decimal? share,
        Func<CancellationToken, Task<IReadOnlyList<ModelAttempt>>> attempts) => apart
        ? new SpendScope(
            FormattableString.Invariant($"{plan.RunId}/{batch.Number}/{share}"),
            share ?? (decimal)batch.LessonCount / plan.Lessons.Count,
            async token => (await attempts(token))
                .Where(attempt => attempt.Lesson >= batch.FirstLesson && attempt.Lesson <= batch.LastLesson)
                    .Sum(attempt => attempt.HeldUsd))
        : OfRun(plan, attempts);
}
