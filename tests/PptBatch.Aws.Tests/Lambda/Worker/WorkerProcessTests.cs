using PptBatch.Aws.Tests.S3;
using PptBatch.S3;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Lambda.Worker;

[Collection(RadosGatewayTests.Name)]
public sealed class WorkerProcessTests(RadosGateway gateway)
{
    [GatewayFact]
    public async Task Run_WorkerKilledAtWork_TheNextOneGivesTheDecksOfThisProcess()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        DeckRequest request = await SmallCourse.StoreAsync(store, bucket, lessons: 8) with { BatchSize = 4 };
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        await using FanOut fanOut = new(lambda, store);
        await fanOut.RunInProcessAsync(request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(store, bucket, "faros");
        await SmallCourse.ForgetResultsAsync(store, bucket, "faros");

        // A worker that dies before it has begun is missed after this long, however busy the machine is.
        fanOut.Options.StartTimeout = TimeSpan.FromSeconds(10);
        lambda.Timeout = TimeSpan.FromSeconds(4);
        using WorkerProcess killed = new(lambda, gateway);
        Task<DeckResult> run = fanOut.RunAsync(request);
        await lambda.GivenAsync().WaitAsync(Hang.Limit);
        killed.Kill();
        lambda.Timeout = TimeSpan.FromMinutes(15);
        using WorkerProcess next = new(lambda, gateway);

        Assert.Equal(DeckStatus.Complete, (await run.WaitAsync(Hang.Limit)).Status);
        Assert.Equal(expected, await SmallCourse.DecksAsync(store, bucket, "faros"));
        Assert.Equal(0, await next.TerminateAsync());
    }
}
