using System.Text.Json;
using System.Text.Json.Nodes;
using PptBatch.Lambda.Calling;

namespace PptBatch.Cli.Diagnosis.Account;

/// <summary>The functions and the state machine of a stack. Nothing is invoked.</summary>
internal sealed class WorkerChecks(AccountCalls calls)
{
    private const string Deploy = "Check the name and the region, or deploy the stack: samples/aws/README.md.";

    public async Task<Check> FunctionAsync(string function, CancellationToken cancellationToken)
    {
        const string Name = "function";
        ServiceCall call = AccountCalls.Get(
            "GetFunctionConfiguration", $"function {function}", "lambda:GetFunctionConfiguration",
            $"/2015-03-31/functions/{Uri.EscapeDataString(function)}/configuration");
        ServiceAnswer answer = await calls.AskAsync(AwsService.Lambda, call, cancellationToken);
        if (!answer.IsGood)
        {
            return AccountCalls.Refused(Name, CheckState.Broken, call, answer, Deploy);
        }

        JsonElement said = AccountCalls.Json(answer.Body);
        string state = AccountCalls.Text(said, "State") ?? "not known";
        string update = AccountCalls.Text(said, "LastUpdateStatus") ?? "Successful";
        string found = $"{function}: {state}, {AccountCalls.Text(said, "Timeout")} s, {AccountCalls.Text(said, "MemorySize")} MB, "
            + $"{AccountCalls.Text(said, "Runtime")}";
        return update == "Failed" || state == "Failed"
            ? new Check(
                Name, CheckState.Broken,
                $"{found}: {AccountCalls.Text(said, "LastUpdateStatusReason") ?? AccountCalls.Text(said, "StateReason") ?? update}",
                "Publish the worker and deploy again.")
            : state == "Pending" ? new Check(Name, CheckState.Missing, found, "It is being created; check again in a minute.")
            : new Check(Name, CheckState.Ok, found);
    }

    public async Task<Check> MachineAsync(string machine, CancellationToken cancellationToken)
    {
        const string Name = "state machine";
        JsonObject body = new() { ["stateMachineArn"] = machine };
        ServiceCall call = new(
            "DescribeStateMachine", machine, "states:DescribeStateMachine", "/",
            [("X-Amz-Target", "AWSStepFunctions.DescribeStateMachine")],
            System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()), "application/x-amz-json-1.0");
        ServiceAnswer answer = await calls.AskAsync(AwsService.States, call, cancellationToken);
        if (!answer.IsGood)
        {
            return AccountCalls.Refused(Name, CheckState.Broken, call, answer, Deploy);
        }

        JsonElement said = AccountCalls.Json(answer.Body);
        (string? status, string? type) = (AccountCalls.Text(said, "status"), AccountCalls.Text(said, "type"));
        return status != "ACTIVE" ? new Check(Name, CheckState.Broken, $"{machine} is {status}", Deploy)
            : type == "STANDARD" ? new Check(Name, CheckState.Ok, $"{machine} is ACTIVE")
            : new Check(Name, CheckState.Broken, $"{machine} is of type {type}", "A course may take hours: deploy it as STANDARD.");
    }
}
