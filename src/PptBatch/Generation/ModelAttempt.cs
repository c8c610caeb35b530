namespace PptBatch;

/// <summary>One call of a model: what it used, what it cost and how it ended. The ledger is a list of these.</summary>
public sealed record ModelAttempt
{
    internal const string Write = "write";
    internal const string Continue = "continue";
    internal const string Repair = "repair";
    internal const string Review = "review";
    internal const string Rewrite = "rewrite";
    internal const string Cancelled = nameof(Cancelled);
    internal const string Complete = nameof(Complete);
    internal const string Truncated = nameof(Truncated);

    /// <summary>
    /// <see cref="Outcome"/> of a call that was sent and has not ended, or whose process was killed: it stands at the most that it can
    /// cost.
    /// </summary>
    public const string InFlight = nameof(InFlight);

    /// <summary><see cref="Lesson.Number"/> of the lesson that it was made for.</summary>
    public required int Lesson { get; init; }

    /// <summary>Model id as configured.</summary>
    public required string Model { get; init; }

    /// <summary>Why the call was made: <c>write</c>, <c>continue</c>, <c>repair</c>, <c>review</c> or <c>rewrite</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>True when it was a record of a batch inference job, billed at the batch price. Default: false.</summary>
    public bool Batch { get; init; }

    /// <summary>How it ended: <c>Complete</c>, or the name of what kept the reply from being whole.</summary>
    public required string Outcome { get; init; }

    /// <summary>Input tokens that were neither read from nor written to a cache.</summary>
    public long InputTokens { get; init; }

    /// <summary>Output tokens, thinking included.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Input tokens read from a prompt cache.</summary>
    public long CacheReadTokens { get; init; }

    /// <summary>Input tokens written to a prompt cache.</summary>
    public long CacheWriteTokens { get; init; }

    /// <summary>Of <see cref="OutputTokens"/>, those spent on thinking, where the model says so.</summary>
    public long ThinkingTokens { get; init; }

    /// <summary>
    /// True when the service never said what the call used, because it was broken off: the tokens are counted from what was sent and what
    /// came.
    /// </summary>
    public bool IsEstimated { get; init; }

    /// <summary>Cost in US dollars at list price, or null when the model's price is not known.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>
    /// The most that the call can have cost, in US dollars, where the service never said what it used; a cap counts this in the place of
    /// <see cref="CostUsd"/>, in later goes at the run too. Default: null, where the cost is known.
    /// </summary>
    public decimal? MostCostUsd { get; init; }

    /// <summary>What a cap on the cost counts.</summary>
    internal decimal HeldUsd => MostCostUsd ?? CostUsd ?? 0;

    /// <summary>When the call was sent; null where that is not known, as of a record of a batch inference job.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Wall time of the call.</summary>
    public TimeSpan Duration { get; init; }
}
