using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Aws.Tests.StepFunctions.Stack;
using PptBatch.Lambda;
using PptBatch.StepFunctions;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Model;

namespace PptBatch.Aws.Tests.StepFunctions.Worker;

/// <summary>
/// Courses whose lessons a batch inference job writes while the state machine waits: the worker's functions in the order in which the
/// machine calls them. Bedrock's control plane and model are loopback servers.
/// </summary>
public sealed class AheadFunctionsTests : IAsyncLifetime
{
    private const string Request = """{"course_bucket":"courses","project_folder":"faros","batch_size":2}""";
    private readonly List<ServiceProvider> _hosts = [];
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private InvocationJobServer _jobs = null!;
    private BedrockServer _model = null!;

    public async Task InitializeAsync()
    {
        _jobs = await InvocationJobServer.StartAsync(looksToEnd: 3);
        (_jobs.Store, _jobs.Answer) = (_store, record => Reply(record, HonestSlides.Article("Lote")));
        _model = await BedrockServer.StartAsync(new BedrockAnswer(HonestSlides.Article("Uno a uno")));
        object book = new
        {
            metadata = new { title = "Faros y sensores" },
            lessons = Enumerable.Range(1, 3).Select(number => new
            {
                title = $"Lección {number}", lesson_number = number, module_number = 1, content = HonestSlides.Markdown(number),
            }),
        };
        using MemoryStream content = new(JsonSerializer.SerializeToUtf8Bytes(book));
        await _store.WriteAsync(new ArtifactKey("courses", "faros/book/book.json"), content, WriteCondition.Always);
    }

    public async Task DisposeAsync()
    {
        foreach (ServiceProvider host in _hosts)
        {
            await host.DisposeAsync();
        }

        await _jobs.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task Machine_Job_WritesEveryLessonAtHalfThePriceAndWaitsLongerEachTime()
    {
        RecordedStore batch = new(_store);
        RecordedStore bedrock = new(_store);
        _jobs.Store = bedrock;
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker = Worker();
        JsonNode state = await AskAsync(worker, Request);
        Assert.Equal("ahead", (string?)state["next"]);
        List<int> waits = [];
        int before = (int)state["eventsLeft"]!;
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> writer = Worker(through: batch);
        while ((string?)(state = await AskAsync(writer, Sent("ahead", state)))["next"] == "wait")
        {
            waits.Add((int)state["ahead"]!["waitSeconds"]!);
            Assert.Equal(3, (int)state["ahead"]!["lessons"]!);
        }

        Assert.Equal([60, 120, 240], waits);
        Assert.InRange(before - (int)state["eventsLeft"]!, 4 * 100, 1000);
        Assert.Equal("inline", (string?)state["next"]);
        JsonNode merged = await ToEndAsync(worker, state);

        Assert.Equal(("Complete", 0), ((string)merged["status"]!, (int)merged["lessonsMissing"]!));
        Assert.Empty(_model.Questions);
        Assert.Single(_jobs.Created);
        JsonNode run = await RunAsync();
        Assert.Equal([0.011m, 0.011m, 0.011m], Costs(run));
        Assert.All(
            run["batches"]!.AsArray().SelectMany(one => one!["lessons"]!.AsArray()),
            lesson => Assert.Equal("Generated", (string?)lesson!["status"], ignoreCase: true));

        // And no call that the roles of the stack do not allow, of the function or of Bedrock.
        DeployedStack stack = new(("ExistingBucket", "courses"), ("BatchInference", "true"), ("Model", "global.anthropic.claude-sonnet-5-5"));
        RoleStatements.AssertAllowed(stack, "BatchRole", batch.Calls);
        RoleStatements.AssertAllowed(stack, "InferenceRole", bedrock.Calls);
    }

    [InterpreterFact]
    public async Task Machine_AsExported_WaitsItselfAndGoesOn()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        site.Hosts.Common = builder => Choose(builder, 3);
        site.Hosts.StartWorker();
        LoopbackExecution execution = site.States.Execute("one", Request);
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.Equal(
            [
                "ValidateInput", "ExpandPptBatches", "ChooseMap", "WriteLessonsAhead", "ChooseMap", "WaitForLessonsAhead", "WriteLessonsAhead",
                "ChooseMap", "WaitForLessonsAhead", "WriteLessonsAhead", "ChooseMap", "WaitForLessonsAhead", "WriteLessonsAhead", "ChooseMap",
                "ProcessPptBatchesInParallel", "CheckRemaining", "ChooseMap", "CheckIfAutoComplete", "InvokePptMerger",
                "PptOrchestrationComplete",
            ],
            execution.Trace);
        Assert.Empty(_model.Questions);
    }

