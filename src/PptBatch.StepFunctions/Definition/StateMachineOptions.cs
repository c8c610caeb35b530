namespace PptBatch.StepFunctions;

/// <summary>What a state machine calls, and how much at once.</summary>
public sealed record StateMachineOptions
{
    /// <summary>
    /// Name or ARN of the function that plans a course. Default: <c>${PlanFunctionArn}</c>, for CloudFormation's
    /// <c>DefinitionSubstitutions</c>. The four may be one function.
    /// </summary>
    public string PlanFunction { get; init; } = "${PlanFunctionArn}";

    /// <summary>
    /// Name or ARN of the function that makes batches, and writes lessons ahead of them. Default: <c>${BatchFunctionArn}</c>.
    /// </summary>
    public string BatchFunction { get; init; } = "${BatchFunctionArn}";

    /// <summary>Name or ARN of the function that looks how the batches ended. Default: <c>${StatusFunctionArn}</c>.</summary>
    public string StatusFunction { get; init; } = "${StatusFunctionArn}";

    /// <summary>Name or ARN of the function that merges. Default: <c>${MergeFunctionArn}</c>.</summary>
    public string MergeFunction { get; init; } = "${MergeFunctionArn}";

    /// <summary>Batches in work at once, 1 to 1,000; an inline Map is held to 40. Default: 10.</summary>
    public int MaxConcurrency { get; init; } = 10;

    /// <summary>
    /// Share of the batches of a Distributed Map that may fail without ending the execution, 0 to 100 percent; the deck is then partial.
    /// Default: 100. An inline Map has no such share. In both, a batch whose workers are lost has an outcome that says so, and ends no
    /// execution; what is left are refusals of Lambda that outlast every retry, and those a redrive repairs.
    /// </summary>
    public int ToleratedFailurePercentage { get; init; } = 100;

    /// <summary>
    /// Longest time of a whole execution, 1 minute to 1 year; it can be redriven after that. Default: 48 hours, of which a batch inference
    /// job may take 24.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(48);

    /// <summary>Longest time of one invocation, up to Lambda's 900 seconds. Default: 15 minutes.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(15);
}
