using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Model;

namespace PptBatch.Bedrock.Tests.Jobs;

/// <summary>Whole runs whose lessons a batch inference job writes; the control plane and the model are loopback servers.</summary>
[Collection("environment")]
public sealed class BatchInferenceTests : IAsyncLifetime, IDisposable
{
    private const string Bucket = "course-bucket";
    private readonly AwsEnvironment _environment = new();
    private InvocationJobServer _jobs = null!;
    private BedrockServer _model = null!;

    public async Task InitializeAsync()
    {
        _jobs = await InvocationJobServer.StartAsync();
        _jobs.Answer = record => Reply(record, Slides("Lote"));
        _model = await BedrockServer.StartAsync(new BedrockAnswer(Slides("Uno a uno")));
    }

    [Fact]
    public async Task Run_EnoughLessons_AreWrittenByOneJobAtHalfThePrice()
    {
        await using ServiceProvider services = await ServicesAsync(lessons: 3);
        DeckResult result = await RunAsync(services);

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Empty(_model.Questions);
        JsonNode job = Assert.Single(_jobs.Created);
        Assert.Equal("arn:aws:iam::123456789012:role/batch", (string)job["roleArn"]!);
        Assert.Equal("global.anthropic.claude-sonnet-5-5", (string)job["modelId"]!);
        Assert.All(result.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
        Assert.Equal(3, result.Ledger.Attempts.Count);

        // 1,000 tokens in at 2 $ and 2,000 out at 10 $ a million, halved.
        Assert.All(
            result.Ledger.Attempts, attempt => Assert.Equal((true, "Complete", 0.011m), (attempt.Batch, attempt.Outcome, attempt.CostUsd)));
    }

    [Fact]
    public async Task Run_Again_SubmitsNothing()
    {
        await using ServiceProvider services = await ServicesAsync(lessons: 3);
        await RunAsync(services);
        DeckResult again = await RunAsync(services);
        Assert.Single(_jobs.Created);
        Assert.All(again.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Reused, lesson.Status));
        Assert.Empty(again.Ledger.Attempts);
    }

