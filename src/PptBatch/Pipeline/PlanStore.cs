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

    /// <summary>Takes up the stored plan when it is of the same work and its run did not complete; stores the new one otherwise.</summary>
    public async Task<BatchPlan> PrepareAsync(BatchPlan planned, CancellationToken cancellationToken)
    {
        if (await FindAsync(planned.Output, cancellationToken) is { } stored && IsSameWork(stored, planned))
        {
            RunRecord? last = await runs.FindAsync(planned.Output, cancellationToken);
            if (last is not { Status: DeckStatus.Complete } || last.RunId != stored.RunId)
            {
                return stored;
            }
        }

        await attempts.ForgetAsync(planned.Output, planned.RunId, cancellationToken);
        using MemoryStream json = new(Encoding.UTF8.GetBytes(PlanJson.Serialize(planned)));
        await store.WriteAsync(planned.Output.Key(RunPaths.Plan), json, WriteCondition.Always, cancellationToken);
        return planned;
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

    private static bool IsSameWork(BatchPlan stored, BatchPlan planned) =>
        PlanJson.Serialize(stored with { RunId = planned.RunId, StartedAt = planned.StartedAt }) == PlanJson.Serialize(planned);
}
