namespace PptBatch.Planning;

/// <summary>What planning options may be.</summary>
internal static class PlanningLimits
{
    public const int MinBatchSize = 1;
    public const int MaxBatchSize = 1_000;

    /// <summary>Throws the one clear error when an option is out of its range.</summary>
    public static void ThrowIfInvalid(PlanningOptions options)
    {
        if (options.BatchSize is < MinBatchSize or > MaxBatchSize)
        {
            throw new PptBatchException(new Diagnostic(
                "PB1040",
                DiagnosticSeverity.Error,
                $"A batch of {options.BatchSize} lessons is not possible.",
                nameof(PlanningOptions.BatchSize),
                $"Use a number from {MinBatchSize} to {MaxBatchSize}."));
        }
    }
}
