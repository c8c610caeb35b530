using PptBatch.Dispatch.Messages;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions.Execution;

/// <summary>
/// Gets a run under way in the state machine: joins the execution that is on it, takes up the one that failed, or starts one.
/// </summary>
internal sealed class RunExecutions(StatesClient client)
{
    private const int MaxAttempts = 500;

    /// <returns>The execution's ARN and name.</returns>
    public async Task<(string Arn, string Name)> StartAsync(BatchPlan plan, DeckOrder order, CancellationToken cancellationToken)
    {
        string input = WireJson.Write(order);
        string? purpose = order.MergeOnly == true ? "merge" : null;
        for (int attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            string name = ExecutionName.Of(plan, attempt, purpose);
            if (await client.StartAsync(name, input, cancellationToken) is { } started)
            {
                return (started, name);
            }

            string arn = client.Machine.Execution(name);
            if (await client.FindAsync(arn, cancellationToken) is { } earlier && await IsOnItAsync(arn, earlier, cancellationToken))
            {
                return (arn, name);
            }
        }

        throw new PptBatchException(new Diagnostic(
            "PB5059", DiagnosticSeverity.Error, $"The run was started {MaxAttempts} times.", client.Machine.Text,
            "The history of the last execution shows what stopped it."));
    }

    private async Task<bool> IsOnItAsync(string arn, ExecutionDescription earlier, CancellationToken cancellationToken)
    {
        if (!earlier.IsOpen && earlier.Redrivable)
        {
            await client.RedriveAsync(arn, cancellationToken);
            return true;
        }

        return earlier.IsOpen;
    }
}
