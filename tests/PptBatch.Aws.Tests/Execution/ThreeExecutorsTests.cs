using Microsoft.Extensions.DependencyInjection;
using PptBatch.Aws.Tests.S3;
using PptBatch.Pipeline;
using PptBatch.S3;
using PptBatch.StepFunctions;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>Whole courses on a real S3 server: in this process, and on the worker executable behind Lambda and Step Functions.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class ThreeExecutorsTests(RadosGateway gateway)
{
    private S3ArtifactStore Store => new(gateway.Client, TimeProvider.System, "");

    [StateMachineFact]
    public async Task Run_WholeCourse_GivesTheSameDecksEverywhere()
    {
        string bucket = await gateway.BucketAsync();
        DeckRequest request = await StoredCourse.StoreAsync(Store, bucket, StoredCourse.Best);
        await using ExecutorSite site = await ExecutorSite.StartAsync(Store);
        int slides = (await site.Hosts.RunInProcessAsync(request)).SlideCount;
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(Store, bucket, request.ProjectFolder);

        site.Hosts.Options.StartTimeout = Hang.Limit;
        using WorkerProcess one = new(site.Lambda, gateway);
        using WorkerProcess two = new(site.Lambda, gateway);
        using WorkerProcess three = new(site.Lambda, gateway);
        foreach (Action<PptBatchBuilder> executor in (Action<PptBatchBuilder>[])[site.Hosts.UseLambda, site.UseStepFunctions])
        {
            await SmallCourse.ForgetResultsAsync(Store, bucket, request.ProjectFolder);
            DeckResult result = await site.Hosts.RunAsync(request, executor).WaitAsync(Hang.Limit);
            Assert.Equal(DeckStatus.Complete, result.Status);
            Assert.Equal(slides, result.SlideCount);
            Assert.Equal(result.Plan.Batches.Count + 1, expected.Count);
            Assert.Equal(expected, await SmallCourse.DecksAsync(Store, bucket, request.ProjectFolder));
        }

        Assert.InRange(Assert.Single(site.States.Executions.Values).LargestState, 1, 16 * 1024);
    }

    [StateMachineFact]
    public async Task Run_KilledHereFinishedOnLambdaMergedOnStepFunctions_IsTheSameDeckAndMakesNothingTwice()
    {
        string bucket = await gateway.BucketAsync();
        DeckRequest request = await StoredCourse.StoreAsync(Store, bucket, StoredCourse.Best);
        CountedOutlines outlines = new();
        await using ExecutorSite site = await ExecutorSite.StartAsync(Store, outlines);
        int lessons = (await site.Hosts.RunInProcessAsync(request)).Plan.Lessons.Count;
        IReadOnlyList<string> expected = await SmallCourse.DecksAsync(Store, bucket, request.ProjectFolder);
        await SmallCourse.ForgetResultsAsync(Store, bucket, request.ProjectFolder);

        BreakingStore dying = new(Store, int.MaxValue / 4, afterDoing: false);
        outlines.Before = calls => DieAt(calls, lessons + (lessons / 2), dying);
        await Assert.ThrowsAnyAsync<Exception>(
            () => site.Hosts.RunAsync(request, builder => builder.UseInProcessExecutor(o => o.MaxConcurrency = 2), through: dying));
        IReadOnlyList<int> stored = await StoredCourse.LessonsAsync(Store, request);
        Assert.InRange(stored.Count, 1, lessons - 1);

        outlines.Before = _ => { };
        outlines.Asked.Clear();
        site.Hosts.StartWorker();
        site.Hosts.StartWorker();
        await FinishAsync(site.Hosts.Host(Store, site.Hosts.UseLambda), request);
        Assert.Equal(Enumerable.Range(1, lessons).Except(stored), outlines.Asked.Order());

        outlines.Asked.Clear();
        await site.Hosts.Host(Store, site.UseStepFunctions).GetRequiredService<DeckExecutions>().StartAsync(request);
        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Equal("SUCCEEDED", await execution.EndedAsync());
        Assert.Equal(
            ["ValidateInput", "ExpandPptBatches", "ChooseMap", "CheckIfAutoComplete", "InvokePptMerger", "PptOrchestrationComplete"],
            execution.Trace);
        Assert.Empty(outlines.Asked);
        Assert.Equal(expected, await SmallCourse.DecksAsync(Store, bucket, request.ProjectFolder));
    }

    // A host that did not come to its merge: what it knew is in the store.
    private static async Task FinishAsync(ServiceProvider host, DeckRequest request)
    {
        PlanStore plans = host.GetRequiredService<PlanStore>();
        BatchPlan plan = (await plans.FindAsync(new CourseLocation(request.CourseBucket, request.ProjectFolder), default))!;
        await foreach (BatchOutcome outcome in host.GetRequiredService<IBatchExecutor>().ExecuteAsync(plan, progress: null))
        {
            Assert.NotNull(outcome.Deck);
        }
    }

    private static void DieAt(int calls, int limit, BreakingStore store)
    {
        if (calls >= limit)
        {
            store.Die();
        }
    }
}
