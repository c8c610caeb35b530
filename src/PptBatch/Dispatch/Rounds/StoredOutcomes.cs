using System.Runtime.CompilerServices;

namespace PptBatch.Dispatch.Rounds;

/// <summary>Runs nothing: answers with how the batches of a run ended, so that a merge is a run like any other.</summary>
internal sealed class StoredOutcomes(StoredRounds rounds, string runId) : IBatchExecutor
{
    public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (plan.RunId != runId)
        {
            throw OtherRun(plan.Output, runId);
        }

        IReadOnlyDictionary<int, StoredRound> ended = await rounds.ReadAsync(plan, except: null, cancellationToken);
        foreach (Batch batch in plan.Batches)
        {
            yield return StoredRounds.OutcomeOf(plan, batch, ended.GetValueOrDefault(batch.Number));
        }
    }

    public static PptBatchException OtherRun(CourseLocation output, string runId) => new(new Diagnostic(
        "PB5053", DiagnosticSeverity.Error,
        $"The stored plan does not belong to run {runId}: the course or its settings changed while it ran.",
        output.Key("infographics/plan.json").ToString(), "Start again; unchanged lessons are reused."));
}
