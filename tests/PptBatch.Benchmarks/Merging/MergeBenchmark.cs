using System.Diagnostics;
using System.Globalization;
using PptBatch.OpenXml.Merging;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Merging;

/// <summary>Times merges of the shared benchmark decks (250 slides each, repeated), warm and in process.</summary>
internal static class MergeBenchmark
{
    private const int Rounds = 7;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int[] counts = arguments.Length == 0 ? [3, 8, 40] : [.. arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        string folder = Directory.CreateTempSubdirectory("pptbatch-merge-").FullName;
        try
        {
            Console.WriteLine("decks  slides  ours (s, best/median)   zipmerge (s, best/median)   ratio of medians   peak RSS (MiB)");
            await MergeAsync(Path.Combine(folder, "warm.pptx"), Inputs(3));
            await MergeAsync(Path.Combine(folder, "warm.pptx"), Inputs(3));
            foreach (int count in counts)
            {
                await MeasureAsync(folder, count);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    public static async Task<int> MergeOnceAsync(string output, string[] inputs)
    {
        MergeResult result = await MergeAsync(output, inputs);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Console.WriteLine(diagnostic);
        }

        Console.WriteLine($"{result.SlideCount} slides, peak {PeakMebibytes()} MiB");
        return 0;
    }

    private static async Task MeasureAsync(string folder, int count)
    {
        string[] inputs = Inputs(count);
        List<double> ours = [];
        List<double> theirs = [];
        int slides = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            slides = (await MergeAsync(Path.Combine(folder, "ours.pptx"), inputs)).SlideCount;
            ours.Add(watch.Elapsed.TotalSeconds);
            if (ZipMerge(Path.Combine(folder, "theirs.zip"), inputs) is { } seconds)
            {
                theirs.Add(seconds);
            }
        }

        string peer = theirs.Count == 0 ? "not installed" : Show(theirs);
        string ratio = theirs.Count == 0 ? "" : (Median(ours) / Median(theirs)).ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{count,5}  {slides,6}  {Show(ours),-22}  {peer,-26}  {ratio,-17}  {PeakMebibytes()}");
    }

    private static async Task<MergeResult> MergeAsync(string output, string[] inputs)
    {
        MergeRequest request = new()
        {
            Parts = [.. inputs.Select(path => new DeckPart(Path.GetFileName(path), _ => Task.FromResult<Stream>(File.OpenRead(path))))],
            CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        await using FileStream file = File.Create(output);
        return await new OpenXmlDeckMerger().MergeAsync(request, file);
    }

    /// <summary>Joins the same files with libzip's tool, which knows nothing of decks and keeps one entry of equal names.</summary>
    private static double? ZipMerge(string output, string[] inputs)
    {
        File.Delete(output);
        ProcessStartInfo start = new("zipmerge") { RedirectStandardError = true };
        foreach (string argument in (string[])[output, .. inputs])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return watch.Elapsed.TotalSeconds;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string[] Inputs(int count) =>
        [.. Enumerable.Range(0, count).Select(index => SharedInputs.PathOf("decks", "bench", $"d{index % 3:00}.pptx"))];

    private static string Show(List<double> seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds.Min():0.000} / {Median(seconds):0.000}");

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static long PeakMebibytes()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
