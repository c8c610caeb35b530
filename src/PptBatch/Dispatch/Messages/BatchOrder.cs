namespace PptBatch.Dispatch.Messages;

/// <summary>What a worker is asked to do: one round of one batch of a stored plan. Carries keys, never content.</summary>
public sealed record BatchOrder
{
    /// <summary>The version that this code writes and reads.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Version of the record's shape.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The run's output folder, which holds the plan.</summary>
    public required CourseLocation Output { get; init; }

    /// <summary><see cref="BatchPlan.RunId"/>; a worker that finds the plan of another run refuses.</summary>
    public required string RunId { get; init; }

    /// <summary><see cref="PptBatch.Batch.Number"/>.</summary>
    public required int Batch { get; init; }

    /// <summary>How often the batch has been sent out in this run, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>The earlier round of the same call whose failed lessons are not tried again, or null.</summary>
    public int? EarlierRound { get; init; }

    /// <summary>
    /// How much of the plan's cap on the cost the batch may have spent by the end of the round, earlier rounds included, from 0 to 1; null
    /// is its lessons' part.
    /// </summary>
    public decimal? Share { get; init; }

    /// <summary>Where the worker stores how the round ended.</summary>
    public ArtifactKey OutcomeKey => Output.Key(RoundPaths.Outcome(RunId, Batch, Round));

    /// <summary>Where the worker says until when it works on the round.</summary>
    public ArtifactKey LeaseKey => Output.Key(RoundPaths.Lease(RunId, Batch, Round));

    /// <summary>The order of a round of a batch.</summary>
    /// <param name="plan">The stored plan.</param>
    /// <param name="batch"><see cref="PptBatch.Batch.Number"/>.</param>
    /// <param name="round">The round, from 1.</param>
    public static BatchOrder Of(BatchPlan plan, int batch, int round)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new BatchOrder { Output = plan.Output, RunId = plan.RunId, Batch = batch, Round = round };
    }
}
