using PptBatch.Dispatch.Messages;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions.Execution;

/// <summary>
/// Gets a run under way in the state machine: joins the execution that is on it, takes up the one that failed, or starts one.
/// </summary>
internal sealed class RunExecutions(StatesClient client, TimeProvider time)
{
    private const int MaxAttempts = 500;
    private const int MaxLooks = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.5);

    /// <returns>The execution that is on the run now.</returns>
    public async Task<RunExecution> StartAsync(BatchPlan plan, DeckOrder order, CancellationToken cancellationToken)
    {
        string input = WireJson.Write(order);
        string? purpose = order.MergeOnly == true ? "merge" : null;
        for (int attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            string name = ExecutionName.Of(plan, attempt, purpose);
            if (await client.StartAsync(name, input, cancellationToken) is { } started)
            {
                return new RunExecution(started, name, order.AutoCombine);
            }

            string arn = client.Machine.Execution(name);
            if (await JoinAsync(arn, cancellationToken) is { } joined)
            {
                return new RunExecution(arn, name, joined.Input is { } own ? WireJson.ReadDeck(own).AutoCombine : order.AutoCombine);
            }
        }

        throw new PptBatchException(new Diagnostic(
            "PB5059", DiagnosticSeverity.Error, $"The run was started {MaxAttempts} times.", client.Machine.Text,
            "The history of the last execution shows what stopped it."));
    }

    /// <summary>The execution where it is on the run, or was taken up; null where it has ended for good.</summary>
    private async Task<ExecutionDescription?> JoinAsync(string arn, CancellationToken cancellationToken)
    {
        for (int look = 1; look <= MaxLooks; look++)
        {
            ExecutionDescription? found = await client.FindAsync(arn, cancellationToken);
            if (found is { IsOpen: false, Redrivable: false })
            {
                return null;
            }

            if (found is not null && (found.IsOpen || await client.RedriveAsync(arn, cancellationToken)))
            {
                return found;
            }

            // Started a moment ago and not to be seen yet, or taken up by another between the look and the redrive.
            await Task.Delay(BetweenLooks, time, cancellationToken);
        }

        return null;
    }
}

/// <summary>An execution that is on a run.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Merges">Whether it merges at the end: one that was joined does what it was started with.</param>
internal sealed record RunExecution(string Arn, string Name, bool Merges);
