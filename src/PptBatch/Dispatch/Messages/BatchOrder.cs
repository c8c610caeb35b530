using System.Globalization;

namespace PptBatch.Dispatch.Messages;

/// <summary>What a worker is asked to do: one round of one batch of a stored plan. Carries keys, never content.</summary>
internal sealed record BatchOrder
{
    public const int CurrentSchemaVersion = 1;

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

    /// <summary>Where the worker puts how the round ended.</summary>
    public ArtifactKey OutcomeKey => Output.Key(RoundPaths.Outcome(RunId, Batch, Round));

    /// <summary>Where the worker says until when it works on the round.</summary>
    public ArtifactKey LeaseKey => Output.Key(RoundPaths.Lease(RunId, Batch, Round));
}

/// <summary>Says that a worker is on a round, and until when; after that it is lost.</summary>
/// <param name="Worker">The invocation's request id.</param>
/// <param name="Expires">When it runs out unless it is renewed, in UTC; never after the invocation's deadline.</param>
/// <param name="Takes">Workers that have taken the round until now.</param>
internal sealed record RoundLease(string Worker, DateTimeOffset Expires, int Takes = 1);

/// <summary>The names of what rounds store, relative to the output folder.</summary>
internal static class RoundPaths
{
    public static string Folder(string runId) => $"infographics/rounds/{runId}";

    public static string Items(string runId, int pass) =>
        string.Create(CultureInfo.InvariantCulture, $"infographics/rounds/{runId}/pass-{pass:D3}.json");

    public static string Results(string runId) => $"infographics/rounds/{runId}/map";

    public static string Outcome(string runId, int batch, int round) =>
        string.Create(CultureInfo.InvariantCulture, $"infographics/rounds/{runId}/batch-{batch:D5}.{round:D3}.json");

    public static string Lease(string runId, int batch, int round) =>
        string.Create(CultureInfo.InvariantCulture, $"infographics/rounds/{runId}/batch-{batch:D5}.{round:D3}.lease");
}
