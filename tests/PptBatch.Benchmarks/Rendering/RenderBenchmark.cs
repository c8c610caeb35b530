using PptBatch.OpenXml.Design;
using System.Diagnostics;
using System.Globalization;
using PptBatch.Benchmarks.Measuring;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Rendering;

namespace PptBatch.Benchmarks.Rendering;

/// <summary>Renders a lesson of 24 ordinary slides again and again in this process, bound to one core.</summary>
internal static class RenderBenchmark
{
    private const double LimitMs = 0.5;
    private const int WarmUps = 150;
    private const int Rounds = 300;

    public static async Task<int> RunAsync()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using Process process = Process.GetCurrentProcess();
            process.ProcessorAffinity = 1;
        }

        OpenXmlDeckRenderer renderer = new(DesignCatalog.Default);
        List<double> milliseconds = [];
        long allocated = 0;
        int slides = 0;
        using MemoryStream output = new();
        for (int round = 0; round < WarmUps + Rounds; round++)
        {
            output.SetLength(0);
            long before = GC.GetTotalAllocatedBytes();
            Stopwatch watch = Stopwatch.StartNew();
            slides = (await renderer.RenderAsync(OrdinaryLesson.Deck, NoPictures.Instance, output)).SlideCount;
            if (round >= WarmUps)
            {
                milliseconds.Add(watch.Elapsed.TotalMilliseconds / slides);
                allocated = GC.GetTotalAllocatedBytes() - before;
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{slides} slides, {output.Length / 1024} KiB, {allocated / slides / 1024} KiB allocated a slide, of {Rounds} decks:"));
        return Limits.Report("warm ms a slide on one core", milliseconds, LimitMs);
    }
}
