using System.Text;
using PptBatch.Artifacts;
using PptBatch.Checkpoints;
using PptBatch.Planning;
using PptBatch.Reporting;

namespace PptBatch.Pipeline;

/// <summary>Keeps the plan of the run in work, so that a run that was cut off goes on as the same run, with the same date.</summary>
internal sealed class PlanStore(IArtifactStore store, RunRecordStore runs, AttemptStore attempts)
{
    private const int MaxBytes = 16 * 1024 * 1024;
    private const int MaxLost = 5;

    /// <summary>
    /// Takes up the stored plan when it is of the same work and its run did not complete; stores the new one otherwise. Of two runs that
    /// begin at once one stores its plan, and the other takes that up or is refused.
    /// </summary>
    /// <exception cref="PptBatchException">The folder is another course's, whose run has not ended.</exception>
    public async Task<BatchPlan> PrepareAsync(BatchPlan planned, CancellationToken cancellationToken)
    {
        ArtifactKey key = planned.Output.Key(RunPaths.Plan);
        for (int lost = 0; ; lost++)
        {
            ArtifactInfo? before = await store.FindAsync(key, cancellationToken);
            if (before is not null && await FindAsync(planned.Output, cancellationToken) is { } stored)
            {
                RunRecord? last = await runs.FindAsync(planned.Output, cancellationToken);
                bool ended = last?.RunId == stored.RunId;
                if (IsSameWork(stored, planned) && !(ended && last!.Status == DeckStatus.Complete))
                {
                    return stored;
                }

                if (stored.Input != planned.Input && !ended)
                {
                    throw Taken(key, stored);
                }
            }

            if (lost == MaxLost)
            {
                throw new PptBatchException(new Diagnostic(
                    "PB1044", DiagnosticSeverity.Error, "Other runs keep storing plans of their own.", key.ToString(),
                    "Run them one after the other, or give each an output folder of its own."));
            }

            await attempts.ForgetAsync(planned.Output, planned.RunId, cancellationToken);
            using MemoryStream json = new(Encoding.UTF8.GetBytes(PlanJson.Serialize(planned)));
            WriteCondition condition = before is null ? WriteCondition.IfAbsent : WriteCondition.IfMatch(before.Version);
            if (await store.WriteAsync(key, json, condition, cancellationToken) is not null)
            {
                return planned;
            }
        }
    }

    /// <summary>The plan stored in an output folder, or null when there is none that can be read.</summary>
    public async Task<BatchPlan?> FindAsync(CourseLocation output, CancellationToken cancellationToken)
    {
        if (await BytesAsync(output.Key(RunPaths.Plan), cancellationToken) is not { } json)
        {
            return null;
        }

        try
        {
            return PlanJson.Deserialize(json, output.Key(RunPaths.Plan).ToString());
        }
        catch (PptBatchException)
        {
            // Of another version, or damaged: the course is planned again, and checkpoints are found without it.
            return null;
        }
    }

    /// <summary>The plan stored in an output folder, or null when there is none.</summary>
    /// <exception cref="PptBatchException">It is damaged, or of another version; both versions are named.</exception>
    public async Task<BatchPlan?> ReadAsync(CourseLocation output, CancellationToken cancellationToken) =>
        await BytesAsync(output.Key(RunPaths.Plan), cancellationToken) is { } json
            ? PlanJson.Deserialize(json, output.Key(RunPaths.Plan).ToString())
            : null;

    private async Task<byte[]?> BytesAsync(ArtifactKey key, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(key, cancellationToken) is not { Length: <= MaxBytes }
            || await store.OpenReadAsync(key, cancellationToken) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            using MemoryStream bytes = new();
            await stream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
    }

    private static PptBatchException Taken(ArtifactKey key, BatchPlan stored) => new(new Diagnostic(
        "PB1044",
        DiagnosticSeverity.Error,
        $"A run of another course, {stored.Input.Bucket}/{stored.Input.Folder}, was started in this folder and has not ended.",
        key.ToString(),
        "Give this course an output folder of its own, let the other run end, or delete this file if that run was abandoned."));

    private static bool IsSameWork(BatchPlan stored, BatchPlan planned) =>
        PlanJson.Serialize(stored with { RunId = planned.RunId, StartedAt = planned.StartedAt }) == PlanJson.Serialize(planned);
}
