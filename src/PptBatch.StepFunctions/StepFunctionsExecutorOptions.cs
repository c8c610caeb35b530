namespace PptBatch.StepFunctions;

/// <summary>Settings of the executor that runs batches in a Step Functions state machine.</summary>
public sealed class StepFunctionsExecutorOptions
{
    /// <summary>
    /// ARN of the state machine whose definition <see cref="StateMachineDefinition.Export"/> gave; it also names the region. Required.
    /// </summary>
    public string StateMachineArn { get; set; } = "";

    /// <summary>
    /// Address of Step Functions. Default: null, which takes <c>AWS_ENDPOINT_URL_SFN</c>, and without it the region's own.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How often the execution and the store are asked how far the run is. Default: 2 seconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);
}
