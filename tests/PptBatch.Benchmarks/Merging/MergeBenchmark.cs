using System.Diagnostics;
using System.Globalization;
using PptBatch.Benchmarks.Measuring;

namespace PptBatch.Benchmarks.Merging;

/// <summary>
/// Merges the shared benchmark decks beside other programs: in this process, warm, and as the published tool. Runs alternate, and the best
/// of each is compared: other work of the machine only adds.
/// </summary>
internal static class MergeBenchmark
{
    private const int Rounds = 15;
    private const int WarmUps = 25;
    private const int WarmUpsOfSize = 5;
    private const double MostOfZipMerge = 3;
    private const double LeastOfPeer = 25;
    private const double MostExponent = 1.1;
    private const double MostMebibytes = 150;
    private const double MostToolSeconds = 0.35;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int[] counts = arguments.Length == 0 ? [3, 8, 40] : [.. arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        string folder = Directory.CreateTempSubdirectory("pptbatch-merge-").FullName;
        try
        {
            for (int round = 0; round < WarmUps; round++)
            {
                await BenchDecks.MergeAsync(Path.Combine(folder, "ours.pptx"), BenchDecks.Take(3));
            }

            int failed = 0;
            List<double> best = [];
            foreach (int count in counts)
            {
                failed += await BesideZipMergeAsync(folder, count, best);
            }

            failed += counts.Length < 2 ? 0 : Report("exponent of time over slides", Exponent(counts, best), MostExponent);
            failed += BesidePeer(folder, counts[0], best[0]);
            failed += counts.Sum(count => Memory(folder, count));
            failed += Tool(folder);
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One merge, for measuring a whole process.</summary>
    public static async Task<int> MergeOnceAsync(string output, string[] inputs)
    {
        MergeResult result = await BenchDecks.MergeAsync(output, inputs);
        Console.WriteLine($"{result.SlideCount} slides");
        return 0;
    }

    private static async Task<int> BesideZipMergeAsync(string folder, int count, List<double> best)
    {
        string[] inputs = BenchDecks.Take(count);
        string output = Path.Combine(folder, "ours.pptx");
        List<double> ours = [];
        List<double> theirs = [];
        for (int round = 0; round < WarmUpsOfSize; round++)
        {
            // A long merge takes ways that a short one does not, and they are compiled on the way.
            await BenchDecks.MergeAsync(output, inputs);
        }

        for (int round = 0; round < Rounds; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            await BenchDecks.MergeAsync(output, inputs);
            ours.Add(watch.Elapsed.TotalSeconds);
            theirs.Add(MergePeers.ZipMerge(folder, inputs).Seconds);
        }

        best.Add(ours.Min());
        return Report(
            $"{count} decks, {count * BenchDecks.Slides} slides: {Limits.Show(ours)} s, zipmerge {Limits.Show(theirs)} s (best / median); "
                + "times zipmerge",
            ours.Min() / theirs.Min(),
            MostOfZipMerge);
    }

    private static int BesidePeer(string folder, int count, double ours)
    {
        if (!MergePeers.TryInstallAutomizer(folder))
        {
            return 0;
        }

        ChildProcess peer = MergePeers.RunAutomizer(folder, BenchDecks.Take(count));
        double ratio = peer.Seconds / ours;
        return Limits.Report(
            string.Create(CultureInfo.InvariantCulture,
                $"{count} decks with pptx-automizer: {peer.Seconds:0.00} s, {peer.PeakMebibytes:0} MiB; times ours {ratio:0.0}"),
            ratio >= LeastOfPeer,
            $"at least {LeastOfPeer}");
    }

    private static int Memory(string folder, int count)
    {
        string program = typeof(MergeBenchmark).Assembly.Location;
        ChildProcess process =
            ChildProcess.Run(folder, "dotnet", [program, "merge-once", Path.Combine(folder, "ours.pptx"), .. BenchDecks.Take(count)]);
        return Report($"{count * BenchDecks.Slides} slides in a process of their own: peak MiB", process.PeakMebibytes, MostMebibytes);
    }

    private static int Tool(string folder)
    {
        string tool = PublishedTool.In(Path.Combine(folder, "tool"));
        string[] arguments = ["merge", .. BenchDecks.Take(3), "-o", Path.Combine(folder, "tool.pptx")];
        ChildProcess[] runs = [.. Enumerable.Range(0, Rounds + 1).Select(_ => ChildProcess.Run(folder, tool, arguments))];
        return Report("pptbatch merge of 3 decks, whole process: seconds", runs.Min(run => run.Seconds), MostToolSeconds);
    }

    /// <summary>Slope of the line through the logarithms: 1 is linear.</summary>
    private static double Exponent(int[] counts, List<double> seconds)
    {
        double[] x = [.. counts.Select(count => Math.Log((double)count))];
        double[] y = [.. seconds.Select(value => Math.Log(value))];
        (double middleX, double middleY) = (x.Average(), y.Average());
        return x.Zip(y).Sum(point => (point.First - middleX) * (point.Second - middleY)) / x.Sum(value => Math.Pow(value - middleX, 2));
    }

    private static int Report(string name, double figure, double most) =>
        Limits.Report(string.Create(CultureInfo.InvariantCulture, $"{name} {figure:0.00}"), figure <= most, $"at most {most}");
}
