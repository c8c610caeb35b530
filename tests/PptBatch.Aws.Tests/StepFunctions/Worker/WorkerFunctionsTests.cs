using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions.Worker;

/// <summary>The functions plan, batch, status and merge, called in the order that a state machine calls them in.</summary>
public sealed class WorkerFunctionsTests : IAsyncDisposable
{
    private readonly List<ServiceProvider> _hosts = [];
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private readonly Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> _handler;

    public WorkerFunctionsTests() => _handler = CourseWorker.CreateHandler(Host(builder => builder));

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task PlanBatchStatusMerge_OfACourse_GiveTheDecksOfOneProcess()
    {
        DeckRequest request = await SmallCourse.StoreAsync(_store, "courses", 5);
        IDeckPipeline pipeline = Host(builder => builder.UseInProcessExecutor()).GetRequiredService<IDeckPipeline>();
        await pipeline.RunAsync(request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(_store, "courses", "faros");
        await SmallCourse.ForgetResultsAsync(_store, "courses", "faros");

        JsonNode state = await AskAsync("""{"course_bucket":"courses","project_folder":"faros","auto_combine":true}""");
        Assert.Equal("inline", (string?)state["next"]);
        Assert.Equal([1, 2, 3], state["orders"]!.AsArray().Select(order => (int)order!["batch"]!));
        foreach (JsonNode? order in state["orders"]!.AsArray())
        {
            Assert.True((bool)(await AskAsync($$"""{"action":"batch","order":{{order}}}"""))["done"]!);
        }

        JsonNode after = await AskAsync($$"""{"action":"status","state":{{state}}}""");
        Assert.Equal("none", (string?)after["next"]);
        Assert.Equal(0, (int)after["lessonsLeft"]!);
        JsonNode merged = await AskAsync($$"""{"action":"merge","state":{{after}}}""");
        Assert.Equal("Complete", (string?)merged["status"]);
        Assert.Equal(expected, await SmallCourse.DecksAsync(_store, "courses", "faros"));

        // Asked again, as after a lost answer: the same deck of the same run.
        Assert.Equal(merged.ToJsonString(), (await AskAsync($$"""{"action":"merge","state":{{after}}}""")).ToJsonString());
    }

    [Fact]
    public async Task Status_WorkerLost_SendsItsBatchAgainAndStopsWithoutProgress()
    {
        await SmallCourse.StoreAsync(_store, "courses", 5);
        JsonNode state = await AskAsync("""{"course_bucket":"courses","project_folder":"faros"}""");
        await AskAsync($$"""{"action":"batch","order":{{state["orders"]![0]}}}""");

        JsonNode second = await AskAsync($$"""{"action":"status","state":{{state}}}""");
        Assert.Equal([2, 3], second["orders"]!.AsArray().Select(order => (int)order!["batch"]!));
        JsonNode third = await AskAsync($$"""{"action":"status","state":{{second}}}""");
        Assert.Equal("none", (string?)third["next"]);

        JsonNode merged = await AskAsync($$"""{"action":"merge","state":{{third}}}""");
        Assert.Equal("Partial", (string?)merged["status"]);
        Assert.Equal(3, (int)merged["lessonsMissing"]!);
    }

    [Fact]
    public async Task Plan_MoreThanFortyBatches_PutsTheOrdersIntoTheStore()
    {
        await SmallCourse.StoreAsync(_store, "courses", 82);
        JsonNode state = await AskAsync("""{"course_bucket":"courses","project_folder":"faros","batch_size":2}""");
        Assert.Equal("distributed", (string?)state["next"]);
        Assert.Empty(state["orders"]!.AsArray());
        await using Stream items = (await _store.OpenReadAsync(new ArtifactKey("courses", (string)state["items"]!["key"]!)))!;
        Assert.Equal(41, (await JsonNode.ParseAsync(items))!.AsArray().Count);
    }

    [Fact]
    public async Task Plan_TenThousandBatches_HasAStateOfAKilobyteAndOrdersOfAFewHundredBytes()
    {
        await SmallCourse.StoreAsync(_store, "courses", 10_000);
        JsonNode state = await AskAsync("""{"course_bucket":"courses","project_folder":"faros","batch_size":1}""");
        Assert.Equal((10_000, "distributed"), ((int)state["totalBatches"]!, (string)state["next"]!));
        Assert.InRange(Encoding.UTF8.GetByteCount(state.ToJsonString()), 1, 1024);
        await using Stream items = (await _store.OpenReadAsync(new ArtifactKey("courses", (string)state["items"]!["key"]!)))!;
        JsonArray orders = (await JsonNode.ParseAsync(items))!.AsArray();
        Assert.Equal(10_000, orders.Count);
        Assert.All(orders, order => Assert.InRange(order!.ToJsonString().Length, 1, 512));

        // What comes after the map looks at what is in the store, and carries no more.
        Assert.InRange(Encoding.UTF8.GetByteCount((await AskAsync($$"""{"action":"status","state":{{state}}}""")).ToJsonString()), 1, 1024);
    }

    [Fact]
    public async Task Batch_WhileAnotherWorkerHasTheRound_FailsSoThatItIsTriedAgain()
    {
        await SmallCourse.StoreAsync(_store, "courses", 2);
        JsonNode state = await AskAsync("""{"course_bucket":"courses","project_folder":"faros"}""");
        BatchOrder order = new()
        {
            Output = new CourseLocation("courses", "faros"), RunId = (string)state["runId"]!, Batch = 1, Round = 1,
        };
        using MemoryStream lease = new(WireJson.Serialize(
            new RoundLease("other", DateTimeOffset.UtcNow.AddMinutes(5)), WireJsonContext.Default.RoundLease));
        await _store.WriteAsync(order.LeaseKey, lease, WriteCondition.Always);

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => AskAsync($$"""{"action":"batch","order":{{state["orders"]![0]}}}"""));
        Assert.Equal("PB5057", error.Diagnostic.Code);
    }

