using PptBatch.Checkpoints;

namespace PptBatch.Dispatch.Rounds;

/// <summary>
/// How a cap on the cost is kept over workers that cannot ask each other: each order says how much of the cap its batch may have spent in
/// all, and the shares of the batches at work are never more than the cap. What a batch leaves goes round again.
/// </summary>
internal sealed class SpendShares
{
    private const string OverTheCap = "PB2122";
    private readonly decimal _cap;
    private readonly IReadOnlyList<ModelAttempt> _spent;

    private SpendShares(decimal cap, IReadOnlyList<ModelAttempt> spent) => (_cap, _spent) = (cap, spent);

    private decimal LeftUsd => Math.Max(0, _cap - _spent.Sum(attempt => attempt.HeldUsd));

    /// <summary>The shares of a run as its ledger stands; null where the plan has no cap, and workers keep to one of their own.</summary>
    public static async Task<SpendShares?> ReadAsync(IArtifactStore store, BatchPlan plan, CancellationToken cancellationToken) =>
        plan.Writing?.MaxCostUsd is { } cap
            ? new SpendShares(cap, await new AttemptStore(store).ReadAsync(plan.Output, plan.RunId, cancellationToken))
            : null;

    /// <summary>Whether nothing but money keeps the lessons of a batch from being made.</summary>
    public static bool IsStarved(BatchOutcome outcome) =>
        outcome.Failure is null && outcome.Remaining.Any() && outcome.Remaining.All(lesson => lesson.Failure?.Code == OverTheCap);

    /// <summary>
    /// An outcome whose lessons had no money left: they remain, as other batches may leave some. Where the batch had all of the cap, they
    /// have failed.
    /// </summary>
    public static BatchOutcome Postponed(BatchOutcome outcome, decimal? share) => share is null or >= 1 ? outcome : outcome with
    {
        Lessons =
        [
            .. outcome.Lessons.Select(lesson => lesson is { Status: LessonStatus.Failed, Failure.Code: OverTheCap }
                ? lesson with { Status = LessonStatus.Remaining }
                : lesson),
        ],
    };

    /// <summary>The share of one of several batches that are sent out together.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="lessons">Lessons that it still has to make.</param>
    /// <param name="ofAll">Lessons that all of them still have to make.</param>
    public decimal Of(Batch batch, int lessons, int ofAll)
    {
        decimal own = _spent.Where(attempt => attempt.Lesson >= batch.FirstLesson && attempt.Lesson <= batch.LastLesson)
            .Sum(attempt => attempt.HeldUsd);

        // All that is left is all that is left: a share of exactly one says that there is nobody to wait for.
        return lessons == ofAll && own + LeftUsd >= _cap
            ? 1
            : Math.Round((own + (LeftUsd * lessons / ofAll)) / _cap, 12, MidpointRounding.ToZero);
    }
}
