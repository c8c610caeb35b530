using System.Text.Json;
using System.Text.Json.Nodes;
using PptBatch.Lambda.Calling;

namespace PptBatch.StepFunctions.Calling;

/// <summary>The few operations of Step Functions that a run needs.</summary>
internal sealed class StatesClient(SignedCalls calls, StateMachineArn machine)
{
    private const string NotRedrivable = "ExecutionNotRedrivable";

    public StateMachineArn Machine => machine;

    /// <summary>Starts an execution. Step Functions answers the same for a name that runs already with the same input.</summary>
    /// <returns>Its ARN, or null when the name was used before: by one that has ended, or that has another input.</returns>
    public async Task<string?> StartAsync(string name, string input, CancellationToken cancellationToken)
    {
        ServiceCall call = Call("StartExecution", machine.Text, new JsonObject
        {
            ["stateMachineArn"] = machine.Text, ["name"] = name, ["input"] = input,
        });
        ServiceAnswer answer = await calls.SendAsync(call, cancellationToken);
        return answer.IsGood ? ServiceFault.Field(answer.Body, "executionArn") ?? throw Unreadable(call, answer)
            : answer.Error == "ExecutionAlreadyExists" ? null
            : throw ServiceFault.Refused(call, answer);
    }

    /// <summary>What an execution is doing, or null when there is none: which may also be one that was started a moment ago.</summary>
    public async Task<ExecutionDescription?> FindAsync(string arn, CancellationToken cancellationToken)
    {
        (ServiceCall call, ServiceAnswer answer) = await DescribeAsync(arn, cancellationToken);
        return answer.IsGood ? Description(call, answer)
            : answer.Error == "ExecutionDoesNotExist" ? null
            : throw ServiceFault.Refused(call, answer);
    }

    /// <summary>What an execution is doing.</summary>
    public async Task<ExecutionDescription> GetAsync(string arn, CancellationToken cancellationToken)
    {
        (ServiceCall call, ServiceAnswer answer) = await DescribeAsync(arn, cancellationToken);
        return answer.IsGood ? Description(call, answer) : throw ServiceFault.Refused(call, answer);
    }

    /// <summary>Takes up an execution that failed, was stopped or ran out of time, at the states that did not succeed.</summary>
    /// <returns>False where it cannot be taken up: it may have been a moment ago, by another.</returns>
    public async Task<bool> RedriveAsync(string arn, CancellationToken cancellationToken)
    {
        ServiceCall call = Call("RedriveExecution", arn, new JsonObject { ["executionArn"] = arn });
        ServiceAnswer answer = await calls.SendAsync(call, cancellationToken);
        return answer.IsGood || (answer.Error == NotRedrivable ? false : throw ServiceFault.Refused(call, answer));
    }

    /// <summary>Stops an execution; functions that are at work go on to their end.</summary>
    public async Task StopAsync(string arn, CancellationToken cancellationToken)
    {
        ServiceCall call = Call("StopExecution", arn, new JsonObject { ["executionArn"] = arn });
        ServiceAnswer answer = await calls.SendAsync(call, cancellationToken);
        if (!answer.IsGood)
        {
            throw ServiceFault.Refused(call, answer);
        }
    }

    private async Task<(ServiceCall Call, ServiceAnswer Answer)> DescribeAsync(string arn, CancellationToken cancellationToken)
    {
        ServiceCall call = Call("DescribeExecution", arn, new JsonObject { ["executionArn"] = arn });
        return (call, await calls.SendAsync(call, cancellationToken));
    }

    private static ServiceCall Call(string operation, string resource, JsonObject body) => new(
        operation, resource, "states:" + operation, "/", [("X-Amz-Target", "AWSStepFunctions." + operation)],
        JsonSerializer.SerializeToUtf8Bytes(body, StatesJsonContext.Default.JsonObject), "application/x-amz-json-1.0");

    private static ExecutionDescription Description(ServiceCall call, ServiceAnswer answer) => new(
        ServiceFault.Field(answer.Body, "status") ?? throw Unreadable(call, answer),
        ServiceFault.Field(answer.Body, "redriveStatus") is "REDRIVABLE" or "REDRIVABLE_BY_MAP_RUN",
        ServiceFault.Field(answer.Body, "error"),
        ServiceFault.Field(answer.Body, "cause"),
        ServiceFault.Field(answer.Body, "output"),
        ServiceFault.Field(answer.Body, "input"),
        answer.Request);

    private static PptBatchException Unreadable(ServiceCall call, ServiceAnswer answer) => new(new Diagnostic(
        "PB5056", DiagnosticSeverity.Error, $"{call.Operation} did not return a Step Functions answer (request {answer.Request}).",
        call.Resource, "Check the endpoint: AWS_ENDPOINT_URL_SFN or StepFunctionsExecutorOptions.Endpoint."));
}
