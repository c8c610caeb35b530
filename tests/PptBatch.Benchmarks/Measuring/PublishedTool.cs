using System.Runtime.InteropServices;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Measuring;

/// <summary>The tool as it is published: compiled ahead of time for this machine.</summary>
internal static class PublishedTool
{
    /// <summary>Publishes the tool into a folder and returns the path of its program.</summary>
    public static string In(string folder)
    {
        ChildProcess.Run(
            SharedInputs.RepositoryRoot, "dotnet", "publish", "src/PptBatch.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--no-self-contained", "-o", folder, "-v", "quiet");
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "PptBatch.Cli.exe" : "PptBatch.Cli");
    }
}
