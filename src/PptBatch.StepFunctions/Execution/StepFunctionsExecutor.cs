using System.Runtime.CompilerServices;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions.Execution;

/// <summary>
/// Runs batches in a state machine: starts an execution for the run, or joins the one that is on it, and reads from the store how the
/// batches ended. A host that stops waiting does not stop the execution; the next call joins it.
/// </summary>
internal sealed class StepFunctionsExecutor(
    IArtifactStore store, StatesClient client, RunExecutions executions, TimeSpan pollInterval, TimeProvider time) : IBatchExecutor
{
    // Step Functions may need a moment to know what it has started.
    private static readonly TimeSpan Appearance = TimeSpan.FromMinutes(1);

    private readonly StoredRounds _rounds = new(store, time);

    public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        PlanElsewhere.ThrowIfItCannotTravel(plan);
        CheckpointProgress lessons = new(store, plan, progress);
        await lessons.StartAsync(cancellationToken);
        HashSet<int> given = [];
        foreach (BatchOutcome whole in await WholeAsync(plan, given, cancellationToken))
        {
            lessons.Ended(whole);
            yield return whole;
        }

        if (given.Count == plan.Batches.Count)
        {
            yield break;
        }

        string arn = (await executions.StartAsync(plan, DeckOrder.Of(plan, autoCombine: false), cancellationToken)).Arn;
        long started = time.GetTimestamp();
        while (await IsRunningAsync(arn, time.GetElapsedTime(started), cancellationToken))
        {
            await lessons.LookAsync(cancellationToken);
            foreach (BatchOutcome whole in await WholeAsync(plan, given, cancellationToken))
            {
                lessons.Ended(whole);
                yield return whole;
            }

            await Task.Delay(pollInterval, time, cancellationToken);
        }

        IReadOnlyDictionary<int, StoredRound> rounds = await _rounds.ReadAsync(plan, given, cancellationToken);
        foreach (Batch batch in plan.Batches.Where(batch => !given.Contains(batch.Number)))
        {
            BatchOutcome outcome = StoredRounds.OutcomeOf(plan, batch, rounds.GetValueOrDefault(batch.Number));
            lessons.Ended(outcome);
            yield return outcome;
        }
    }

    // Batches that are whole and were not given out yet; no later pass changes them.
    private async Task<List<BatchOutcome>> WholeAsync(BatchPlan plan, HashSet<int> given, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, StoredRound> rounds = await _rounds.ReadCurrentAsync(plan, given, cancellationToken);
        List<BatchOutcome> whole =
        [
            .. rounds.OrderBy(round => round.Key)
                .Select(round => round.Value.Outcome).OfType<BatchOutcome>().Where(outcome => outcome.IsWhole),
        ];
        given.UnionWith(whole.Select(outcome => outcome.Batch.Number));
        return whole;
    }

    private async Task<bool> IsRunningAsync(string arn, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        ExecutionDescription? execution = elapsed < Appearance
            ? await client.FindAsync(arn, cancellationToken)
            : await client.GetAsync(arn, cancellationToken);
        return execution is null || execution.IsOpen || (execution.Status == "SUCCEEDED" ? false : throw Ended(arn, execution));
    }

    private static PptBatchException Ended(string arn, ExecutionDescription execution)
    {
        string why = string.Join(": ", new[] { execution.Error, Shortened(execution.Cause) }.OfType<string>());
        return new PptBatchException(new Diagnostic(
            "PB5058", DiagnosticSeverity.Error,
            $"The execution ended {execution.Status}{(why.Length > 0 ? $" with {why}" : "")} (DescribeExecution, request "
                + $"{execution.Request}).", arn,
            execution.Redrivable
                ? "Fix the cause and run again. The execution is redriven and finished lessons are reused."
                : "Fix the cause and run again; finished lessons are reused."));
    }

    private static string? Shortened(string? cause) =>
        cause?.ReplaceLineEndings(" ") is { Length: > 500 } text ? text[..500] + "..." : cause?.ReplaceLineEndings(" ");
}
