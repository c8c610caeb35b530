using System.Text;
using Microsoft.Extensions.Time.Testing;
using PptBatch.Artifacts;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda.Worker;
using PptBatch.StepFunctions.Worker;
using PptBatch.Lambda;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Lambda;

public sealed class LambdaExecutorTests : IAsyncLifetime
{
    private const string Bucket = "courses";
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);
    private LoopbackLambda _lambda = null!;
    private FanOut _fanOut = null!;
    private DeckRequest _request = null!;

    public async Task InitializeAsync()
    {
        _lambda = await LoopbackLambda.StartAsync();
        _fanOut = new FanOut(_lambda, _store);
        _request = await SmallCourse.StoreAsync(_store, Bucket, lessons: 5);
    }

    public async Task DisposeAsync()
    {
        await _fanOut.DisposeAsync();
        await _lambda.DisposeAsync();
    }

    [Fact]
    public async Task Run_TwoWorkers_GivesTheDecksOfThisProcess()
    {
        await _fanOut.RunInProcessAsync(_request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(_store, Bucket, "faros");
        await SmallCourse.ForgetResultsAsync(_store, Bucket, "faros");
        _fanOut.StartWorker();
        _fanOut.StartWorker();

        DeckResult result = await _fanOut.RunAsync(_request);

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(4, expected.Count);
        Assert.Equal(expected, await SmallCourse.DecksAsync(_store, Bucket, "faros"));
        Assert.Equal(3, _lambda.Taken.Count);
        Assert.All(_lambda.Taken, order => Assert.True(order.Length < 1_000));
    }

    [Fact]
    public async Task Run_WorkerLostWithItsLease_SendsTheBatchOnceMore()
    {
        Task<DeckResult> run = _fanOut.RunAsync(_request);
        await LoseAsync();
        _fanOut.StartWorker();
        Assert.Equal(DeckStatus.Complete, (await run).Status);
        Assert.Equal(4, _lambda.Taken.Count);
    }

    [Fact]
    public async Task Run_WorkerLostTwice_IsPartialAndTheNextRunCompletes()
    {
        Task<DeckResult> run = _fanOut.RunAsync(_request with { BatchSize = 5 });
        await LoseAsync();
        await LoseAsync();
        _fanOut.StartWorker();
        DeckResult result = await run;
        Assert.Equal(DeckStatus.Failed, result.Status);
        Assert.All(result.Batches[0].Lessons, lesson => Assert.Equal("PB5052", lesson.Failure?.Code));
        Assert.Equal(5, result.Batches[0].SlideCount);
        Assert.Equal(3, _lambda.Taken.Count);

        Assert.Equal(DeckStatus.Complete, (await _fanOut.RunAsync(_request with { BatchSize = 5 })).Status);
    }

    [Fact]
    public async Task Run_TimeGuardPassedAtFirst_SendsWhatRemainsOutAgain()
    {
        SlowLesson slow = new(2);
        await using FanOut fanOut = new(_lambda, _store) { Generator = slow.Generator };
        slow.StartWorker(fanOut);
        DeckResult result = await fanOut.RunAsync(_request with { BatchSize = 5 });
        Assert.Equal([1, 2, 3, 4, 5], slow.Generator.Asked);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(["\"round\":1", "\"round\":2"],
            _lambda.Taken.Select(order => order[order.IndexOf("\"round\"", StringComparison.Ordinal)..][..9]));
    }

    [Fact]
    public async Task Run_LessonStillInWorkNearTheDeadline_IsCutOffAndTheOthersAreSaved()
    {
        FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
        _fanOut.Generator = new HangingOnce(lesson: 2);
        _fanOut.StartWorker(
            invocation => invocation with { Deadline = clock.GetUtcNow().AddMinutes(15) },
            options => options.LeaseTime = TimeSpan.FromMinutes(15),
            clock);

        Task<DeckResult> run = _fanOut.RunAsync(_request with { BatchSize = 5 });
        using CancellationTokenSource limit = new(Hang.Limit);
        while (await LessonsAsync() < 4)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }

        clock.Advance(TimeSpan.FromMinutes(14));
        DeckResult result = await run;

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(2, _lambda.Taken.Count);
        BatchOrder first = new() { Output = result.Plan.Output, RunId = result.Plan.RunId, Batch = 1, Round = 1 };
        BatchOutcome saved = (await WireJson.FindAsync(_store, first.OutcomeKey, WireJsonContext.Default.BatchOutcome, default))!;
        Assert.Equal("PB5019", Assert.Single(saved.Lessons, lesson => lesson.Status == LessonStatus.Remaining).Failure?.Code);
        Assert.Equal(4, saved.Lessons.Count(lesson => lesson.Status == LessonStatus.Generated));
    }

    [Fact]
    public async Task Run_ManyWorkers_SendsNoMoreBatchesThanTheBoundAtOnce()
    {
        TestGenerator generator = new()
        {
            Before = async (_, _) =>
            {
                await Task.Yield();
                return null;
            },
        };
        await using FanOut fanOut = new(_lambda, _store) { Generator = generator };
        fanOut.Options.MaxConcurrency = 2;
        for (int worker = 0; worker < 4; worker++)
        {
            fanOut.StartWorker();
        }

        Assert.Equal(DeckStatus.Complete, (await fanOut.RunAsync(_request with { BatchSize = 1 })).Status);
        Assert.Equal(5, _lambda.Taken.Count);
        Assert.InRange(generator.MostInFlight, 1, 2);
    }

    [Fact]
    public async Task Run_Throttled_TriesAgain()
    {
        _lambda.Refusals.Enqueue((429, "TooManyRequestsException"));
        _lambda.Refusals.Enqueue((503, "ServiceException"));
        _fanOut.StartWorker();
        Assert.Equal(DeckStatus.Complete, (await _fanOut.RunAsync(_request)).Status);
    }

    [Fact]
    public async Task Run_NoSuchFunction_IsOneClearError()
    {
        foreach (int _ in Enumerable.Range(0, 3))
        {
            _lambda.Refusals.Enqueue((404, "ResourceNotFoundException:http://internal.amazon.com/"));
        }

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => _fanOut.RunAsync(_request));
        Assert.Equal("PB5055", error.Diagnostic.Code);
        Assert.Equal("Invoke failed with 404 ResourceNotFoundException (request invoke-1).", error.Diagnostic.Message);
        Assert.Empty(_lambda.Taken);
    }

    [Theory]
    [InlineData("""{"course_bucket":"b"}""", "PB5050")]
    [InlineData("null", "PB5050")]
    [InlineData("<html>", "PB5050")]
    [InlineData("""{"schemaVersion":9,"output":{"bucket":"b","folder":"f"},"runId":"r","batch":1,"round":1}""", "PB5050")]
    [InlineData("""{"schemaVersion":1,"output":{"bucket":"b","folder":"../f"},"runId":"r","batch":1,"round":1}""", "PB5001")]
    public async Task Worker_EventThatIsNotOurs_IsAnsweredWithOneErrorAndTheWorkerGoesOn(string sent, string code)
    {
        _lambda.Send(sent);
        _fanOut.StartWorker();
        Assert.Equal(DeckStatus.Complete, (await _fanOut.RunAsync(_request)).Status);
        (string kind, string body) = Assert.Single(_lambda.Ended, end => end.Kind == "error");
        Assert.Contains($"\"errorType\":\"{code}\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_EventOfSevenMegabytes_IsRefused()
    {
        _lambda.Send(new string(' ', 7 * 1024 * 1024));
        _fanOut.StartWorker();
        Assert.Equal(DeckStatus.Complete, (await _fanOut.RunAsync(_request)).Status);
        Assert.Contains(_lambda.Ended, end => end.Kind == "error" && end.Body.Contains("PB5050", StringComparison.Ordinal));
    }

    private async Task<int> LessonsAsync()
    {
        int lessons = 0;
        await foreach (ArtifactInfo info in _store.ListAsync(Bucket, "faros/infographics/lessons/lesson-"))
        {
            lessons += info.Key.Name.EndsWith(".html", StringComparison.Ordinal) ? 1 : 0;
        }

        return lessons;
    }

    // A worker that took its lease and was then ended from outside.
    private async Task LoseAsync()
    {
        BatchOrder order = WireJson.ReadOrder(await _lambda.StealAsync());
        RoundLease? before = await WireJson.FindAsync(_store, order.LeaseKey, WireJsonContext.Default.RoundLease, default);
        RoundLease lease = new($"lost {_lambda.Taken.Count}", DateTimeOffset.UtcNow.AddMilliseconds(200), (before?.Takes ?? 0) + 1);
        using MemoryStream json = new(WireJson.Serialize(lease, WireJsonContext.Default.RoundLease));
        await _store.WriteAsync(order.LeaseKey, json, WriteCondition.Always);
    }
}
