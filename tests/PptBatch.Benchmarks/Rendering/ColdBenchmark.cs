using System.Globalization;
using PptBatch.Benchmarks.Measuring;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Rendering;

/// <summary>The first deck of a cold process: <c>pptbatch render</c> of 24 slides as a whole process, the published tool.</summary>
internal static class ColdBenchmark
{
    private const double LimitMs = 300;
    private const int Rounds = 15;

    // The clock of both, in seconds since 1970.
    private const long Date = 1_772_443_800;

    public static int Run()
    {
        string folder = Directory.CreateTempSubdirectory("pptbatch-cold-").FullName;
        try
        {
            Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", Date.ToString(CultureInfo.InvariantCulture));
            string tool = PublishedTool.In(Path.Combine(folder, "tool"));
            List<ChildProcess> runs =
                [.. Enumerable.Range(0, Rounds)
                    .Select(_ => ChildProcess.Run(folder, tool, "render", OrdinaryLesson.Path, "-o", "deck.pptx"))];
            Console.WriteLine(
                $"CPU ms: {Limits.Show([.. runs.Select(run => run.CpuSeconds * 1000)])}, peak MiB: "
                    + $"{Limits.Show([.. runs.Select(run => run.PeakMebibytes)])}");
            int same =
                Limits.Report("bytes as compiled ahead of time and just in time", SameBytes(Path.Combine(folder, "deck.pptx")), "equal");
            return same | Limits.Report("cold ms to the first deck, whole process", [.. runs.Select(run => run.Seconds * 1000)], LimitMs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Whether the tool as it is built, not published, makes the same file.</summary>
    private static bool SameBytes(string deck)
    {
        string again = Path.Combine(Path.GetDirectoryName(deck)!, "again.pptx");
        ChildProcess.Run(
            SharedInputs.RepositoryRoot, "dotnet", "run", "-c", "Release", "--project", "src/PptBatch.Cli", "--", "render",
            OrdinaryLesson.Path, "-o", again);
        return File.ReadAllBytes(deck).AsSpan().SequenceEqual(File.ReadAllBytes(again));
    }
}
