using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PptBatch.Artifacts;
using PptBatch.Lambda;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions.Logging;

/// <summary>What worker functions tell CloudWatch: a line for each invocation, lesson and error, with the metrics in it.</summary>
public sealed class WorkerLogTests : IAsyncDisposable
{
    // Failures are written where there are some; a run's own metrics are of the host that runs it.
    private static readonly string[] Sent =
    [
        PptBatchTelemetry.Lessons, PptBatchTelemetry.LessonDuration, PptBatchTelemetry.Calls, PptBatchTelemetry.Throttled,
        PptBatchTelemetry.InputTokens, PptBatchTelemetry.OutputTokens, PptBatchTelemetry.Cost, PptBatchTelemetry.Decks,
        PptBatchTelemetry.LessonsMissing, PptBatchTelemetry.InvocationDuration, PptBatchTelemetry.InvocationLeft,
    ];

    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private readonly MemoryStream _output = new();
    private readonly List<ServiceProvider> _hosts = [];

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Run_OfACourse_IsALineForEachInvocationAndLessonWithItsFigures()
    {
        await SmallCourse.StoreAsync(_store, "courses", 3);
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker = Worker(LogLevel.Information);
        await RunAsync(worker);

        List<JsonNode> lines = Lines();
        Assert.Equal(
            ["Plan", "Batch", "Batch", "Status", "Merge"],
            lines.Where(line => (string?)line["event"] == "InvocationEnded").Select(line => (string)line["function"]!));
        List<JsonNode> lessons = [.. lines.Where(line => (string?)line["event"] == "LessonEnded")];
        Assert.Equal([1, 2, 3], lessons.Select(line => (int)line["lesson"]!).Order());
        Assert.All(lessons, line =>
        {
            Assert.Equal(("Generated", 1200L, 300L, 0.25m), (
                (string)line["status"]!, (long)line["pptbatch.tokens.input"]!, (long)line["pptbatch.tokens.output"]!,
                (decimal)line["pptbatch.cost"]!));
            Assert.Matches("^20.*Z-", (string)line["run"]!);
            Assert.InRange((int)line["batch"]!, 1, 2);
            Assert.True((double)line["seconds"]! >= 0);
            Assert.Equal("request", (string?)line["request"]);
        });
    }

    [Fact]
    public async Task Metrics_AreInTheEmbeddedFormatAndNamedAsTheTelemetryIs()
    {
        await SmallCourse.StoreAsync(_store, "courses", 3);
        await RunAsync(Worker(LogLevel.Warning));

        List<JsonNode> lines = Lines();
        Assert.NotEmpty(lines);
        HashSet<string> named = [.. typeof(PptBatchTelemetry).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        HashSet<string> sent = [];
        foreach (JsonNode line in lines)
        {
            Assert.True((long)line["_aws"]!["Timestamp"]! > 1_600_000_000_000);
            Assert.Equal("test", (string?)line["stack"]);
            foreach (JsonNode? metrics in line["_aws"]!["CloudWatchMetrics"]!.AsArray())
            {
                Assert.Equal("PptBatch", (string?)metrics!["Namespace"]);
                Assert.All(metrics["Dimensions"]!.AsArray(), set => Assert.All(set!.AsArray(), key => Assert.NotNull(line[(string)key!])));
                foreach (string name in metrics["Metrics"]!.AsArray().Select(metric => (string)metric!["Name"]!))
                {
                    Assert.Contains(name, named);
                    Assert.NotNull(line[name]);
                    sent.Add(name);
                }
            }
        }

        Assert.Equal(Sent.Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Failure_IsALineWithItsCodeAndNoStack()
    {
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker = Worker(LogLevel.Error);
        await Assert.ThrowsAsync<PptBatchException>(() => AskAsync(worker, """{"course_bucket":"courses","project_folder":"none"}"""));
        JsonNode line = Assert.Single(Lines());
        Assert.Equal(("InvocationFailed", "PB1001", 1), (
            (string?)line["event"], (string?)line["code"], (int)line[PptBatchTelemetry.Failures]!));
        Assert.DoesNotContain("   at ", line.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_LessonsMissing_SaysWhichAndTheCommandThatCompletesTheDeck()
    {
        await SmallCourse.StoreAsync(_store, "courses", 5);
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker = Worker(LogLevel.Information);
        JsonNode state = await AskAsync(worker, """{"course_bucket":"courses","project_folder":"faros"}""");
        await AskAsync(worker, $$"""{"action":"batch","order":{{state["orders"]![0]}}}""");

        JsonNode merged = await AskAsync(worker, $$"""{"action":"merge","state":{{state}}}""");

        string notice = (string)merged["notice"]!;
        Assert.Equal(
            "Lessons 3 to 5 of 5 are placeholders. Complete the deck with: pptbatch run 's3://courses/faros'", notice);
        JsonNode line = Assert.Single(Lines(), line => (string?)line["event"] == "DeckMerged");
        Assert.Equal(("Warning", "Partial", 3, notice), (
            (string?)line["level"], (string?)line["status"], (int)line[PptBatchTelemetry.LessonsMissing]!, (string?)line["notice"]));
    }

    private static async Task RunAsync(Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker)
    {
        JsonNode state = await AskAsync(worker, """{"course_bucket":"courses","project_folder":"faros"}""");
        foreach (JsonNode? order in state["orders"]!.AsArray())
        {
            await AskAsync(worker, $$"""{"action":"batch","order":{{order}}}""");
        }

        JsonNode after = await AskAsync(worker, $$"""{"action":"status","state":{{state}}}""");
        await AskAsync(worker, $$"""{"action":"merge","state":{{after}}}""");
    }

    private List<JsonNode> Lines() => [.. Encoding.UTF8.GetString(_output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonNode.Parse(line)!)];

    private static async Task<JsonNode> AskAsync(Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> worker, string sent)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(sent));
        await using Stream answer = await worker(
            input, new LambdaInvocation("request", DateTimeOffset.UtcNow.AddMinutes(15)), CancellationToken.None);
        return (await JsonNode.ParseAsync(answer))!;
    }

    private Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> Worker(LogLevel level)
    {
        ServiceCollection services = new();
        services.AddSingleton<IArtifactStore>(_store);
        PptBatchBuilder builder = services.AddPptBatchOrchestration(options => options.BatchSize = 2).UseOpenXmlDecks();
        builder.UseGenerator(_ => new Billed()).UseCloudWatchLog(options =>
            (options.Level, options.Stack, options.Output) = (level, "test", _output));
        ServiceProvider host = services.BuildServiceProvider();
        _hosts.Add(host);
        return CourseWorker.CreateHandler(host);
    }

    /// <summary>The outline generator with a bill.</summary>
    private sealed class Billed : ISlideGenerator
    {
        private readonly Generation.Outline.OutlineSlideGenerator _inner = new();

        public string Fingerprint => _inner.Fingerprint;

        public async Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default) =>
            await _inner.GenerateAsync(request, cancellationToken) with
            {
                Attempts =
                [
                    new ModelAttempt
                    {
                        Lesson = request.Lesson.Number, Model = "m", Purpose = "write", Outcome = "Complete",
                        InputTokens = 1000, CacheReadTokens = 200, OutputTokens = 300, CostUsd = 0.25m,
                    },
                ],
            };
    }
}
