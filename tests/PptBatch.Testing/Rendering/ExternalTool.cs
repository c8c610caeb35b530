using System.Diagnostics;

namespace PptBatch.Testing.Rendering;

/// <summary>Runs a program of the machine with a time limit.</summary>
internal static class ExternalTool
{
    /// <summary>True when the program is on the path.</summary>
    public static bool IsInstalled(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs the program and returns what it printed; a failure or a passed time limit throws with what it said.</summary>
    public static string Run(string name, TimeSpan timeout, params string[] arguments)
    {
        ProcessStartInfo start = new(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} took more than {timeout.TotalSeconds:0} s");
        }

        string printed = output.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"{name} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }
}
