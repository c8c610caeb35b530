using PptBatch.Aws.Tests.S3;
using PptBatch.S3;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>Worker processes that are killed at random while a course runs on them.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class KilledWorkersTests(RadosGateway gateway)
{
    private const int Kills = 3;

    [StateMachineFact]
    public Task Run_OnStepFunctions_GivesTheDecksOfThisProcess() => RunAsync(seed: 20260302, site => site.UseStepFunctions);

    [StateMachineFact]
    public Task Run_OnLambda_GivesTheDecksOfThisProcess() => RunAsync(seed: 7, site => site.Hosts.UseLambda);

    private async Task RunAsync(int seed, Func<ExecutorSite, Action<PptBatchBuilder>> executor)
    {
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        string bucket = await gateway.BucketAsync();
        DeckRequest request = await SmallCourse.StoreAsync(store, bucket, lessons: 12) with { BatchSize = 3 };
        await using ExecutorSite site = await ExecutorSite.StartAsync(store);
        await site.Hosts.RunInProcessAsync(request);
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(store, bucket, "faros");
        await SmallCourse.ForgetResultsAsync(store, bucket, "faros");

        // A worker that dies before it has begun is missed after this long, however busy the machine is.
        site.Hosts.Options.StartTimeout = TimeSpan.FromSeconds(10);
        Random random = new(seed);
        List<WorkerProcess> workers = [Worker(site), Worker(site)];
        try
        {
            using CancellationTokenSource enough = new();
            Task<int> killing = KillAsync(site, workers, random, enough.Token);
            DeckStatus status = DeckStatus.Partial;
            for (int call = 0; call <= Kills && status != DeckStatus.Complete; call++)
            {
                status = await CallAsync(site, request, executor(site));
            }

            await enough.CancelAsync();
            Assert.Equal(DeckStatus.Complete, status);
            Assert.InRange(await killing, 1, Kills);
            Assert.Equal(expected, await SmallCourse.DecksAsync(store, bucket, "faros"));
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private WorkerProcess Worker(ExecutorSite site) => new(site.Lambda, gateway, leaseSeconds: 3);

    // A batch whose workers were killed twice is left to the next call, which also redrives an execution that failed.
    private static async Task<DeckStatus> CallAsync(ExecutorSite site, DeckRequest request, Action<PptBatchBuilder> executor)
    {
        try
        {
            return (await site.Hosts.RunAsync(request, executor).WaitAsync(Hang.Limit)).Status;
        }
        catch (PptBatchException error) when (error.Diagnostic.Code == "PB5058")
        {
            return DeckStatus.Failed;
        }
    }

    // After each one to three events that were given to workers, one of the two dies, and another takes its place.
    private async Task<int> KillAsync(ExecutorSite site, List<WorkerProcess> workers, Random random, CancellationToken cancellationToken)
    {
        int kills = 0;
        try
        {
            for (; kills < Kills; kills++)
            {
                for (int given = random.Next(1, 4); given > 0; given--)
                {
                    await site.Lambda.Givings.ReadAsync(cancellationToken);
                }

                int victim = random.Next(2);
                workers[victim].Kill();
                workers[victim] = Worker(site);
            }
        }
        catch (OperationCanceledException)
        {
            // The course is done.
        }

        return kills;
    }
}
