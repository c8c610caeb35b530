using System.Diagnostics;
using SharpFuzz;

namespace PptBatch.Fuzz.Loop;

/// <summary>
/// This program once more, with the assemblies of the library instrumented by SharpFuzz: each branch that is taken is counted in memory,
/// which is what a fuzzer outside would read, and what <see cref="Coverage"/> reads here.
/// </summary>
internal static class Instrumented
{
    private const string Marker = "PPTBATCH_FUZZ_INSTRUMENTED";
    private static readonly string[] Parts = ["PptBatch", "PptBatch.OpenXml", "PptBatch.Lambda", "PptBatch.StepFunctions", "Markdig", "YamlDotNet"];

    public static bool IsHere => Environment.GetEnvironmentVariable(Marker) is not null;

    /// <summary>Runs the copy and returns its exit code.</summary>
    public static async Task<int> RunAsync(IEnumerable<string> arguments)
    {
        string folder = Directory.CreateTempSubdirectory("pptbatch-fuzz-").FullName;
        try
        {
            foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            foreach (string part in Parts)
            {
                Fuzzer.Instrument(Path.Combine(folder, part + ".dll"), _ => true, SharpFuzz.Options.Value);
            }

            ProcessStartInfo start = new("dotnet", [Path.Combine(folder, "PptBatch.Fuzz.dll"), .. arguments]);
            start.Environment[Marker] = "1";
            using Process copy = Process.Start(start)!;
            await copy.WaitForExitAsync();
            return copy.ExitCode;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
