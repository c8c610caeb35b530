using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Lambda;
using PptBatch.StepFunctions;
using PptBatch.Scale.Course;
using PptBatch.Scale.Machine;
using PptBatch.Scale.Quotas;

namespace PptBatch.Scale.Simulation;

/// <summary>One course, planned by the real planner, run by the exported definition, on a model of an account.</summary>
internal static class ScaleRun
{
    /// <summary>Runs it; the same result for the same arguments.</summary>
    public static async Task<ScaleResult> RunAsync(int lessons, AccountQuotas quotas, WorkLoad load, int batchSize = 6, int seed = 1)
    {
        EventClock clock = new();
        MemoryArtifactStore store = new(clock);
        string request = await SyntheticCourse.StoreAsync(store, lessons, batchSize);
        ServiceCollection services = new();
        services.AddSingleton<IArtifactStore>(store);
        services.AddSingleton<TimeProvider>(clock);
        services.AddPptBatchOrchestration().UseOutlineGenerator().UseInProcessExecutor().UseOpenXmlDecks();
        await using ServiceProvider provider = services.BuildServiceProvider();

        LessonSize[] sizes = LessonSize.Of(lessons, load, seed);
        CourseWork work = new(clock, new ModelQuota(quotas.TokensPerMinute, clock), load, sizes, new Random(seed));
        FunctionFleet fleet = new(quotas, load, clock);
        CloudModel cloud = new(CourseWorker.CreateHandler(provider), store, work, fleet, batchSize);
        MachineLog log = new();
        JsonNode definition = JsonNode.Parse(StateMachineDefinition.Export(
            new StateMachineOptions { MaxConcurrency = quotas.Concurrency, FunctionTimeout = load.FunctionTimeout }))!;
        bool succeeded = await new MachineRun(definition, cloud, log).RunAsync(JsonNode.Parse(request)!);

        return new ScaleResult
        {
            Lessons = lessons,
            Quotas = quotas,
            Load = load,
            Succeeded = succeeded,
            Done = work.Stored.Count,
            BatchSize = batchSize,
            Makespan = clock.Now,
            SerialSeconds = cloud.PlanSeconds + cloud.MergeSeconds,
            MergeSeconds = cloud.MergeSeconds,
            LostBatches = cloud.LostBatches,
            CourseCalls = cloud.CourseCalls,
            Log = log,
            Fleet = fleet,
            Quota = work.Quota,
            Paid = work.Paid,
            PlanBytes = await LengthAsync("plan.json"),
            ItemsBytes = await LengthAsync("pass-"),
        };

        async Task<long> LengthAsync(string name)
        {
            long longest = 0;
            await foreach (ArtifactInfo info in store.ListAsync(SyntheticCourse.Bucket, SyntheticCourse.Folder + "/infographics/"))
            {
                longest = info.Key.Name.StartsWith(name, StringComparison.Ordinal) ? Math.Max(longest, info.Length) : longest;
            }

            return longest;
        }
    }
}