    [Fact]
    public async Task Run_FewerLessonsThanTheMinimum_IsRefusedWithBothNumbers()
    {
        await using ServiceProvider services = await ServicesAsync(lessons: 3, minimum: 100);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => RunAsync(services));
        Assert.Equal("PB2141", error.Diagnostic.Code);
        Assert.Contains("100", error.Message, StringComparison.Ordinal);
        Assert.Contains(" 3 ", error.Message, StringComparison.Ordinal);
        Assert.Empty(_jobs.Created);
        Assert.Empty(_model.Questions);
    }

    [Theory]
    [InlineData("max_tokens")]
    [InlineData("refusal")]
    [InlineData("never heard of")]
    public async Task Run_OneReplyThatIsNotWhole_IsWrittenByACallAndBothAreInTheLedger(string reason)
    {
        _jobs.Answer = record => IsLesson(record, 2) ? Reply(record, Slides("Cortado"), reason) : Reply(record, Slides("Lote"));
        await using ServiceProvider services = await ServicesAsync(lessons: 3);
        DeckResult result = await RunAsync(services);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Single(_model.Questions);
        IReadOnlyList<ModelAttempt> second = result.Batches.SelectMany(batch => batch.Lessons)
            .Single(lesson => lesson.Number == 2).Attempts;
        Assert.Equal([(true, reason), (false, "Complete")], second.Select(attempt => (attempt.Batch, attempt.Outcome)));
        Assert.Contains(
            result.Diagnostics, finding => finding.Code == "PB2145" && finding.Message.EndsWith(": 2.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"recordId":"lesson-00002","error":{"errorCode":400,"errorMessage":"bad"}}""")]
    [InlineData("not json")]
    [InlineData("""{"recordId":"somebody else's"}""")]
    [InlineData("""[1]""")]
    public async Task Run_OutputThatHasNoReply_LosesNoLesson(string line)
    {
        _jobs.Answer = record => IsLesson(record, 2) ? line : Reply(record, Slides("Lote"));
        await using ServiceProvider services = await ServicesAsync(lessons: 3);
        DeckResult result = await RunAsync(services);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Single(_model.Questions);
    }

    [Fact]
    public async Task Run_CutOffWhileItWaits_TakesTheSameJobUpAgain()
    {
        InvocationJobServer slow = await InvocationJobServer.StartAsync(looksToEnd: 4);
        await using (slow)
        {
            slow.Answer = _jobs.Answer;
            MemoryStoreOfTest store = new();
            using CancellationTokenSource cut = new();
            await using ServiceProvider first = await ServicesAsync(3, store: store, server: slow);
            CancelWhenWaiting progress = new(cut);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => first.GetRequiredService<IDeckPipeline>().RunAsync(Request(), progress, cut.Token));

            await using ServiceProvider second = await ServicesAsync(3, store: store, server: slow);
            DeckResult result = await RunAsync(second);
            Assert.Equal(DeckStatus.Complete, result.Status);
            Assert.Single(slow.Created);
            Assert.Empty(_model.Questions);
        }
    }

    [Fact]
    public async Task Run_JobThatFails_SaysTheServicesWordsAndTheNextRunSubmitsAnother()
    {
        _jobs.Status = "Failed";
        await using ServiceProvider services = await ServicesAsync(lessons: 3);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => RunAsync(services));
        Assert.Equal("PB2144", error.Diagnostic.Code);
        Assert.Contains("no such role", error.Message, StringComparison.Ordinal);

        _jobs.Status = "Completed";
        Assert.Equal(DeckStatus.Complete, (await RunAsync(services)).Status);
        Assert.Equal(2, _jobs.Created.Select(job => (string)job["clientRequestToken"]!).Distinct().Count());
    }

    [Theory]
    [InlineData("/job-")]
    [InlineData("/lesson-002.")]
    [InlineData("/taken-")]
    public async Task Run_KilledAtAWrite_TakesTheSameJobUpAndPaysOnce(string write)
    {
        MemoryStoreOfTest store = new();
        await using ServiceProvider first = await ServicesAsync(3, store: store, through: new DiesAtWrite(store.Store, write));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(first));

        await using ServiceProvider second = await ServicesAsync(3, store: store);
        DeckResult result = await RunAsync(second);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Single(_jobs.Created);
        Assert.Empty(_model.Questions);
        Assert.Equal([(1, 0.011m), (2, 0.011m), (3, 0.011m)], result.Ledger.Attempts.Select(call => (call.Lesson, call.CostUsd!.Value)));
    }

    [Fact]
    public async Task Run_KilledWhileItWaits_LeavesWhatTheJobMayCostInTheLedger()
    {
        MemoryStoreOfTest store = new();
        await using ServiceProvider first = await ServicesAsync(3, cap: 1, store: store, through: new DiesAtWrite(store.Store, "/taken-"));
        _jobs.Answer = record => Reply(record, Slides("Lote"), "max_tokens");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(first));
        string ledger = await store.ReadAsync(Bucket, "faros/infographics/ledger/");
        Assert.Contains("\"outcome\":\"max_tokens\"", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelAttempt.InFlight, ledger, StringComparison.Ordinal);

        MemoryStoreOfTest other = new();
        await using ServiceProvider waiting = await ServicesAsync(3, cap: 1, store: other, through: new DiesAtWrite(other.Store, "/job-"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(waiting));
        Assert.Contains(ModelAttempt.InFlight, await other.ReadAsync(Bucket, "faros/infographics/ledger/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_JobThatExpires_KeepsWhatItWroteAndSaysSo()
    {
        _jobs.Status = "Expired";
        _jobs.Answer = record => IsLesson(record, 2) ? "" : Reply(record, Slides("Lote"));
        await using ServiceProvider services = await ServicesAsync(lessons: 3);
        DeckResult result = await RunAsync(services);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Single(_model.Questions);
        Assert.Contains(result.Diagnostics, one => one.Code == "PB2145" && one.Message.Contains("ended as Expired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_CapBelowWhatTheJobCouldCost_SubmitsNothing()
    {
        await using ServiceProvider services = await ServicesAsync(lessons: 3, cap: 0.01m);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => RunAsync(services));
        Assert.Equal("PB2142", error.Diagnostic.Code);
        Assert.Contains("0.01", error.Message, StringComparison.Ordinal);
        Assert.Empty(_jobs.Created);
    }

    [Fact]
    public async Task Run_ResultsInAFolder_IsRefused()
    {
        await using ServiceProvider services = await ServicesAsync(lessons: 3, bucket: "/courses");
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => services.GetRequiredService<IDeckPipeline>()
                .RunAsync(new DeckRequest { CourseBucket = "/courses", ProjectFolder = "faros" }));
        Assert.Equal("PB2143", error.Diagnostic.Code);
    }

    [Fact]
    public async Task Run_ControlPlaneRefuses_IsOneErrorWithOperationAndRequestId()
    {
        _jobs.Refusals.Enqueue(403);
        await using ServiceProvider services = await ServicesAsync(lessons: 3);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => RunAsync(services));
        Assert.Equal("PB2140", error.Diagnostic.Code);
        Assert.Contains("CreateModelInvocationJob", error.Message, StringComparison.Ordinal);
        Assert.Contains("request-1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UseBedrockBatchInference_WrongOptions_AreAllNamed()
    {
        using ServiceProvider services = new ServiceCollection().AddPptBatchOrchestration()
            .UseBedrock(o => o.ModelId = "m")
            .UseBedrockBatchInference(o => (o.MinimumRecords, o.TimeoutHours) = (0, 1)).Services.BuildServiceProvider();
        string message = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(
            () => services.GetRequiredService<Microsoft.Extensions.Options.IOptions<BatchInferenceOptions>>().Value).Message;
        Assert.All(
            ["RoleArn", "MinimumRecords is 0", "TimeoutHours is 1"], part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    public void Dispose() => _environment.Dispose();

    public async Task DisposeAsync()
    {
        await _jobs.DisposeAsync();
        await _model.DisposeAsync();
    }

    private static DeckRequest Request() => new() { CourseBucket = Bucket, ProjectFolder = "faros" };

    private static Task<DeckResult> RunAsync(ServiceProvider services) => services.GetRequiredService<IDeckPipeline>().RunAsync(Request());

    private async Task<ServiceProvider> ServicesAsync(
        int lessons, int minimum = 3, decimal? cap = null, string bucket = Bucket, MemoryStoreOfTest? store = null,
        InvocationJobServer? server = null, IArtifactStore? through = null)
    {
        InvocationJobServer control = server ?? _jobs;
        store ??= new MemoryStoreOfTest();
        ServiceCollection services = new();
        services.AddPptBatchOrchestration()
            .UseOpenXmlDecks()
            .UseInProcessExecutor()
            .UseBedrock(
                o => (o.ModelId, o.Region, o.Endpoint) = ("global.anthropic.claude-sonnet-5-5", "eu-west-1", _model.Address),
                g => (g.SlidesPerLesson, g.MaxCostUsd) = (4, cap))
            .UseBedrockBatchInference(o =>
                (o.RoleArn, o.MinimumRecords, o.PollInterval, o.Endpoint) =
                    ("arn:aws:iam::123456789012:role/batch", minimum, TimeSpan.FromMilliseconds(1), control.Address));
        services.AddSingleton(through ?? store.Store);
        control.Store = store.Store;
        await store.WriteBookAsync(bucket, lessons);
        return services.BuildServiceProvider();
    }

    private static bool IsLesson(JsonNode record, int number) =>
        ((string)record["recordId"]!).EndsWith($"{number}", StringComparison.Ordinal);

    private static string Reply(JsonNode record, string html, string reason = "end_turn") => JsonSerializer.Serialize(new
    {
        recordId = (string)record["recordId"]!,
        modelInput = new { },
        modelOutput = new
        {
            content = new object[] { new { type = "thinking", thinking = "<article>" }, new { type = "text", text = html } },
            stop_reason = reason,
            usage = new { input_tokens = 1000, output_tokens = 2000 },
        },
    });

    private static string Slides(string title) => HonestSlides.Article(title);

    private sealed class CancelWhenWaiting(CancellationTokenSource cut) : IProgress<DeckProgress>
    {
        public void Report(DeckProgress value)
        {
            if (value is BatchInferenceWaiting)
            {
                cut.Cancel();
            }
        }
    }

    /// <summary>A store in memory that outlives a host, as a bucket does.</summary>
    private sealed class MemoryStoreOfTest
    {
        public IArtifactStore Store { get; } =
            new ServiceCollection()
                .AddPptBatchOrchestration().UseMemoryArtifacts().Services.BuildServiceProvider().GetRequiredService<IArtifactStore>();

        /// <summary>The text of everything under a folder.</summary>
        public async Task<string> ReadAsync(string bucket, string folder)
        {
            StringBuilder all = new();
            await foreach (ArtifactInfo info in Store.ListAsync(bucket, folder))
            {
                using StreamReader reader = new((await Store.OpenReadAsync(info.Key))!);
                all.Append(await reader.ReadToEndAsync());
            }

            return all.ToString();
        }

        public async Task WriteBookAsync(string bucket, int lessons)
        {
            object book = new
            {
                metadata = new { title = "Faros y sensores" },
                lessons = Enumerable.Range(1, lessons).Select(number => new
                {
                    title = $"Lección {number}", lesson_number = number, module_number = 1,
                    content = HonestSlides.Markdown(number),
                }),
            };
            using MemoryStream content = new(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(book)));
            await Store.WriteAsync(new ArtifactKey(bucket, "faros/book/book.json"), content, WriteCondition.Always);
        }
    }

    /// <summary>A store whose process is killed at a write.</summary>
    private sealed class DiesAtWrite(IArtifactStore inner, string name) : IArtifactStore
    {
        public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
            inner.OpenReadAsync(key, cancellationToken);

        public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
            inner.FindAsync(key, cancellationToken);

        public IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken = default) =>
            inner.ListAsync(bucket, prefix, cancellationToken);

        public Task<ArtifactInfo?> WriteAsync(
            ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default) =>
            key.Path.Contains(name, StringComparison.Ordinal)
                ? throw new InvalidOperationException("killed")
                : inner.WriteAsync(key, content, condition, cancellationToken);

        public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default) => inner.DeleteAsync(key, cancellationToken);
    }
}
