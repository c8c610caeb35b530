using PptBatch.Dispatch;
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
        (string arn, string name) = await _executions.StartAsync(plan, request.AutoCombine, cancellationToken);
        return new StartedDeck(
            "The course is already running.", arn, name, plan.Lessons.Count, plan.Batches.Count,
            plan.Batches.Max(batch => batch.LessonCount),
            [.. plan.Batches.Select((batch, index) => new StartedBatch(index, batch.FirstLesson, batch.LastLesson))]);
    }

    /// <summary>What an execution is doing.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<DeckExecution> DescribeAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(executionArn);
        ExecutionDescription found = await _client.GetAsync(executionArn, cancellationToken);
        return new DeckExecution(found.Status, found.Redrivable, found.Error, found.Cause, found.Output);
    }

    /// <summary>
    /// Takes up an execution that failed, was stopped or ran out of time in the last 14 days, at the states that did not succeed.
    /// </summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task RedriveAsync(string executionArn, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(executionArn);
        return _client.RedriveAsync(executionArn, cancellationToken);
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
