using System.Globalization;

namespace PptBatch.Dispatch.Messages;

/// <summary>The names of what rounds store, relative to the run's output folder.</summary>
public static class RoundPaths
{
    /// <summary>The folder of a run's rounds.</summary>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    public static string Folder(string runId) => $"infographics/rounds/{runId}";

    /// <summary>The orders of one pass over the batches, for an engine that reads them from the store.</summary>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    /// <param name="pass">The pass, from 1.</param>
    public static string Items(string runId, int pass) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder(runId)}/pass-{pass:D3}.json");

    /// <summary>The folder for what such an engine writes about its passes itself.</summary>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    public static string Results(string runId) => $"{Folder(runId)}/map";

    /// <summary>What was written ahead of the passes.</summary>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    internal static string Ahead(string runId) => $"{Folder(runId)}/ahead.json";

    /// <summary>How a round ended.</summary>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    /// <param name="batch"><see cref="Batch.Number"/>.</param>
    /// <param name="round">The round, from 1.</param>
    public static string Outcome(string runId, int batch, int round) => Round(runId, batch, round, "json");

    /// <summary>The lease of the worker that is on a round.</summary>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    /// <param name="batch"><see cref="Batch.Number"/>.</param>
    /// <param name="round">The round, from 1.</param>
    public static string Lease(string runId, int batch, int round) => Round(runId, batch, round, "lease");

    private static string Round(string runId, int batch, int round, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder(runId)}/batch-{batch:D5}.{round:D3}.{kind}");
}
