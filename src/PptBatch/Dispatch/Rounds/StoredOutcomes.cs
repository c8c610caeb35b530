using System.Runtime.CompilerServices;
using PptBatch.Execution;

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
            yield return Of(plan, batch, ended.GetValueOrDefault(batch.Number));
        }
    }

    /// <summary>How a batch ended for its run: without a deck when its workers were lost or it failed as a whole.</summary>
    public static BatchOutcome Of(BatchPlan plan, Batch batch, StoredRound? round) => round?.Outcome is not { } outcome
        ? UnfinishedBatch.Of(plan, batch, LambdaExecutor.Lost(batch.Number, plan.Output))
        : outcome.Failure is { } failure ? UnfinishedBatch.Of(plan, batch, failure) : outcome;

    public static PptBatchException OtherRun(CourseLocation output, string runId) => new(new Diagnostic(
        "PB5053", DiagnosticSeverity.Error, $"The stored plan is not that of run {runId}: the course or its settings changed while it ran.",
        output.Key("infographics/plan.json").ToString(), "Start again: lessons that did not change are not made again."));
}
