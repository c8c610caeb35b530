using System.ComponentModel;
using System.Runtime.InteropServices;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Measuring;

/// <summary>
/// The tool as the README publishes it: native code where this machine can link it, else compiled ahead of time for the runtime.
/// </summary>
internal static class PublishedTool
{
    /// <summary>Publishes the tool into a folder, unless <c>PPTBATCH_TOOL</c> names one, and returns the path of its program.</summary>
    public static string In(string folder)
    {
        if (Environment.GetEnvironmentVariable("PPTBATCH_TOOL") is { Length: > 0 } published)
        {
            Console.WriteLine($"the tool is the one of PPTBATCH_TOOL, {published}");
            return published;
        }

        bool native = CanLink();
        Console.WriteLine(native
            ? "the tool is published as native code, which takes some minutes"
            : "the tool is published ReadyToRun: there is no clang for native code");
        ChildProcess.Run(
            SharedInputs.RepositoryRoot, "dotnet",
            [
                "publish", "src/PptBatch.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet",
                native ? "-p:PublishAot=true" : "--no-self-contained",
            ]);
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "pptbatch.exe" : "pptbatch");
    }

    private static bool CanLink()
    {
        try
        {
            ChildProcess.Run(Path.GetTempPath(), "clang", "--version");
            return true;
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
