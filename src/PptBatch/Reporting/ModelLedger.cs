namespace PptBatch;

/// <summary>Every model call of a run with what it used and cost, in the order of lessons; totals are sums over the calls.</summary>
/// <param name="Attempts">The calls, failed ones and those of earlier, unfinished goes at the same run included.</param>
public sealed record ModelLedger(IReadOnlyList<ModelAttempt> Attempts)
{
    /// <summary>A run without a model.</summary>
    public static ModelLedger Empty { get; } = new([]);

    /// <summary>Input tokens that were neither read from nor written to a cache.</summary>
    public long InputTokens => Attempts.Sum(attempt => attempt.InputTokens);

    /// <summary>Input tokens read from a prompt cache.</summary>
    public long CacheReadTokens => Attempts.Sum(attempt => attempt.CacheReadTokens);

    /// <summary>Input tokens written to a prompt cache.</summary>
    public long CacheWriteTokens => Attempts.Sum(attempt => attempt.CacheWriteTokens);

    /// <summary>Output tokens, thinking included.</summary>
    public long OutputTokens => Attempts.Sum(attempt => attempt.OutputTokens);

    /// <summary>Of <see cref="OutputTokens"/>, those spent on thinking, where the models say so.</summary>
    public long ThinkingTokens => Attempts.Sum(attempt => attempt.ThinkingTokens);

    /// <summary>Calls that sent a reply back with its findings.</summary>
    public int Repairs => Attempts.Count(attempt => attempt.Purpose == ModelAttempt.Repair);

    /// <summary>Calls that were made again because the one before gave no whole reply.</summary>
    public int Retries => Attempts
        .GroupBy(attempt => (attempt.Lesson, attempt.Purpose))
        .Sum(calls => calls.SkipLast(1).Count(call => call.Outcome is not (ModelAttempt.Complete or ModelAttempt.Truncated)));

    /// <summary>Cost in US dollars at list price; null when that of any call is not known, zero without a call.</summary>
    public decimal? CostUsd => Attempts.All(attempt => attempt.CostUsd is not null) ? Attempts.Sum(attempt => attempt.CostUsd) : null;

    /// <summary>Time spent in calls, summed over calls that ran at once.</summary>
    public TimeSpan Duration => Attempts.Aggregate(TimeSpan.Zero, (sum, attempt) => sum + attempt.Duration);

    /// <summary>The calls for one lesson.</summary>
    /// <param name="number"><see cref="Lesson.Number"/>.</param>
    public ModelLedger OfLesson(int number) => new([.. Attempts.Where(attempt => attempt.Lesson == number)]);
}
