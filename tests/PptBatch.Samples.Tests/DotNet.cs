using System.Diagnostics;

namespace PptBatch.Samples.Tests;

/// <summary>The .NET command line, in a process of its own with a bound on its time.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    /// <summary>The configuration that these tests, and with them the packages' projects, were built in.</summary>
    public static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>Runs a command; one that fails or takes too long throws with what it printed.</summary>
    public static Task RunAsync(string folder, params string[] arguments) => RunAsync("dotnet", folder, arguments);

    /// <summary>Runs a script of the repository that calls it.</summary>
    public static Task ScriptAsync(string folder, string script, params string[] arguments) =>
        RunAsync("bash", folder, [script, .. arguments]);

    private static async Task RunAsync(string program, string folder, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
            },
        };

        // A test runs inside MSBuild; what it sets for its own projects would confuse those of the sample.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Bound);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(process.HasExited && process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{await output}\n{await error}");
    }
}
