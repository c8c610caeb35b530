using System.Text;
using System.Text.Json.Nodes;
using PptBatch.Artifacts;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Lambda.Worker;
using PptBatch.StepFunctions.Worker;
using PptBatch.Lambda;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Execution;

/// <summary>The exported definition, run by an interpreter that is not ours, with workers behind Lambda's own interfaces.</summary>
public sealed class StateMachineRunTests
{
    private const string Bucket = "courses";
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    [InterpreterFact]
    public async Task Run_Course_PassesTheStatesInOrderAndMergesInTheHost()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckResult result = await RunAsync(site, await SmallCourse.StoreAsync(_store, Bucket, 5));
        Assert.Equal(DeckStatus.Complete, result.Status);
        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Equal(
            ["ValidateInput", "ExpandPptBatches", "ChooseMap", "ProcessPptBatchesInParallel", "CheckRemaining", "ChooseMap",
                "CheckIfAutoComplete",
                "PptOrchestrationComplete"],
            execution.Trace);
        Assert.InRange(execution.LargestState, 1, 8 * 1024);
    }

    [InterpreterFact]
    public async Task Run_MoreThanFortyBatches_IsADistributedMapWithinItsConcurrency()
    {
        await using ExecutorSite site = await SiteAsync();
        site.States.Definition = WorkerMachine.Definition(new() { MaxConcurrency = 3 });
        DeckResult result = await RunAsync(site, await SmallCourse.StoreAsync(_store, Bucket, 41) with { BatchSize = 1 });
        Assert.Equal(DeckStatus.Complete, result.Status);
        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Contains("ProcessPptBatchesDistributed", execution.Trace);
        Assert.Equal(3, execution.MostAtOnce);
        Assert.InRange(execution.LargestState, 1, 8 * 1024);
        ArtifactKey written = new(Bucket, $"faros/infographics/rounds/{result.Plan.RunId}/map/SUCCEEDED_0.json");
        await using Stream results = (await _store.OpenReadAsync(written))!;
        Assert.Equal(41, (await JsonNode.ParseAsync(results))!.AsArray().Count);
    }

    [InterpreterFact]
    public async Task Run_TimeGuardPassedAtFirst_GoesRoundWhileThereIsProgress()
    {
        SlowLesson slow = new(2);
        await using ExecutorSite site = await ExecutorSite.StartAsync(_store, slow.Generator);
        slow.StartWorker(site.Hosts);
        DeckResult result = await RunAsync(site, await SmallCourse.StoreAsync(_store, Bucket, 4) with { BatchSize = 4 });
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([1, 2, 3, 4], slow.Generator.Asked);
        Assert.Equal(2, Assert.Single(site.States.Executions.Values).Trace.Count(state => state == "ProcessPptBatchesInParallel"));
    }

    [InterpreterFact]
    public async Task Run_ThrottledAndServiceErrors_AreTriedAgain()
    {
        await using ExecutorSite site = await SiteAsync();
        site.Lambda.Refusals.Enqueue((429, "TooManyRequestsException"));
        site.Lambda.Refusals.Enqueue((500, "ServiceException"));
        Assert.Equal(DeckStatus.Complete, (await RunAsync(site, await SmallCourse.StoreAsync(_store, Bucket, 2))).Status);
    }

    [InterpreterTheory]
    [InlineData(5, 2, "ProcessPptBatchesInParallel")]
    [InlineData(41, 1, "ProcessPptBatchesDistributed")]
    public async Task Run_BatchThatKillsItsWorkers_IsLeftOutAndMadeByTheNextRun(int lessons, int size, string map)
    {
        await using ExecutorSite site = await SiteAsync();
        int dead = 0;
        site.Lambda.Dies = body => DiesAsync(body, 2, () => Interlocked.Increment(ref dead) <= RoundLeases.MaxTakes);
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, lessons) with { BatchSize = size };

        DeckResult partial = await RunAsync(site, request);

        Assert.Equal(DeckStatus.Partial, partial.Status);
        Assert.NotNull(partial.Deck);
        Assert.All(partial.Batches[1].Lessons, lesson => Assert.Equal("PB5052", lesson.Failure?.Code));
        Assert.Equal(size, partial.Batches[1].SlideCount);
        Assert.Contains(map, Assert.Single(site.States.Executions.Values).Trace);
        Assert.Equal(DeckStatus.Complete, (await RunAsync(site, request)).Status);
        Assert.Equal(2, site.States.Executions.Count);
    }

    [InterpreterFact]
    public async Task Run_BatchThatKillsOneWorker_IsMadeByTheSecond()
    {
        await using ExecutorSite site = await SiteAsync();
        int dead = 0;
        site.Lambda.Dies = body => DiesAsync(body, 2, () => Interlocked.Increment(ref dead) <= 1);
        Assert.Equal(DeckStatus.Complete, (await RunAsync(site, await SmallCourse.StoreAsync(_store, Bucket, 5))).Status);
    }

    [InterpreterFact]
    public async Task Run_RefusalThatNoRetryMends_FailsAndTheNextRunRedrivesIt()
    {
        await using ExecutorSite site = await SiteAsync();
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 5);
        site.Lambda.Refuses = body => IsBatch(body, 2) ? (403, "AccessDeniedException") : null;
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => RunAsync(site, request));
        LoopbackExecution execution = Assert.Single(site.States.Executions.Values);
        Assert.Equal("PB5058", error.Diagnostic.Code);
        Assert.Equal(execution.Arn, error.Diagnostic.Place);
        Assert.Contains("ended FAILED with Lambda.AccessDeniedException", error.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Matches(@"\(DescribeExecution, request states-\d+\)", error.Diagnostic.Message);
        int called = site.Lambda.Called.Count;

        site.Lambda.Refuses = _ => null;
        Assert.Equal(DeckStatus.Complete, (await RunAsync(site, request)).Status);
        Assert.Contains("RedriveExecution", site.States.Operations);
        Assert.Single(site.States.Executions);
        Assert.Single(execution.Trace, state => state == "ExpandPptBatches");

        // The batch that was refused, and the look at what remains: what had succeeded was not called again.
        Assert.InRange(site.Lambda.Called.Count - called, 2, 3);
    }

    [InterpreterTheory]
    [InlineData(0, "FAILED")]
    [InlineData(100, "SUCCEEDED")]
    public async Task Run_DistributedMapWithARefusedBatch_EndsAsTheToleranceSays(int tolerated, string status)
    {
        await using ExecutorSite site = await SiteAsync();
        site.States.Definition = WorkerMachine.Definition(new() { ToleratedFailurePercentage = tolerated });
        site.Lambda.Refuses = body => IsBatch(body, 7) ? (403, "AccessDeniedException") : null;
        DeckRequest request = await SmallCourse.StoreAsync(_store, Bucket, 41) with { BatchSize = 1 };
        Exception? error = await Record.ExceptionAsync(() => RunAsync(site, request));
        Assert.Equal(status, await Assert.Single(site.States.Executions.Values).EndedAsync());
        Assert.Equal(status == "FAILED", error is PptBatchException);
    }

    private static Task<DeckResult> RunAsync(ExecutorSite site, DeckRequest request) =>
        site.Hosts.RunAsync(request, site.UseStepFunctions).WaitAsync(Hang.Limit);

    private static bool IsBatch(string body, int batch) => JsonNode.Parse(body)!["order"] is { } order && (int)order["batch"]! == batch;

    // What a worker leaves that took its lease and was ended from outside.
    private async Task<bool> DiesAsync(string body, int batch, Func<bool> now)
    {
        if (!IsBatch(body, batch) || !now())
        {
            return false;
        }

        BatchOrder order = WireJson.ReadOrder(JsonNode.Parse(body)!["order"]!.ToJsonString());
        int takes = (await WireJson.FindAsync(_store, order.LeaseKey, WireJsonContext.Default.RoundLease, default))?.Takes ?? 0;
        RoundLease lease = new($"dead {takes}", DateTimeOffset.UtcNow.AddMilliseconds(-1), takes + 1);
        using MemoryStream json = new(WireJson.Serialize(lease, WireJsonContext.Default.RoundLease));
        await _store.WriteAsync(order.LeaseKey, json, WriteCondition.Always);
        return true;
    }

    private async Task<ExecutorSite> SiteAsync()
    {
        ExecutorSite site = await ExecutorSite.StartAsync(_store);
        site.Hosts.StartWorker();
        site.Hosts.StartWorker();
        return site;
    }
}