    [Fact]
    public async Task Batch_PlanOfAnotherVersion_IsAnOutcomeThatNamesBoth()
    {
        await SmallCourse.StoreAsync(_store, "courses", 2);
        JsonNode state = await AskAsync("""{"course_bucket":"courses","project_folder":"faros"}""");
        ArtifactKey plan = new("courses", "faros/infographics/plan.json");
        using MemoryStream json = new("""{"schemaVersion":99}"""u8.ToArray());
        await _store.WriteAsync(plan, json, WriteCondition.Always);
        BatchOrder order = new() { Output = new CourseLocation("courses", "faros"), RunId = (string)state["runId"]!, Batch = 1, Round = 1 };

        Assert.True((bool)(await AskAsync($$"""{"action":"batch","order":{{state["orders"]![0]}}}"""))["done"]!);
        BatchOutcome outcome = (await WireJson.FindAsync(_store, order.OutcomeKey, WireJsonContext.Default.BatchOutcome, default))!;
        Assert.Equal("PB1043", outcome.Failure?.Code);
        Assert.Contains("99", outcome.Failure!.Message, StringComparison.Ordinal);
        Assert.Contains($"{BatchPlan.CurrentSchemaVersion}", outcome.Failure.Message, StringComparison.Ordinal);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => AskAsync($$"""{"action":"status","state":{{state}}}"""));
        Assert.Equal("PB1043", error.Diagnostic.Code);
    }

    [Theory]
    [InlineData("""{"body":"{\"course_bucket\":\"courses\",\"project_folder\":\"faros\"}","isBase64Encoded":false}""")]
    [InlineData("""{"body":"eyJjb3Vyc2VfYnVja2V0IjoiY291cnNlcyIsInByb2plY3RfZm9sZGVyIjoiZmFyb3MifQ==","isBase64Encoded":true}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":"/faros/","model_provider":"bedrock","html_first":true}""")]
    [InlineData("""{"action":"plan","request":{"course_bucket":"courses","project_folder":"faros","book_version_key":"faros/book/book.json"}}""")]
    public async Task Plan_RequestOrItsEnvelope_IsTaken(string sent)
    {
        await SmallCourse.StoreAsync(_store, "courses", 2);
        JsonNode state = await AskAsync(sent);
        Assert.Equal(1, (int)state["totalBatches"]!);
        Assert.True((bool)state["autoCombine"]!);
    }

    [Theory]
    [InlineData("""{"action":"delete"}""", "PB5050", "The action is \"delete\"")]
    [InlineData("""{"action":7}""", "PB5050", "The action is 7")]
    [InlineData("""{"action":"status"}""", "PB5050", "has no state")]
    [InlineData("""{"action":"status","state":{"schemaVersion":9}}""", "PB5050", "schema version 9; this worker reads version 1")]
    [InlineData("""{"action":"merge","state":7}""", "PB5050", "schema version 0; this worker reads version 1")]
    [InlineData("""{"Records":[{"eventSource":"aws:s3"}]}""", "PB5050", "not an order for this worker")]
    [InlineData("[]", "PB5050", "Array")]
    [InlineData("""{"course_bucket":"b"}""", "PB5050", "project_folder")]
    [InlineData("""{"course_bucket":"b","project_folder":""}""", "PB5050", "empty")]
    [InlineData("""{"course_bucket":"b","project_folder":"f","batch_size":0}""", "PB5050", "batch_size is 0")]
    [InlineData("""{"course_bucket":"b","project_folder":"../f"}""", "PB5001", "points outside its folder")]
    [InlineData("""{"course_bucket":"\ud800","project_folder":"f"}""", "PB5050", "not valid Unicode")]
    [InlineData("""{"action":"status","\udfff":{}}""", "PB5050", "not valid Unicode")]
    [InlineData("""{"body":"{\"course_bucket\":\"\\ud800\"}"}""", "PB5050", "not valid Unicode")]
    [InlineData("""{"body":7}""", "PB5050", "not a string")]
    [InlineData("""{"body":"<html>"}""", "PB5050", "not a request for a deck")]
    [InlineData("""{"body":"%%","isBase64Encoded":true}""", "PB5050", "not Base64")]
    public async Task Handler_EventThatIsNotOurs_IsOneClearError(string sent, string code, string says)
    {
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => AskAsync(sent));
        Assert.Equal(code, error.Diagnostic.Code);
        Assert.Contains(says, error.Diagnostic.Message, StringComparison.Ordinal);
    }

    private async Task<JsonNode> AskAsync(string sent)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(sent));
        LambdaInvocation invocation = new("request", DateTimeOffset.UtcNow.AddMinutes(15));
        await using Stream answer = await _handler(input, invocation, CancellationToken.None);
        return (await JsonNode.ParseAsync(answer))!;
    }

    private ServiceProvider Host(Func<PptBatchBuilder, PptBatchBuilder> choose)
    {
        ServiceCollection services = new();
        services.AddSingleton<IArtifactStore>(_store);
        choose(services.AddPptBatchOrchestration(o => o.BatchSize = 2).UseOutlineGenerator().UseOpenXmlDecks());
        ServiceProvider host = services.BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }
}
