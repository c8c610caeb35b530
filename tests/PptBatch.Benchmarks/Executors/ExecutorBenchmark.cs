using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Conformance.Courses;
using PptBatch.S3;
using PptBatch.Testing.Aws.Execution;
using PptBatch.Testing.Aws.Lambda;
using PptBatch.Testing.Aws.ObjectStore;
using PptBatch.Testing.Aws.StepFunctions.Interpreter;

namespace PptBatch.Benchmarks.Executors;

/// <summary>
/// What a run takes for each batch beside the model: planning, orders, leases, rendering, storing, waiting and the merge, on loopback. The
/// slides are the lessons' own outline. The executors take turns, so that their ratios are of one run.
/// </summary>
internal static class ExecutorBenchmark
{
    private const int Rounds = 7;
    private const int Lessons = 48;
    private const int BatchSize = 6;
    private const int Workers = 3;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| store | executor | ms a batch, median (best to worst) | to in-process |");
        Console.WriteLine("|---|---|---|---|");
        await MeasureAsync(
            "memory", () => Task.FromResult<(IArtifactStore, string)>((new MemoryArtifactStore(TimeProvider.System), "courses")));
        if (RadosGateway.Available)
        {
            using RadosGateway gateway = new();
            await gateway.InitializeAsync();
            S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
            await MeasureAsync("S3 (radosgw)", async () => (store, await gateway.BucketAsync()));
        }

        return 0;
    }

    private static async Task MeasureAsync(string name, Func<Task<(IArtifactStore Store, string Bucket)>> place)
    {
        List<(string Name, Action<ExecutorSite, PptBatchBuilder> Choose)> executors =
        [
            ("in-process", (_, builder) => builder.UseInProcessExecutor()),
            ("Lambda fan-out", (site, builder) => site.Hosts.UseLambda(builder)),
        ];
        if (AslInterpreter.Available)
        {
            executors.Add(("Step Functions", (site, builder) => site.UseStepFunctions(builder)));
        }

        Dictionary<string, List<double>> times = executors.ToDictionary(executor => executor.Name, _ => new List<double>());
        for (int round = 0; round <= Rounds; round++)
        {
            foreach ((string executor, Action<ExecutorSite, PptBatchBuilder> choose) in executors)
            {
                double seconds = await TimeAsync(await place(), choose);
                if (round > 0)
                {
                    times[executor].Add(1000 * seconds / (Lessons / BatchSize));
                }
            }
        }

        double inProcess = Median(times["in-process"]);
        foreach ((string executor, List<double> batch) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {executor} | {Median(batch):0} ({batch.Min():0} to {batch.Max():0}) | {Median(batch) / inProcess:0.00} |"));
        }
    }

    private static async Task<double> TimeAsync((IArtifactStore Store, string Bucket) place, Action<ExecutorSite, PptBatchBuilder> choose)
    {
        DeckRequest request = await SmallCourse.StoreAsync(place.Store, place.Bucket, Lessons) with { BatchSize = BatchSize };
        await using ExecutorSite site = await ExecutorSite.StartAsync(place.Store, withStates: AslInterpreter.Available);
        for (int worker = 0; worker < Workers; worker++)
        {
            site.Hosts.StartWorker();
        }

        long started = Stopwatch.GetTimestamp();
        DeckResult result = await site.Hosts.RunAsync(request, builder => choose(site, builder));
        return result.Status == DeckStatus.Complete
            ? Stopwatch.GetElapsedTime(started).TotalSeconds
            : throw new InvalidOperationException($"The run ended {result.Status}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
