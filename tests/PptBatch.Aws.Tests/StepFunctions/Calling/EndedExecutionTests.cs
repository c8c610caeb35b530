using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Aws.Tests.Lambda.Calling;
using PptBatch.Aws.Tests.Wire;
using PptBatch.Lambda.Calling;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.Aws.Tests.StepFunctions.Calling;

/// <summary>Executions that do not succeed, as Step Functions describes them.</summary>
public sealed class EndedExecutionTests
{
    private const string Machine = "arn:aws:states:us-east-1:123456789012:stateMachine:decks";
    private const string Execution = "arn:aws:states:us-east-1:123456789012:execution:decks:run";
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    [Theory]
    [InlineData("TIMED_OUT", "", "The execution ended TIMED_OUT (DescribeExecution, request REQ-1).")]
    [InlineData("ABORTED", "", "The execution ended ABORTED (DescribeExecution, request REQ-1).")]
    [InlineData(
        "FAILED", ",\"error\":\"PB1001\",\"cause\":\"courses/faros: There is no such course folder.\"",
        "The execution ended FAILED with PB1001: courses/faros: There is no such course folder. (DescribeExecution, request REQ-1).")]
    public async Task Run_ExecutionThatDoesNotSucceed_IsOneErrorAndLosesNothing(string status, string more, string message)
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(
            Started(), ScriptedAnswer.States($$"""{"status":"{{status}}","redriveStatus":"REDRIVABLE"{{more}} }"""));
        DeckRequest request = await SmallCourse.StoreAsync(_store, "courses", 3);
        await using FanOut hosts = new(null!, _store);
        await hosts.RunInProcessAsync(request);
        int stored = await _store.ListAsync("courses", "faros/infographics/lessons/").CountAsync();

        PptBatchException error =
            await Assert.ThrowsAsync<PptBatchException>(() => hosts.RunAsync(request, builder => Use(builder, service)));

        Assert.Equal("PB5058", error.Diagnostic.Code);
        Assert.Equal(message, error.Diagnostic.Message);
        Assert.Equal(Execution, error.Diagnostic.Place);
        Assert.Contains("redriven", error.Diagnostic.Fix, StringComparison.Ordinal);
        Assert.Equal(stored, await _store.ListAsync("courses", "faros/infographics/lessons/").CountAsync());
        Assert.Equal(2, service.Requests);
    }

    [Fact]
    public async Task Run_ExecutionNotKnownYet_IsAskedAgain()
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(
            Started(), ScriptedAnswer.States(400, "ExecutionDoesNotExist", "not yet"), ScriptedAnswer.States("""{"status":"SUCCEEDED"}"""));
        await using FanOut hosts = new(null!, _store);
        DeckResult result = await hosts.RunAsync(await SmallCourse.StoreAsync(_store, "courses", 3), builder => Use(builder, service));
        Assert.Equal(3, service.Requests);
        Assert.Equal(DeckStatus.Failed, result.Status);
    }

    [Fact]
    public async Task Run_ExecutionThatCannotBeRedriven_StartsAnother()
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(
            ScriptedAnswer.States(400, "ExecutionAlreadyExists", "taken"),
            ScriptedAnswer.States("""{"status":"FAILED","redriveStatus":"NOT_REDRIVABLE"}"""),
            Started(), ScriptedAnswer.States("""{"status":"SUCCEEDED"}"""));
        await using FanOut hosts = new(null!, _store);
        await hosts.RunAsync(await SmallCourse.StoreAsync(_store, "courses", 3), builder => Use(builder, service));
        Assert.Equal(4, service.Requests);
    }

    private static ScriptedAnswer Started() => ScriptedAnswer.States($$"""{"executionArn":"{{Execution}}","startDate":1.5}""");

    private static void Use(PptBatchBuilder builder, ScriptedEndpoint service)
    {
        builder.UseStepFunctionsExecutor(o => (o.StateMachineArn, o.PollInterval) = (Machine, TimeSpan.FromMilliseconds(10)));
        SignedCalls calls = new(new HttpClient(), ServiceWireTests.Endpoint(service.Address), "states", TimeProvider.System);
        builder.Use(_ => new StatesClient(calls, StateMachineArn.TryParse(Machine)!));
    }
}
