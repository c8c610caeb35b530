using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions;

/// <summary>
/// Courses handed to the state machine as a whole: by <see cref="DeckExecutions"/>, and by the requests of the first hour.
/// </summary>
public sealed class DeckExecutionsTests
{
    private const string Bucket = "courses";
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    [InterpreterFact]
    public async Task Start_Course_AnswersAsAskedAndMakesTheDeckOfOneProcess()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 5);
        await site.Hosts.RunInProcessAsync(request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(_store, Bucket, "faros");
        await SmallCourse.ForgetResultsAsync(_store, Bucket, "faros");
        DeckExecutions executions = Executions(site);

        StartedDeck started = await executions.StartAsync(request);
        StartedDeck again = await executions.StartAsync(request);

        Assert.Equal(started.ExecutionArn, again.ExecutionArn);
        JsonNode json = JsonNode.Parse(started.ToJson())!;
        Assert.Equal(
            ["""{"batch_index":0,"lesson_start":1,"lesson_end":2}""", """{"batch_index":1,"lesson_start":3,"lesson_end":4}""",
                """{"batch_index":2,"lesson_start":5,"lesson_end":5}"""],
            json["batches"]!.AsArray().Select(batch => batch!.ToJsonString()));
        Assert.Equal((5, 3, 2), ((int)json["total_lessons"]!, (int)json["total_batches"]!, (int)json["batch_size"]!));
        Assert.EndsWith(":" + (string)json["execution_name"]!, (string)json["execution_arn"]!, StringComparison.Ordinal);

        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.Equal(expected, await SmallCourse.DecksAsync(_store, Bucket, "faros"));
        DeckExecution ended = await executions.DescribeAsync(started.ExecutionArn);
        Assert.Equal("SUCCEEDED", ended.Status);
        Assert.Equal("Complete", (string?)JsonNode.Parse(ended.Output!)!["status"]);
        Assert.Equal(["CheckIfAutoComplete", "InvokePptMerger", "PptOrchestrationComplete"], execution.Trace.TakeLast(3));
    }

    [InterpreterFact]
    public async Task Stop_ThenRedrive_MakesTheDeck()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        DeckExecutions executions = Executions(site);
        StartedDeck started = await executions.StartAsync(await SmallCourse.StoreAsync(_store, Bucket, 3));
        await executions.StopAsync(started.ExecutionArn);
        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Equal("ABORTED", await execution.EndedAsync());
        Assert.True((await executions.DescribeAsync(started.ExecutionArn)).IsRedrivable);

        site.Hosts.StartWorker();
        await executions.RedriveAsync(started.ExecutionArn);
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.NotNull(await _store.FindAsync(new ArtifactKey(Bucket, "faros/infographics/faros-complete.pptx")));
    }

    [InterpreterFact]
    public async Task Start_ResultsElsewhere_GoThere()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 3) with { Output = new CourseLocation("results", "out") };
        await Executions(site).StartAsync(request);
        Assert.Equal("SUCCEEDED", await Assert.Single(site.States.Executions.Values).EndedAsync());
        Assert.NotNull(await _store.FindAsync(new ArtifactKey("results", "out/infographics/faros-complete.pptx")));
    }

    [InterpreterTheory]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","auto_combine":true}""", true)]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","auto_combine":false,"batch_size":2,"model_provider":"bedrock"}""", false)]
    [InlineData("""{"body":"{\"course_bucket\":\"courses\",\"project_folder\":\"faros\"}","isBase64Encoded":false,"httpMethod":"POST"}""", true)]
    [InlineData("""{"body":"eyJjb3Vyc2VfYnVja2V0IjoiY291cnNlcyIsInByb2plY3RfZm9sZGVyIjoiZmFyb3MifQ==","isBase64Encoded":true}""", true)]
    public async Task Machine_OriginalRequestOrItsEnvelope_MakesTheDeck(string input, bool merged)
    {
        await using ExecutorSite site = await SiteAsync();
        await SmallCourse.StoreAsync(_store, Bucket, 3);
        LoopbackExecution execution = site.States.Execute("asked-by-hand", input);
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.Equal(merged, await _store.FindAsync(new ArtifactKey(Bucket, "faros/infographics/faros-complete.pptx")) is not null);
        Assert.NotNull(await _store.FindAsync(new ArtifactKey(Bucket, "faros/infographics/infographic_1.pptx")));
    }

    [InterpreterTheory]
    [InlineData("""{}""")]
    [InlineData("""{"course_bucket":"courses"}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":""}""")]
    [InlineData("""{"course_bucket":7,"project_folder":"faros"}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros/../other"}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":"../other"}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","auto_combine":"yes"}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","batch_size":0}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","batch_size":"6"}""")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","output":{"bucket":"b"}}""")]
    [InlineData("""{"body":7}""")]
    public async Task Machine_InputThatIsNoRequest_FailsBeforeAnyFunctionIsCalled(string input)
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        LoopbackExecution execution = site.States.Execute("asked-by-hand", input);
        Assert.Equal("FAILED", await execution.EndedAsync());
        JsonNode described = execution.Describe();
        Assert.Equal("PB5050", (string?)described["error"]);
        Assert.Contains("course_bucket and project_folder", (string?)described["cause"], StringComparison.Ordinal);
        Assert.Empty(site.Lambda.Called);
    }

    [InterpreterTheory]
    [InlineData("""{"course_bucket":"courses","project_folder":"nowhere"}""", "PB1001")]
    [InlineData("""{"body":"<html>"}""", "PB5050")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","run_id":"another"}""", "PB5053")]
    public async Task Machine_FunctionThatReturnsAnError_FailsWithItsCodeAndOneLine(string input, string code)
    {
        await using ExecutorSite site = await SiteAsync();
        await SmallCourse.StoreAsync(_store, Bucket, 3);
        LoopbackExecution execution = site.States.Execute("asked-by-hand", input);
        Assert.Equal("FAILED", await execution.EndedAsync());
        Assert.Equal(code, (string?)execution.Describe()["error"]);
        Assert.DoesNotContain("\n", (string)execution.Describe()["cause"]!, StringComparison.Ordinal);
        Assert.Single(site.Lambda.Called);
    }

    private DeckExecutions Executions(ExecutorSite site) =>
        site.Hosts.Host(_store, site.UseStepFunctions).GetRequiredService<DeckExecutions>();

    private async Task<ExecutorSite> SiteAsync()
    {
        ExecutorSite site = await ExecutorSite.StartAsync(_store);
        site.Hosts.StartWorker();
        return site;
    }
}
