namespace PptBatch.Dispatch.Messages;

/// <summary>What was written ahead of a run's passes, as it is stored.</summary>
/// <param name="Written"><see cref="LessonsAheadResult.Written"/>, in order.</param>
/// <param name="Attempts"><see cref="LessonsAheadResult.Attempts"/>.</param>
/// <param name="Diagnostics"><see cref="LessonsAheadResult.Diagnostics"/>.</param>
internal sealed record AheadOutcome(
    IReadOnlyList<int> Written, IReadOnlyList<ModelAttempt> Attempts, IReadOnlyList<Diagnostic> Diagnostics);
