namespace PptBatch.StepFunctions;

/// <summary>What an execution of the state machine is doing, or how it ended.</summary>
/// <param name="Status">As Step Functions names it: RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED or PENDING_REDRIVE.</param>
/// <param name="IsRedrivable">Whether <see cref="DeckExecutions.RedriveAsync"/> can take it up.</param>
/// <param name="Error">The error's name when it failed, or null.</param>
/// <param name="Cause">What the error says, or null.</param>
/// <param name="Output">What it ended with as JSON, or null while it runs.</param>
public sealed record DeckExecution(string Status, bool IsRedrivable, string? Error, string? Cause, string? Output);
