using PptBatch.Aws.Tests.S3;
using PptBatch.Dispatch.Messages;
using PptBatch.S3;
using PptBatch.Testing;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Model;

namespace PptBatch.Aws.Tests.Lambda.Worker;

/// <summary>What the executable does with its time: the built one, or a published one that <c>PPTBATCH_WORKER</c> names.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class WorkerExecutableTests(RadosGateway gateway)
{
    private const string Model = "global.anthropic.claude-sonnet-4-5";

    [GatewayFact]
    public async Task Run_TwoMinutesLeft_StartsNothingAndTheNextInvocationDoesItAll()
    {
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        DeckRequest request = await SmallCourse.StoreAsync(store, await gateway.BucketAsync(), lessons: 3);
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        await using FanOut fanOut = new(lambda, store);
        lambda.Timeout = TimeSpan.FromMinutes(2);
        using WorkerProcess worker = new(lambda, gateway);
        Task<DeckResult> run = fanOut.RunAsync(request with { BatchSize = 3 });
        await lambda.GivenAsync().WaitAsync(Hang.Limit);
        lambda.Timeout = TimeSpan.FromMinutes(15);

        DeckResult result = await run.WaitAsync(Hang.Limit);

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(2, lambda.Taken.Count);
        BatchOutcome first = await OutcomeAsync(store, result, round: 1);
        Assert.All(first.Lessons, lesson => Assert.Equal("PB5013", lesson.Failure?.Code));
        Assert.All((await OutcomeAsync(store, result, round: 2)).Lessons, lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
    }

    [GatewayFact]
    public async Task Run_ToldToEndAtWork_HasStoredWhatIsDoneAndTheNextWorkerAsksForTheRestAlone()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        DeckRequest request = await SmallCourse.StoreAsync(store, bucket, lessons: 2) with { BatchSize = 2 };
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        await using FanOut fanOut = new(lambda, store);
        await using BedrockServer server = await BedrockServer.StartAsync(
            new BedrockAnswer(Slides()), new BedrockAnswer("") { Until = new TaskCompletionSource().Task }, new BedrockAnswer(Slides()));
        server.SecretKey = RadosGateway.SecretKey;
        Dictionary<string, string> variables = new()
        {
            ["PPTBATCH_MODEL"] = Model, ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] = server.Address.ToString(),
        };
        using WorkerProcess told = new(lambda, gateway, leaseSeconds: 3, variables: variables);
        Task<DeckResult> run = fanOut.RunAsync(request);
        using CancellationTokenSource limit = new(Hang.Limit);
        while (server.Questions.Count < 2 || await LessonsAsync(store, bucket) < 1)
        {
            Assert.False(
                run.IsCompleted || limit.IsCancellationRequested,
                $"One lesson should be stored and one asked for; {server.Questions.Count} were asked. {string.Join(' ', lambda.Ended)}");
            await Task.Delay(20, CancellationToken.None);
        }

        Assert.Equal(0, await told.TerminateAsync());
        Assert.Equal(1, await LessonsAsync(store, bucket));
        using WorkerProcess next = new(lambda, gateway, leaseSeconds: 3, variables: variables);

        Assert.Equal(DeckStatus.Complete, (await run.WaitAsync(Hang.Limit)).Status);
        Assert.Equal(3, server.Questions.Count);
        Assert.Equal(2, await LessonsAsync(store, bucket));
    }

    private static async Task<BatchOutcome> OutcomeAsync(S3ArtifactStore store, DeckResult result, int round)
    {
        BatchOrder order = new() { Output = result.Plan.Output, RunId = result.Plan.RunId, Batch = 1, Round = round };
        return (await WireJson.FindAsync(store, order.OutcomeKey, WireJsonContext.Default.BatchOutcome, default))!;
    }

    private static async Task<int> LessonsAsync(S3ArtifactStore store, string bucket)
    {
        int lessons = 0;
        await foreach (ArtifactInfo info in store.ListAsync(bucket, "faros/infographics/lessons/lesson-"))
        {
            lessons += info.Key.Name.EndsWith(".html", StringComparison.Ordinal) ? 1 : 0;
        }

        return lessons;
    }

    private static string Slides() => "<article class=\"lesson\" lang=\"es\">"
        + string.Concat("abcdefghijklmn".Select(letter => HonestSlides.Slide($"El faro {letter}"))) + "</article>";
}
