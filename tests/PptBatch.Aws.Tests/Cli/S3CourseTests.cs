using System.Diagnostics;
using PptBatch.Aws.Tests.S3;
using PptBatch.S3;

using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.Aws.Tests.Cli;

/// <summary>The tool as a user starts it, on a course in a bucket.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class S3CourseTests(RadosGateway gateway)
{
    private Uri _lambda = new("http://127.0.0.1:9");
    private Uri _states = new("http://127.0.0.1:9");

    private const string Book = """
        {"metadata":{"title":"Faros"},"modules":[{"module_number":1,"module_title":"Luz","lessons":[
        {"title":"Lentes","module_number":1,"lesson_number":1,"content":"## Lentes\n\n- Enfocan\n- Reúnen la luz\n"}]}]}
        """;

    [GatewayFact]
    public async Task Run_CourseInABucket_WritesTheDeckBesideItAndNothingTwice()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        await store.WriteAsync(new(bucket, "curso de faros/book/book.json"), new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Book)),
            WriteCondition.Always);

        (int exit, string output) = await RunAsync("run", $"s3://{bucket}/curso de faros/");
        Assert.True(exit == 0, output);
        Assert.Contains(
            $"Deck:    s3://{bucket}/curso de faros/infographics/curso de faros-complete.pptx", output, StringComparison.Ordinal);
        ArtifactInfo? first = await store.FindAsync(new(bucket, "curso de faros/infographics/curso de faros-complete.pptx"));
        Assert.True(first!.Length > 10_000);

        Assert.Equal(0, (await RunAsync("run", $"s3://{bucket}/curso de faros")).Exit);
        Assert.Equal(first.Version, (await store.FindAsync(first.Key))!.Version);
        Assert.Contains("stored", (await RunAsync("status", $"s3://{bucket}/curso de faros")).Output, StringComparison.Ordinal);
    }

    [GatewayFact]
    public async Task Run_FolderOfMarkdownInABucket_ReadsItsFilesAndNeverItsResults()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        (string Path, string Text)[] files =
            [("mkdocs.yml", "site_name: Knots\n"), ("docs/2-bend.md", "# Bend\n\nIt joins.\n"), ("docs/10-hitch.md", "# Hitch\n\nIt holds.\n")];
        foreach ((string path, string text) in files)
        {
            await store.WriteAsync(
                new(bucket, "knots/" + path), new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), WriteCondition.Always);
        }

        (int exit, string output) = await RunAsync("run", $"s3://{bucket}/knots");
        Assert.True(exit == 0, output);
        Assert.Contains("Lessons: 2 of 2", output, StringComparison.Ordinal);
        Assert.NotNull(await store.FindAsync(new(bucket, "knots/infographics/knots-complete.pptx")));

        // What the run wrote is no lesson of the next plan.
        await store.WriteAsync(
            new(bucket, "knots/infographics/notes.md"), new MemoryStream("# Notes"u8.ToArray()), WriteCondition.Always);
        string plan = (await RunAsync("plan", $"s3://{bucket}/knots")).Output;
        Assert.True(plan.IndexOf("Bend", StringComparison.Ordinal) < plan.IndexOf("Hitch", StringComparison.Ordinal), plan);
        Assert.DoesNotContain("Notes", plan, StringComparison.Ordinal);
    }

    [GatewayFact]
    public async Task Run_OnLambda_LetsTheWorkerMakeTheBatches()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        await SmallCourse.StoreAsync(store, bucket, lessons: 2);
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        using WorkerProcess worker = new(lambda, gateway);
        _lambda = lambda.Address;

        (int exit, string output) =
            await RunAsync("run", $"s3://{bucket}/faros", "--executor", "lambda", "--function", "worker", "--batch-size", "1");

        Assert.True(exit == 0, output);
        Assert.Equal(2, lambda.Taken.Count);
        Assert.NotNull(await store.FindAsync(new(bucket, "faros/infographics/faros-complete.pptx")));
    }

    // Each look by itself is held in OneLookTests.
    [GatewayTheory]
    [InlineData("--theme", "dark", "--brand", "0B5FFF", "--builds", "--mode", "read")]
    [InlineData("--template")]
    public async Task Run_OnLambdaWithALook_GivesTheDeckOfThisProcess(params string[] look)
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        await SmallCourse.StoreAsync(store, bucket, lessons: 2);
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        using WorkerProcess worker = new(lambda, gateway);
        _lambda = lambda.Address;
        using TemporaryFolder folder = new();
        if (look is ["--template"])
        {
            Assert.Equal(0, (await RunAsync("run", $"s3://{bucket}/faros", "--design", "bold", "--out", folder.PathOf("own"))).Exit);
            look = ["--template", folder.PathOf("own/infographics/infographic_1.pptx")];
        }

        (int exit, string output) = await RunAsync(["run", $"s3://{bucket}/faros", "--batch-size", "1", .. look]);
        Assert.True(exit == 0, output);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(store, bucket, "faros");
        await SmallCourse.ForgetResultsAsync(store, bucket, "faros");

        (exit, output) = await RunAsync(
            ["run", $"s3://{bucket}/faros", "--executor", "lambda", "--function", "worker", "--batch-size", "1", .. look]);

        Assert.True(exit == 0, output);
        Assert.Equal(2, lambda.Taken.Count);
        Assert.Equal(expected, await SmallCourse.DecksAsync(store, bucket, "faros"));
    }

    [StateMachineFact]
    public async Task Run_OnStepFunctions_LetsTheStateMachineMakeTheBatches()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        await SmallCourse.StoreAsync(store, bucket, lessons: 2);
        await using ExecutorSite site = await ExecutorSite.StartAsync(store);
        using WorkerProcess worker = new(site.Lambda, gateway);
        _states = site.States.Address;

        (int exit, string output) = await RunAsync(
            "run", $"s3://{bucket}/faros", "--executor", "stepfunctions", "--state-machine", LoopbackStepFunctions.MachineArn,
            "--batch-size", "1");

        Assert.True(exit == 0, output);
        Assert.Equal("SUCCEEDED", await Assert.Single(site.States.Executions.Values).EndedAsync());
        Assert.NotNull(await store.FindAsync(new(bucket, "faros/infographics/faros-complete.pptx")));
    }

    [StateMachineFact]
    public async Task Run_OnStepFunctionsWithoutWaiting_WritesWhatWasStarted()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        await SmallCourse.StoreAsync(store, bucket, lessons: 3);
        await using ExecutorSite site = await ExecutorSite.StartAsync(store);
        site.Hosts.StartWorker();
        _states = site.States.Address;

        (int exit, string output) = await RunAsync(
            "run", $"s3://{bucket}/faros", "--executor", "stepfunctions", "--state-machine", LoopbackStepFunctions.MachineArn,
            "--batch-size", "2", "--no-wait");

        Assert.True(exit == 0, output);
        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Contains($"\"execution_arn\":\"{execution.Arn}\"", output, StringComparison.Ordinal);
        Assert.Contains("\"total_batches\":2", output, StringComparison.Ordinal);
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.NotNull(await store.FindAsync(new(bucket, "faros/infographics/faros-complete.pptx")));
    }

    [Theory]
    [InlineData("needs the state machine: --state-machine ARN")]
    [InlineData("not the ARN of a state machine", "--state-machine", "decks")]
    [InlineData("--tone has no effect with --executor stepfunctions", "--state-machine", LoopbackStepFunctions.MachineArn,
        "--model", "m", "--tone", "dry")]
    public async Task Run_OnStepFunctionsAsItCannotBe_IsMisuse(string says, params string[] arguments)
    {
        (int exit, string output) = await RunAsync(["run", "s3://bucket/faros", "--executor", "stepfunctions", .. arguments]);
        Assert.Equal(2, exit);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OnLambdaWithoutAFunction_IsMisuse()
    {
        (int exit, string output) = await RunAsync("run", "s3://bucket/faros", "--executor", "lambda");
        Assert.Equal(2, exit);
        Assert.Contains("--function NAME", output, StringComparison.Ordinal);
    }

    [GatewayFact]
    public async Task Run_NoSuchBucket_IsOneClearLine()
    {
        (int exit, string output) = await RunAsync("run", "s3://no-such-bucket/curso");
        Assert.NotEqual(0, exit);
        Assert.Contains("pptbatch: error PB5040: s3://no-such-bucket/curso", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BucketWithoutFolder_IsOneClearLine() =>
        Assert.Contains("pptbatch: error PB5030: ", (await RunAsync("run", "s3://bucket")).Output, StringComparison.Ordinal);

    private async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = CliProcess.StartInfo(arguments);
        start.Environment["AWS_ENDPOINT_URL_S3"] = gateway.Endpoint.AbsoluteUri;
        start.Environment["AWS_ENDPOINT_URL_LAMBDA"] = _lambda.AbsoluteUri;
        start.Environment["AWS_ENDPOINT_URL_SFN"] = _states.AbsoluteUri;
        start.Environment["AWS_REGION"] = "us-east-1";
        start.Environment["AWS_ACCESS_KEY_ID"] = RadosGateway.AccessKey;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = RadosGateway.SecretKey;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
