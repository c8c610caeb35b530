using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch.Rounds;

/// <summary>Keeps what was written ahead of a run's passes until its decks are merged. As a part of a run, it writes nothing.</summary>
internal sealed class StoredAhead(IArtifactStore store) : ILessonsAhead
{
    public async Task<LessonsAheadResult> WriteAsync(
        BatchPlan plan, CourseBook book, IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default) =>
        await FindAsync(plan, cancellationToken) is { } found
            ? new LessonsAheadResult(found.Written.ToHashSet(), found.Attempts, found.Diagnostics) { IsSettled = true }
            : LessonsAheadResult.None;

    /// <summary>Adds what a job wrote to what others of the run wrote before; its remarks take the place of theirs.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="result">What it wrote.</param>
    /// <param name="refusal">Why no job wrote anything, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AddAsync(BatchPlan plan, LessonsAheadResult result, Diagnostic? refusal, CancellationToken cancellationToken)
    {
        if (result == LessonsAheadResult.None && refusal is null)
        {
            return;
        }

        AheadOutcome? before = await FindAsync(plan, cancellationToken);
        AheadOutcome now = new(
            [.. result.Written.Union(before?.Written ?? []).Order()],
            [.. (before?.Attempts ?? []).Union(result.Attempts)],
            refusal is null ? result.Diagnostics : [.. result.Diagnostics, CallByCall(refusal)]);
        using MemoryStream json = new(WireJson.Serialize(now, WireJsonContext.Default.AheadOutcome), writable: false);
        await store.WriteAsync(KeyOf(plan), json, WriteCondition.Always, cancellationToken);
    }

    private Task<AheadOutcome?> FindAsync(BatchPlan plan, CancellationToken cancellationToken) =>
        WireJson.FindAsync(store, KeyOf(plan), WireJsonContext.Default.AheadOutcome, cancellationToken);

    private static ArtifactKey KeyOf(BatchPlan plan) => plan.Output.Key(RoundPaths.Ahead(plan.RunId));

    // Nobody is there to decide: the run goes on, and says what it did.
    private static Diagnostic CallByCall(Diagnostic refusal) => refusal with
    {
        Severity = DiagnosticSeverity.Warning,
        Message = $"{refusal.Message} Single calls at the full price wrote the lessons, as far as the cap on the cost allowed.",
    };
}
