using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using PptBatch.Conformance.Courses;
using PptBatch.S3;
using PptBatch.Testing;
using PptBatch.Testing.Aws.Lambda;
using PptBatch.Testing.Aws.ObjectStore;

namespace PptBatch.Benchmarks.ColdStart;

/// <summary>
/// From the start of a worker's process to its first answer over the runtime API, for an event that it refuses, for a plan (its first
/// requests to S3) and for a batch of six lessons (its first deck). The ways of publishing take turns, so that their ratios are of one run.
/// </summary>
internal static class ColdStartBenchmark
{
    private const int Rounds = 9;
    private static readonly string[] Events = ["refused event", "plan, S3", "batch of 6, S3"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!RadosGateway.Available)
        {
            Console.Error.WriteLine("needs radosgw, ceph-mon, ceph-osd and ceph-common");
            return 1;
        }

        using TemporaryFolder temporary = new();
        IReadOnlyList<PublishedWorker> workers = PublishedWorker.All(arguments.FirstOrDefault() ?? temporary.Path);
        using RadosGateway gateway = new();
        await gateway.InitializeAsync();
        Dictionary<(string Worker, string Event), List<double>> times = [];
        foreach (int round in Enumerable.Range(0, Rounds + 1))
        {
            foreach (PublishedWorker worker in workers)
            {
                foreach (string kind in Events)
                {
                    double seconds = await TimeAsync(worker, kind, gateway);
                    if (round > 0)
                    {
                        // The first round warmed the disk's cache for all of them.
                        (times.TryGetValue((worker.Name, kind), out List<double>? list) ? list : times[(worker.Name, kind)] = [])
                            .Add(seconds);
                    }
                }
            }
        }

        Console.WriteLine("| published as | MB | " + string.Join(" | ", Events) + " |");
        Console.WriteLine("|---|---|" + string.Concat(Events.Select(_ => "---|")));
        foreach (PublishedWorker worker in workers)
        {
            IEnumerable<string> cells = Events.Select(kind => Cell(times[(worker.Name, kind)], times[(workers[0].Name, kind)]));
            Console.WriteLine($"| {worker.Name} | {worker.Megabytes} | {string.Join(" | ", cells)} |");
        }

        return 0;
    }

    private static async Task<double> TimeAsync(PublishedWorker worker, string kind, RadosGateway gateway)
    {
        if (kind == Events[0])
        {
            return (await FirstAnswerAsync(worker, "{}", "error", gateway)).Seconds;
        }

        string bucket = await gateway.BucketAsync();
        DeckRequest request =
            await SmallCourse.StoreAsync(new S3ArtifactStore(gateway.Client, TimeProvider.System, ""), bucket, lessons: 6);
        string plan = $$"""{"course_bucket":"{{bucket}}","project_folder":"{{request.ProjectFolder}}"}""";
        (double seconds, string answer) = await FirstAnswerAsync(worker, plan, "response", gateway);
        if (kind == Events[1])
        {
            return seconds;
        }

        string order = JsonNode.Parse(answer)!["orders"]!.AsArray().Single()!.ToJsonString();
        return (await FirstAnswerAsync(worker, order, "response", gateway)).Seconds;
    }

    private static async Task<(double Seconds, string Answer)> FirstAnswerAsync(
        PublishedWorker worker, string sent, string expected, RadosGateway gateway)
    {
        await using LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        lambda.Send(sent);
        long started = Stopwatch.GetTimestamp();
        using WorkerProcess process = new(lambda, gateway, worker.Executable);
        while (lambda.Ended.IsEmpty)
        {
            await Task.Delay(1);
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        (string end, string answer) = lambda.Ended.Single();
        return end == expected ? (seconds, answer) : throw new InvalidOperationException($"{worker.Name} answered {sent} with {answer}");
    }

    private static string Cell(List<double> seconds, List<double> jit)
    {
        double median = seconds.Order().ElementAt(seconds.Count / 2);
        double ratio = median / jit.Order().ElementAt(jit.Count / 2);
        return string.Create(
            CultureInfo.InvariantCulture, $"{ratio:0.00} ({median * 1000:0} ms; {seconds.Min() * 1000:0} to {seconds.Max() * 1000:0})");
    }
}
