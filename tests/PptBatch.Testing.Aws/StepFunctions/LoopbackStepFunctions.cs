using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PptBatch.Testing.Aws.Loopback;
using PptBatch.Testing.Aws.StepFunctions.Interpreter;

namespace PptBatch.Testing.Aws.StepFunctions;

/// <summary>The API of Step Functions on loopback, in front of an interpreter that runs the definition as it is exported.</summary>
internal sealed class LoopbackStepFunctions : IAsyncDisposable
{
    public const string MachineArn = "arn:aws:states:us-east-1:123456789012:stateMachine:pptbatch";
    private readonly WebApplication _app;
    private readonly Uri _lambda;
    private readonly IArtifactStore _store;
    private int _requests;

    private LoopbackStepFunctions(Uri lambda, IArtifactStore store)
    {
        (_lambda, _store) = (lambda, store);
        _app = LoopbackApp.Build();
        _app.MapPost("/", AnswerAsync);
        _app.MapGet("/objects", async (HttpContext context, string bucket, string key) =>
        {
            await using Stream stored = (await _store.OpenReadAsync(new ArtifactKey(bucket, key)))!;
            await stored.CopyToAsync(context.Response.Body);
        });
        _app.MapPut("/objects", async (HttpContext context, string bucket, string key) =>
            await _store.WriteAsync(new ArtifactKey(bucket, key), context.Request.Body, WriteCondition.Always));
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The definition that executions started from now on have.</summary>
    public JsonNode Definition { get; set; } = WorkerMachine.Definition();

    /// <summary>Pause before a state is tried again, in milliseconds, by the place of its retrier.</summary>
    public IReadOnlyList<int> RetryMilliseconds { get; set; } = [20, 20, 20, 500];

    /// <summary>Pause of a Wait state, in milliseconds, whatever the state says.</summary>
    public int WaitMilliseconds { get; set; } = 20;

    /// <summary>Looks for which an execution that was started is not to be seen yet, as Step Functions may have it.</summary>
    public int UnseenLooks { get; set; }

    /// <summary>Executions by name.</summary>
    public ConcurrentDictionary<string, LoopbackExecution> Executions { get; } = [];

    /// <summary>Operations asked for, in order.</summary>
    public ConcurrentQueue<string> Operations { get; } = [];

    public static async Task<LoopbackStepFunctions> StartAsync(Uri lambda, IArtifactStore store)
    {
        LoopbackStepFunctions states = new(lambda, store);
        await states._app.StartAsync();
        return states;
    }

    /// <summary>Starts an execution as someone with the console would.</summary>
    public LoopbackExecution Execute(string name, string input)
    {
        Start(name, input);
        return Executions[name];
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        JsonNode asked = (await JsonNode.ParseAsync(context.Request.Body))!;
        string operation = context.Request.Headers["X-Amz-Target"].ToString().Split('.')[^1];
        Operations.Enqueue(operation);
        context.Response.Headers["x-amzn-RequestId"] = $"states-{Interlocked.Increment(ref _requests)}";
        bool signed = context.Request.Headers.Authorization.ToString().StartsWith(
            $"AWS4-HMAC-SHA256 Credential=testaccess/{DateTimeOffset.UtcNow:yyyyMMdd}/us-east-1/states/", StringComparison.Ordinal);
        (int status, JsonObject body) = !signed ? Refusal("MissingAuthenticationToken", "Not signed.") : operation switch
        {
            "StartExecution" => Start((string?)asked["name"] ?? Guid.NewGuid().ToString(), (string)asked["input"]!),
            "DescribeExecution" when UnseenLooks-- > 0 => Refusal("ExecutionDoesNotExist", "Execution Does Not Exist."),
            "DescribeExecution" => Found(asked, execution => (200, execution.Describe())),
            "RedriveExecution" => Found(asked, Redrive),
            "StopExecution" => Found(asked, Stop),
            _ => Refusal("InvalidAction", operation),
        };
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body.ToJsonString());
    }

    private (int Status, JsonObject Body) Start(string name, string input)
    {
        LoopbackExecution execution =
            new(MachineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal) + ":" + name, input);
        LoopbackExecution known = Executions.GetOrAdd(name, execution);
        if (known != execution)
        {
            return known.IsRunning && known.Input == input
                ? (200, known.Started())
                : Refusal("ExecutionAlreadyExists", $"Execution Already Exists: '{known.Arn}'");
        }

        execution.Follow(AslInterpreter.Shared.AskAsync(new JsonObject
        {
            ["do"] = "start",
            ["arn"] = execution.Arn,
            ["definition"] = Definition.DeepClone(),
            ["input"] = JsonNode.Parse(input),
            ["lambda"] = _lambda.AbsoluteUri,
            ["objects"] = Address.AbsoluteUri,
            ["waitMilliseconds"] = WaitMilliseconds,
            ["retryMilliseconds"] = new JsonArray([.. RetryMilliseconds.Select(pause => (JsonNode)pause)]),
        }));
        return (200, execution.Started());
    }

    private (int Status, JsonObject Body) Found(JsonNode asked, Func<LoopbackExecution, (int Status, JsonObject Body)> answer)
    {
        string arn = (string)asked["executionArn"]!;
        return Executions.Values.FirstOrDefault(execution => execution.Arn == arn) is { } execution
            ? answer(execution)
            : Refusal("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");
    }

    private (int Status, JsonObject Body) Redrive(LoopbackExecution execution)
    {
        if (!execution.IsRedrivable)
        {
            return Refusal("ExecutionNotRedrivable", "The execution is not redrivable.");
        }

        execution.Follow(AslInterpreter.Shared.AskAsync(new JsonObject { ["do"] = "redrive", ["arn"] = execution.Arn }));
        return (200, new JsonObject { ["redriveDate"] = 1.0 });
    }

    private (int Status, JsonObject Body) Stop(LoopbackExecution execution)
    {
        _ = AslInterpreter.Shared.AskAsync(new JsonObject { ["do"] = "stop", ["arn"] = execution.Arn });
        return (200, new JsonObject { ["stopDate"] = 1.0 });
    }

    private static (int Status, JsonObject Body) Refusal(string type, string message) =>
        (400, new JsonObject { ["__type"] = "com.amazonaws.swf.service.v2.model#" + type, ["message"] = message });
}
