using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Lambda;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions.Worker;

/// <summary>The start function, as clients, API Gateway and S3 call it.</summary>
public sealed class FrontDoorTests
{
    private const string Bucket = "courses";
    private const string Request = """{"course_bucket":"courses","project_folder":"faros","auto_combine":true}""";
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    public static TheoryData<string> Requests =>
    [
        Request,
        """{"action":"start","course_bucket":"courses","project_folder":"/faros/","model_provider":"bedrock","html_first":true}""",
        Rest("POST", "/decks", Request),
        Http("POST", "/decks", Request),
        Http("POST", "/decks", Convert.ToBase64String(Encoding.UTF8.GetBytes(Request)), base64: true),
        """{"body":"{\"course_bucket\":\"courses\",\"project_folder\":\"faros\"}"}""",
        """{"course_bucket":"courses","project_folder":"faros","auto_combine":null,"book_type":null,"book_version_key":"","output":null}""",
        Http("POST", "/decks/", Convert.ToBase64String([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Request)]), base64: true),
    ];

    [InterpreterTheory]
    [MemberData(nameof(Requests))]
    public async Task Start_PlainOrInAnEnvelope_MakesTheDeckItNamed(string sent)
    {
        await using ExecutorSite site = await SiteAsync();
        await SmallCourse.StoreAsync(_store, Bucket, 5);

        JsonNode answer = await AskAsync(site, sent);
        if (answer["statusCode"] is { } status)
        {
            Assert.Equal(202, (int)status);
            answer = JsonNode.Parse((string)answer["body"]!)!;
        }

        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Equal(execution.Arn, (string?)answer["execution_arn"]);
        Assert.Equal((3, 3), ((int)answer["total_batches"]!, answer["batches"]!.AsArray().Count));
        Assert.Equal("courses/faros/infographics/faros-complete.pptx", (string?)answer["deck"]);
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.NotNull(await _store.FindAsync(new ArtifactKey(Bucket, "faros/infographics/faros-complete.pptx")));
    }

    [InterpreterFact]
    public async Task Start_EightTimesAtOnce_IsOneExecution()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        await SmallCourse.StoreAsync(_store, Bucket, 5, folder: "260302 LINUX ñ & co");
        string sent = Request.Replace("faros", "260302 LINUX ñ & co", StringComparison.Ordinal);

        JsonNode[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(site, sent)));

        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.All(answers, answer => Assert.Equal(execution.Arn, (string?)answer["execution_arn"]));
        Assert.Matches("^[A-Za-z0-9_-]{1,80}$", (string)answers[0]["execution_name"]!);
        site.Hosts.StartWorker();
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
    }

    [InterpreterFact]
    public async Task Describe_ByArn_SaysHowTheDeckDid()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        await SmallCourse.StoreAsync(_store, Bucket, 2);
        string arn = (string)(await AskAsync(site, Request))["execution_arn"]!;
        Assert.Equal("RUNNING", (string?)(await AskAsync(site, $$"""{"execution_arn":"{{arn}}"}"""))["status"]);
        site.Hosts.StartWorker();
        await Assert.Single(site.States.Executions.Values).EndedAsync();

        JsonNode http = await AskAsync(site, Http("GET", "/decks", null, query: $$"""{"execution_arn":"{{arn}}"}"""));

        Assert.Equal(200, (int)http["statusCode"]!);
        JsonNode ended = JsonNode.Parse((string)http["body"]!)!;
        Assert.Equal(("SUCCEEDED", "Complete"), ((string?)ended["status"], (string?)ended["result"]!["status"]));
        Assert.Equal("courses/faros/infographics/faros-complete.pptx", (string?)ended["result"]!["deck"]);
    }

    [InterpreterTheory]
    [InlineData("""{"action":"merge","course_bucket":"courses","project_folder":"faros"}""")]
    [InlineData("""{"action":"merge_and_convert","course_bucket":"courses","project_folder":"faros","ppt_batch_results":[]}""")]
    [InlineData("http")]
    public async Task Merge_OfAnUnfinishedRun_MakesADeckOfWhatIsThere(string sent)
    {
        await using ExecutorSite site = await SiteAsync();
        await SmallCourse.StoreAsync(_store, Bucket, 4);
        JsonNode started = await AskAsync(site, WithoutMerge());
        Assert.Null(started["deck"]);
        Assert.Equal("SUCCEEDED", await site.States.Executions[(string)started["execution_name"]!].EndedAsync());
        Assert.Null(await _store.FindAsync(new ArtifactKey(Bucket, "faros/infographics/faros-complete.pptx")));

        JsonNode answer = await AskAsync(
            site, sent == "http" ? Http("POST", "/decks/merge", """{"course_bucket":"courses","project_folder":"faros"}""") : sent);
        answer = answer["body"] is { } body ? JsonNode.Parse((string)body!)! : answer;

        LoopbackExecution merge = site.States.Executions[(string)answer["execution_name"]!];
        Assert.Equal("SUCCEEDED", await merge.EndedAsync());
        Assert.DoesNotContain("ProcessPptBatchesInParallel", merge.Trace);
        Assert.NotNull(await _store.FindAsync(new ArtifactKey(Bucket, "faros/infographics/faros-complete.pptx")));
    }

    [InterpreterFact]
    public async Task Book_NewInTheBucket_StartsItsCourseAndNothingElseDoes()
    {
        await using ExecutorSite site = await SiteAsync();
        await SmallCourse.StoreAsync(_store, Bucket, 2, folder: "curso uno");

        JsonNode answer = await AskAsync(site, """
            {"detail-type":"Object Created","source":"aws.s3","detail":{"bucket":{"name":"courses"},"object":{"key":"curso uno/book/book.json"}}}
            """);
        JsonNode others = await AskAsync(site, """
            {"Records":[
            {"eventSource":"aws:s3","s3":{"bucket":{"name":"courses"},"object":{"key":"curso+uno/infographics/plan.json"}}},
            {"eventSource":"aws:s3","s3":{"bucket":{"name":"courses"},"object":{"key":"curso+uno/book/Curso_LabGuide_data.json"}}},
            {"eventSource":"aws:s3","s3":{"bucket":{"name":"courses"},"object":{"key":"curso+uno/book/book.json"}}}]}
            """);

        Assert.Single(answer["started"]!.AsArray());
        Assert.Equal((1, 2), (others["started"]!.AsArray().Count, others["ignored"]!.AsArray().Count));
        Assert.All(site.States.Executions.Keys, name => Assert.StartsWith("curso-uno-", name, StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(site.States.Executions.Values.Select(one => one.EndedAsync())), end => Assert.Equal("SUCCEEDED", end));
    }

    [Theory]
    [InlineData("""{"course_bucket":"courses"}""", 400, "PB5050")]
    [InlineData("""{"course_bucket":"courses","project_folder":"nowhere"}""", 404, "PB1001")]
    [InlineData("""{"course_bucket":"courses","project_folder":"../other"}""", 400, "PB5001")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","theme":"pink"}""", 400, "PB3121")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","mode":"shout"}""", 400, "PB5050")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","lesson_start":1,"lesson_end":3,"batch_index":0}""", 400, "PB5060")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","action":"merge_to_html","ppt_batch_results":[]}""", 400, "PB5060")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","action":"merge"}""", 404, "PB5061")]
    [InlineData("""{"execution_arn":"arn:aws:states:us-east-1:1:execution:other:x"}""", 400, "PB5062")]
    [InlineData("""{"execution_arn":""}""", 400, "PB5062")]
    [InlineData("""{"execution_arn":"arn:aws:states:us-east-1:123456789012:execution:pptbatch:a b"}""", 400, "PB5062")]
    [InlineData("""{"execution_arn":"arn:aws:states:us-east-1:123456789012:execution:pptbatch:none"}""", 404, "PB5068")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","output":{"bucket":"","folder":""}}""", 400, "PB5050")]
    [InlineData("""{"course_bucket":"courses","project_folder":"faros","model":"anthropic.claude"}""", 400, "PB5029")]
    [InlineData("""{"action":"delete"}""", 400, "PB5050")]
    [InlineData("[1]", 400, "PB5050")]
    [InlineData("<html>", 400, "PB5050")]
    public async Task Door_RequestThatItCannotTake_IsRefusedWithItsCodeOverHttpAndPlain(string body, int status, string code)
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        await SmallCourse.StoreAsync(_store, Bucket, 2);

        JsonNode answer = await AskAsync(site, Http("POST", "/decks", body));

        JsonNode said = JsonNode.Parse((string)answer["body"]!)!;
        Assert.Equal((status, code), ((int)answer["statusCode"]!, (string?)said["error"]));
        Assert.DoesNotContain("   at ", (string)answer["body"]!, StringComparison.Ordinal);
        Assert.Equal(code, (await Assert.ThrowsAsync<PptBatchException>(() => AskAsync(site, body))).Diagnostic.Code);
        Assert.Empty(site.States.Executions);
    }

    [Theory]
    [InlineData("\"auto_combine\":\"yes\"", "auto_combine cannot be \"yes\".")]
    [InlineData("\"batch_size\":6.5", "batch_size cannot be 6.5.")]
    [InlineData("\"output\":\"s3://b/f\"", "output cannot be \"s3://b/f\".")]
    [InlineData("\"batch_size\":\"6\"", "batch_size cannot be \"6\".")]
    public async Task Door_FieldThatCannotBe_IsNamedAsTheCallerNamesIt(string field, string says)
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);

        JsonNode answer = await AskAsync(site, Http("POST", "/decks", Request.Replace("}", "," + field + "}", StringComparison.Ordinal)));

        string message = (string)JsonNode.Parse((string)answer["body"]!)!["message"]!;
        Assert.EndsWith(says, message, StringComparison.Ordinal);
        Assert.DoesNotContain("PptBatch.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", "{}")]
    [InlineData("GET", """{"execution_arn":""}""")]
    [InlineData("GET", """{"execution_arn":"a","execution_arn":"b"}""")]
    public async Task Door_EnvelopeThatAsksForNothingItHas_IsAnsweredWith400(string method, string query)
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        await SmallCourse.StoreAsync(_store, Bucket, 2);
        string sent = Http(method, "/decks", Request).Replace(
            "\"queryStringParameters\":{}", "\"queryStringParameters\":" + query, StringComparison.Ordinal);

        Assert.Equal(400, (int)(await AskAsync(site, sent))["statusCode"]!);
        Assert.Empty(site.States.Executions);
    }

    [InterpreterFact]
    public async Task Start_WhileARunWithoutMergeIsAtWork_JoinsItAndPromisesNoDeck()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        await SmallCourse.StoreAsync(_store, Bucket, 2);
        JsonNode first = await AskAsync(site, WithoutMerge());
        site.States.UnseenLooks = 1;

        JsonNode second = await AskAsync(site, Request);

        Assert.Single(site.States.Executions);
        Assert.Equal((string?)first["execution_arn"], (string?)second["execution_arn"]);
        Assert.Null(second["deck"]);
        Assert.Contains("without a merge", (string?)second["message"], StringComparison.Ordinal);
    }

    [InterpreterFact]
    public async Task Start_EightTimesAtOnceAfterAFailure_RedrivesTheExecutionOnce()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store);
        await SmallCourse.StoreAsync(_store, Bucket, 2);
        string arn = (string)(await AskAsync(site, Request))["execution_arn"]!;
        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        await site.Hosts.Host(_store, site.UseStepFunctions).GetRequiredService<DeckExecutions>().StopAsync(arn);
        Assert.Equal("ABORTED", await execution.EndedAsync());

        JsonNode[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(site, Request)));

        Assert.All(answers, answer => Assert.Equal(arn, (string?)answer["execution_arn"]));
        Assert.Single(site.States.Executions);
        site.Hosts.StartWorker();
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
    }

    [Fact]
    public async Task Plan_EventOfTheEarlierGenerator_IsRefusedAndPlansNothing()
    {
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store, withStates: false);
        await SmallCourse.StoreAsync(_store, Bucket, 2);
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> plain =
            CourseWorker.CreateHandler(site.Hosts.Host(_store, builder => builder.UseInProcessExecutor()));
        PptBatchException refused = await Assert.ThrowsAsync<PptBatchException>(
            () => AskAsync(plain, """{"course_bucket":"courses","project_folder":"faros","lesson_start":1,"lesson_end":3}"""));
        Assert.Equal("PB5060", refused.Diagnostic.Code);
        Assert.Null(await _store.FindAsync(new ArtifactKey(Bucket, "faros/infographics/plan.json")));
    }

    private static string WithoutMerge() => Request.Replace("true", "false", StringComparison.Ordinal);

    private static string Rest(string method, string path, string body) => new JsonObject
    {
        ["httpMethod"] = method, ["path"] = path, ["body"] = body, ["isBase64Encoded"] = false,
    }.ToJsonString();

    private static string Http(string method, string path, string? body, bool base64 = false, string query = "{}") => new JsonObject
    {
        ["version"] = "2.0",
        ["rawPath"] = path,
        ["queryStringParameters"] = JsonNode.Parse(query),
        ["requestContext"] = new JsonObject { ["http"] = new JsonObject { ["method"] = method, ["path"] = path } },
        ["body"] = body,
        ["isBase64Encoded"] = base64,
    }.ToJsonString();

    private Task<JsonNode> AskAsync(ExecutorSite site, string sent) =>
        AskAsync(CourseWorker.CreateHandler(site.Hosts.Host(_store, site.UseStepFunctions)), sent);

    private static async Task<JsonNode> AskAsync(Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> handler, string sent)
    {
        using MemoryStream input = new(Encoding.UTF8.GetBytes(sent));
        LambdaInvocation invocation = new("request", DateTimeOffset.UtcNow.AddMinutes(15));
        await using Stream answer = await handler(input, invocation, CancellationToken.None);
        return (await JsonNode.ParseAsync(answer))!;
    }

    private async Task<ExecutorSite> SiteAsync()
    {
        ExecutorSite site = await ExecutorSite.StartAsync(_store);
        site.Hosts.StartWorker();
        return site;
    }
}
