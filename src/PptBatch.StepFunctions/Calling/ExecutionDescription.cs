namespace PptBatch.StepFunctions.Calling;

/// <summary>What Step Functions says of an execution.</summary>
/// <param name="Status">As it names it: RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED or PENDING_REDRIVE.</param>
/// <param name="Redrivable">Whether a redrive can take it up.</param>
/// <param name="Error">The error's name, or null.</param>
/// <param name="Cause">What the error says, or null.</param>
/// <param name="Output">The output as JSON, or null.</param>
/// <param name="Input">The input as JSON, or null.</param>
/// <param name="Request">The id of the request that asked.</param>
internal sealed record ExecutionDescription(
    string Status, bool Redrivable, string? Error, string? Cause, string? Output, string? Input, string Request)
{
    public bool IsOpen => Status is "RUNNING" or "PENDING_REDRIVE";
}
