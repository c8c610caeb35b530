using System.Globalization;
using System.IO.Compression;
using PptBatch.Benchmarks.Measuring;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Courses;

/// <summary>
/// The real course as whole processes: <c>pptbatch run</c> of the published tool beside other programs, then the course 4 and 16 times as
/// long.
/// </summary>
internal static class CourseBenchmark
{
    private const double TimesFasterThanPandoc = 5;
    private const double LimitMebibytes = 150;
    private const int Rounds = 5;

    public static int Run()
    {
        string folder = Directory.CreateTempSubdirectory("pptbatch-course-").FullName;
        try
        {
            MarkdownBook.Write(SharedInputs.RealCourse, Path.Combine(folder, "course.md"));
            string tool = PublishedTool.In(Path.Combine(folder, "tool"));
            return Compare(folder, tool) | Grow(folder, tool);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Compare(string folder, string tool)
    {
        (string Name, Func<string, ChildProcess> Run)[] programs =
            [("pptbatch run", deck => Ours(folder, tool, SharedInputs.RealCourse, deck)), .. Peers.In(folder)];
        Dictionary<string, List<ChildProcess>> runs = programs.ToDictionary(program => program.Name, _ => new List<ChildProcess>());
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((string name, Func<string, ChildProcess> run) in programs)
            {
                File.Delete(Path.Combine(folder, name + ".pptx"));
                runs[name].Add(run(name + ".pptx"));
            }
        }

        Console.WriteLine("program         slides  seconds (best / median)  CPU seconds         ms a slide   peak MiB");
        foreach ((string name, List<ChildProcess> each) in runs)
        {
            int slides = Slides(Path.Combine(folder, name + ".pptx"));
            double[] seconds = [.. each.Select(run => run.Seconds)];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-14}  {slides,6}  {Limits.Show(seconds),-23}  {Limits.Show([.. each.Select(run => run.CpuSeconds)]),-18}  "
                    + $"{seconds.Min() * 1000 / slides,10:0.00}  {Peak(each),9:0}"));
        }

        List<ChildProcess> ours = runs["pptbatch run"];
        int memory = Limits.Report(
            string.Create(CultureInfo.InvariantCulture, $"peak MiB: {Peak(ours):0}"), Peak(ours) < LimitMebibytes, "under 150");
        if (!runs.TryGetValue("pandoc", out List<ChildProcess>? pandoc))
        {
            return memory;
        }

        double times = pandoc.Min(run => run.Seconds) / ours.Min(run => run.Seconds);
        string figure = string.Create(CultureInfo.InvariantCulture, $"times faster than pandoc, best to best: {times:0.0}");
        return memory | Limits.Report(figure, times >= TimesFasterThanPandoc, "at least 5");
    }

    private static int Grow(string folder, string tool)
    {
        double least = 0, most = 0;
        foreach (int times in (int[])[1, 4, 16])
        {
            ChildProcess run = Ours(folder, tool, RepeatedCourse.Write(SharedInputs.RealCourse, times, folder), "long.pptx");
            least = times == 1 ? run.PeakMebibytes : least;
            most = run.PeakMebibytes;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"course x{times}: {Slides(Path.Combine(folder, "long.pptx"))} slides, {run.Seconds:0.00} s, peak "
                    + $"{run.PeakMebibytes:0} MiB"));
        }

        return Limits.Report(
            string.Create(CultureInfo.InvariantCulture, $"peak of the course x16 to that of the course: {most / least:0.00}"),
            most < 2 * least, "under 2");
    }

    private static ChildProcess Ours(string folder, string tool, string course, string deck)
    {
        string output = Path.Combine(folder, "out");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        ChildProcess run = ChildProcess.Run(folder, tool, "run", course, "--out", output);
        File.Move(Directory.GetFiles(Path.Combine(output, "infographics"), "*-complete.pptx")
            .Single(), Path.Combine(folder, deck), overwrite: true);
        return run;
    }

    private static double Peak(List<ChildProcess> runs) => runs.Max(run => run.PeakMebibytes);

    private static int Slides(string deck)
    {
        using ZipArchive archive = ZipFile.OpenRead(deck);
        return archive.Entries.Count(entry => entry.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal));
    }
}