    [Theory]
    [InlineData("Failed", "PB2144")]
    [InlineData("Expired", "PB2145")]
    public async Task Machine_JobThatDoesNotWriteALesson_IsFollowedBySingleCalls(string ended, string code)
    {
        _jobs.Status = ended;
        _jobs.Answer = record => ((string)record["recordId"]!).EndsWith('2') ? "" : Reply(record, HonestSlides.Article("Lote"));
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker = Worker();
        JsonNode merged = await ToEndAsync(worker, await AskAsync(worker, Request));
        Assert.Equal("Complete", (string?)merged["status"]);
        Assert.Equal(ended == "Failed" ? 3 : 1, _model.Questions.Count);
        Assert.Contains(code, (await RunAsync()).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, "", "PB2141")]
    [InlineData(3, ""","max_cost_usd":0.12""", "PB2142")]
    public async Task Machine_CourseThatNoJobMayWrite_IsWrittenCallByCallAndSaysWhy(int minimum, string asked, string code)
    {
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker = Worker(minimum);
        await ToEndAsync(worker, await AskAsync(worker, Request[..^1] + asked + "}"));
        Assert.Empty(_jobs.Created);
        JsonNode run = await RunAsync();
        Assert.Contains(code, run.ToJsonString(), StringComparison.Ordinal);
        Assert.InRange(_model.Questions.Count, 1, 3);
        Assert.InRange(Costs(run).Sum(), 0, asked.Length == 0 ? 10 : 0.12m);
    }

    [Fact]
    public async Task Machine_ExecutionStoppedWhileItWaits_IsFollowedByOneThatTakesTheSameJobUp()
    {
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker = Worker();
        JsonNode stopped = await AskAsync(worker, Sent("ahead", await AskAsync(worker, Request)));
        Assert.Equal("wait", (string?)stopped["next"]);

        JsonNode again = await AskAsync(worker, Sent("ahead", await AskAsync(worker, Request)));
        Assert.Equal((string?)stopped["ahead"]!["job"], (string?)again["ahead"]!["job"]);
        Assert.Equal("Complete", (string?)(await ToEndAsync(worker, again))["status"]);
        Assert.Single(_jobs.Created);
        Assert.Empty(_model.Questions);

        // Nothing is left to write, so there is nothing to wait for.
        JsonNode next = await AskAsync(worker, Sent("ahead", await AskAsync(worker, Request)));
        Assert.Equal("inline", (string?)next["next"]);
        Assert.Single(_jobs.Created);
    }

    [Fact]
    public async Task Plan_RequestThatSaysSo_AsksForNoJobOrIsRefusedWhereThereIsNone()
    {
        Assert.Equal("inline", (string?)(await AskAsync(Worker(), Request[..^1] + ""","batch_inference":false}"""))["next"]);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => AskAsync(Worker(minimum: null), Request[..^1] + ""","batch_inference":true}"""));
        Assert.Equal("PB5090", error.Diagnostic.Code);
    }

    private static string Sent(string action, JsonNode state) => $$"""{"action":"{{action}}","state":{{state.ToJsonString()}}}""";

    private static async Task<JsonNode> ToEndAsync(
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker, JsonNode state)
    {
        while ((string?)state["next"] is not "none")
        {
            bool ahead = (string?)state["next"] is "ahead" or "wait";
            foreach (JsonNode? order in ahead ? [] : state["orders"]!.AsArray())
            {
                await AskAsync(worker, $$"""{"action":"batch","order":{{order}}}""");
            }

            state = await AskAsync(worker, Sent(ahead ? "ahead" : "status", state));
        }

        return await AskAsync(worker, Sent("merge", state));
    }

    private static async Task<JsonNode> AskAsync(Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker, string sent)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(sent));
        await using Stream answer = await worker(
            input, new LambdaInvocation("request", DateTimeOffset.UtcNow.AddMinutes(15)), CancellationToken.None);
        return (await JsonNode.ParseAsync(answer))!;
    }

    private static IEnumerable<decimal> Costs(JsonNode run) =>
        run["ledger"]!["attempts"]!.AsArray().Select(call => (decimal)call!["costUsd"]!);

    private async Task<JsonNode> RunAsync()
    {
        await using Stream json = (await _store.OpenReadAsync(new ArtifactKey("courses", "faros/infographics/run.json")))!;
        return (await JsonNode.ParseAsync(json))!;
    }

    private Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> Worker(int? minimum = 3, IArtifactStore? through = null)
    {
        ServiceCollection services = new();
        services.AddSingleton(through ?? _store);
        Choose(services.AddPptBatchOrchestration().UseOpenXmlDecks(), minimum);
        ServiceProvider host = services.BuildServiceProvider();
        _hosts.Add(host);
        return CourseWorker.CreateHandler(host);
    }

    private void Choose(PptBatchBuilder builder, int? minimum)
    {
        builder.Services.AddSingleton<AWSCredentials>(new BasicAWSCredentials(BedrockServer.AccessKey, BedrockServer.Secret));
        builder.UseBedrock(
            o => (o.ModelId, o.Region, o.Endpoint) = ("global.anthropic.claude-sonnet-5-5", "eu-west-1", _model.Address),
            g => g.SlidesPerLesson = 4);
        if (minimum is { } least)
        {
            builder.UseBedrockBatchInference(o =>
                (o.RoleArn, o.MinimumRecords, o.Endpoint) = ("arn:aws:iam::123456789012:role/batch", least, _jobs.Address));
        }
    }

    private static string Reply(JsonNode record, string html) => JsonSerializer.Serialize(new
    {
        recordId = (string)record["recordId"]!,
        modelOutput = new
        {
            content = new object[] { new { type = "text", text = html } },
            stop_reason = "end_turn",
            usage = new { input_tokens = 1000, output_tokens = 2000 },
        },
    });
}
