using System.Diagnostics;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.ColdStart;

/// <summary>The sample's worker, published in one of the ways that a function can be.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Executable">Its file.</param>
internal sealed record PublishedWorker(string Name, string Executable)
{
    private static readonly (string Name, string[] Settings)[] Ways =
    [
        ("JIT", ["-p:PublishReadyToRun=false"]),
        ("ReadyToRun", []),
        ("native AOT", ["-p:PublishAot=true"]),
    ];

    /// <summary>Megabytes of what is deployed, without symbols and documentation.</summary>
    public long Megabytes => Directory.EnumerateFiles(Path.GetDirectoryName(Executable)!)
        .Where(file => Path.GetExtension(file) is not (".pdb" or ".dbg" or ".xml"))
        .Sum(file => new FileInfo(file).Length) / 1_000_000;

    /// <summary>
    /// Publishes each way into a folder of its own, or takes what is there. A way that the machine has no tools for is left out.
    /// </summary>
    public static IReadOnlyList<PublishedWorker> All(string folder) =>
        [.. Ways.Select(way => Publish(folder, way)).OfType<PublishedWorker>()];

    private static PublishedWorker? Publish(string folder, (string Name, string[] Settings) way)
    {
        string output = Path.Combine(folder, way.Name.Replace(' ', '-'));
        string executable = Path.Combine(output, "bootstrap");
        if (!File.Exists(executable))
        {
            Console.Error.WriteLine($"publishing {way.Name} ...");
            ProcessStartInfo start = new("dotnet",
            [
                "publish", Path.Combine(SharedInputs.RepositoryRoot, "samples", "aws", "Worker"), "-c", "Release", "-r", "linux-x64",
                "-o", output, "-v", "quiet", "--nologo", "-p:TreatWarningsAsErrors=false", .. way.Settings,
            ])
            {
                RedirectStandardOutput = true,
            };
            using Process process = Process.Start(start)!;
            string said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                Console.Error.WriteLine($"{way.Name} could not be published: {said}");
                return null;
            }
        }

        return new PublishedWorker(way.Name, executable);
    }
}
