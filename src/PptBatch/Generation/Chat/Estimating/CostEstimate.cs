namespace PptBatch;

/// <summary>What writing a course's slides with a model would use and cost, before any call is made.</summary>
public sealed record CostEstimate
{
    /// <summary>Model id as configured.</summary>
    public required string Model { get; init; }

    /// <summary>Date of the prices, as the price file says it.</summary>
    public required string PricesAsOf { get; init; }

    /// <summary>The lessons in course order.</summary>
    public required IReadOnlyList<LessonEstimate> Lessons { get; init; }

    /// <summary>Cost of all lessons that are not stored, in US dollars; null when the model's price is not known.</summary>
    public CostRange? CostUsd => Lessons.All(lesson => lesson.CostUsd is not null)
        ? Lessons.Aggregate(CostRange.Zero, (sum, lesson) => sum + lesson.CostUsd!)
        : null;
}

/// <summary>What one lesson would use and cost.</summary>
/// <param name="Number"><see cref="Lesson.Number"/>.</param>
/// <param name="Title">Lesson title.</param>
/// <param name="Stored">True when its slides are stored, so that no call is made and the cost is zero.</param>
/// <param name="InputTokens">Tokens of the prompts, cached ones included.</param>
/// <param name="OutputTokens">Tokens of the replies.</param>
/// <param name="CostUsd">Cost in US dollars, or null when the model's price is not known.</param>
public sealed record LessonEstimate(
    int Number, string Title, bool Stored, TokenRange InputTokens, TokenRange OutputTokens, CostRange? CostUsd);

/// <summary>Tokens between a low and a high estimate.</summary>
/// <param name="Low">Every reply is short and taken as it comes.</param>
/// <param name="Likely">Ordinary replies, one lesson in ten sent back once.</param>
/// <param name="High">Twice what is likely.</param>
public sealed record TokenRange(long Low, long Likely, long High);

/// <summary>US dollars between a low and a high estimate.</summary>
/// <param name="Low">Every reply is short and taken as it comes.</param>
/// <param name="Likely">Ordinary replies, one lesson in ten sent back once.</param>
/// <param name="High">
/// Twice what was likely before a ledger was learned from, which no lesson's calls pass; of a lesson that a batch inference job writes,
/// beside twice the job's price.
/// </param>
public sealed record CostRange(decimal Low, decimal Likely, decimal High)
{
    internal static CostRange Zero { get; } = new(0, 0, 0);

    /// <summary>Adds two estimates.</summary>
    public static CostRange operator +(CostRange left, CostRange right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Low + right.Low, left.Likely + right.Likely, left.High + right.High);
    }
}
