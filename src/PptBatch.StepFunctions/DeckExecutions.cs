using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Calling;
using PptBatch.StepFunctions.Execution;

namespace PptBatch.StepFunctions;

/// <summary>
/// Hands whole courses to the state machine, for hosts that do not wait: starts, describes, redrives and stops executions.
/// </summary>
/// <remarks>
/// Safe for concurrent use. Every method throws a <see cref="PptBatchException"/> that names operation, resource and request when Step
/// Functions refuses or cannot be called.
/// </remarks>
public sealed class DeckExecutions
{
    private const string NotMerged =
        "The course is running already, started without a merge at its end; ask for the merge when it has ended.";

    private readonly RunSteps _steps;
    private readonly RunExecutions _executions;
    private readonly StatesClient _client;

    internal DeckExecutions(RunSteps steps, RunExecutions executions, StatesClient client) =>
        (_steps, _executions, _client) = (steps, executions, client);

    /// <summary>
    /// Plans a course, stores the plan and starts its execution. Started again while it runs, it is the same execution; one that failed is
    /// redriven.
    /// </summary>
    /// <param name="request">Which course. <see cref="DeckRequest.Regenerate"/> must be empty: it needs a host that waits.</param>
    /// <param name="cancellationToken">Stops the call; an execution that was started goes on.</param>
    /// <exception cref="PptBatchException">The course cannot be used, or Step Functions refused.</exception>
    /// <exception cref="ArgumentException">Lessons are to be written again.</exception>
    public async Task<StartedDeck> StartAsync(DeckRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Regenerate.Count > 0)
        {
            throw new ArgumentException("Only a run that waits can regenerate lessons.", nameof(request));
        }

        BatchPlan plan = await _steps.PlanAsync(request, cancellationToken);
        DeckOrder order = DeckOrder.Of(plan, request.AutoCombine) with { BatchInference = request.WriteAhead };
        return await StartAsync(plan, order, "The course is running.", cancellationToken);
    }

    /// <summary>
    /// Has the batch decks of the last run merged, as far as they are there, without making lessons: an execution of its own. Placeholders
    /// stand for what is missing.
    /// </summary>
    /// <param name="output">The run's output folder: the course folder, unless results went elsewhere.</param>
    /// <param name="cancellationToken">Stops the call; an execution that was started goes on.</param>
    /// <exception cref="PptBatchException">The folder has no run, or Step Functions refused.</exception>
    public async Task<StartedDeck> StartMergeAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        BatchPlan plan = await _steps.FindPlanAsync(output, cancellationToken) ?? throw new PptBatchException(new Diagnostic(
            "PB5061", DiagnosticSeverity.Error, "There is no run in this folder, so there is nothing to merge.",
            $"{output.Bucket}/{output.Folder}", "Start the course first."));
        DeckOrder order = DeckOrder.Of(plan, autoCombine: true) with { MergeOnly = true };
        return await StartAsync(plan, order, "The batch decks are being merged.", cancellationToken);
    }

    /// <summary>What an execution is doing.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="PptBatchException">
    /// It is no execution of this state machine (<c>PB5062</c>), or there is none any more (<c>PB5068</c>).
    /// </exception>
    public async Task<DeckExecution> DescribeAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(executionArn);
        string start = _client.Machine.Execution("");
        if (!executionArn.StartsWith(start, StringComparison.Ordinal)
            || executionArn.Length == start.Length || executionArn.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            throw new PptBatchException(new Diagnostic(
                "PB5062", DiagnosticSeverity.Error, "This is not the ARN of an execution of the state machine.", executionArn,
                $"Give one that begins with {start} and ends with its name."));
        }

        ExecutionDescription found = await _client.FindAsync(executionArn, cancellationToken) ?? throw new PptBatchException(new Diagnostic(
            "PB5068", DiagnosticSeverity.Error, "The state machine has no such execution.", executionArn,
            "Check the ARN; Step Functions forgets an execution 90 days after its end."));
        return new DeckExecution(found.Status, found.Redrivable, found.Error, found.Cause, found.Output);
    }

    /// <summary>
    /// Takes up an execution that failed, was stopped or ran out of time in the last 14 days, at the states that did not succeed.
    /// </summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="PptBatchException">
    /// It cannot be taken up (<c>PB5069</c>): it is at work, has succeeded or ended too long ago; or Step Functions refused.
    /// </exception>
    public async Task RedriveAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(executionArn);
        if (!await _client.RedriveAsync(executionArn, cancellationToken))
        {
            throw new PptBatchException(new Diagnostic(
                "PB5069", DiagnosticSeverity.Error,
                "The execution cannot be redriven: it is at work, has succeeded or ended over 14 days ago.", executionArn,
                "Start the course again: an execution at work is joined, and finished lessons are reused."));
        }
    }

    private async Task<StartedDeck> StartAsync(BatchPlan plan, DeckOrder order, string message, CancellationToken cancellationToken)
    {
        RunExecution execution = await _executions.StartAsync(plan, order, cancellationToken);
        return new StartedDeck(
            order.AutoCombine && !execution.Merges ? NotMerged : message, execution.Arn, execution.Name,
            plan.Lessons.Count, plan.Batches.Count, plan.Batches.Max(batch => batch.LessonCount),
            [.. plan.Batches.Select((batch, index) => new StartedBatch(index, batch.FirstLesson, batch.LastLesson))])
        {
            Deck = execution.Merges ? plan.Output.Key(RunPaths.CompleteDeck(plan.Input)).ToString() : null,
        };
    }

    /// <summary>Stops an execution; workers that are at work go on to their end, and what they store stays.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task StopAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(executionArn);
        return _client.StopAsync(executionArn, cancellationToken);
    }
}
