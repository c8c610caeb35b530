using System.Diagnostics;
using Xunit;

namespace PptBatch.Testing.Cli;

/// <summary>
/// The tool as a user starts it: a process of its own. It is the tool that was built with the tests, or a published one that
/// <c>PPTBATCH_TOOL</c> names.
/// </summary>
public static class CliProcess
{
    /// <summary>The clock of every process started here: 2 March 2026.</summary>
    public const string Date = "1772443800";

    public static Task<CliResult> RunAsync(params string[] arguments) => RunInAsync(Environment.CurrentDirectory, arguments);

    public static Task<CliResult> RunInAsync(string folder, params string[] arguments) => StartAsync(Tool, folder, arguments);

    /// <summary>Runs the tool with variables of its own on top of this process's; null takes one away.</summary>
    public static Task<CliResult> RunWithAsync(IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        StartAsync(Tool, Environment.CurrentDirectory, arguments, variables);

    /// <summary>Runs the tool and kills it as soon as <paramref name="kill"/> ends, unless it has ended by itself.</summary>
    public static Task<CliResult> RunUntilAsync(Task kill, IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        StartAsync(Tool, Environment.CurrentDirectory, arguments, variables, kill);

    /// <summary>Runs a program of this repository that was built beside the tests.</summary>
    public static Task<CliResult> StartAsync(string assembly, string folder, params string[] arguments) =>
        StartAsync(assembly, folder, arguments, []);

    /// <summary>Runs the tool and interrupts it, as Ctrl-C does, once it is at work.</summary>
    /// <param name="after">Processor time, its start-up inside: on a busy machine an hour of the clock may be none.</param>
    /// <param name="took">Told how long it went on after that.</param>
    /// <param name="arguments">What it is given.</param>
    public static async Task<CliResult> RunInterruptedAsync(TimeSpan after, Action<TimeSpan> took, params string[] arguments)
    {
        // A test that was itself started in the background would hand on that it ignores the signal.
        ProcessStartInfo start = new("env", ["--default-signal=INT", "dotnet", Tool, .. arguments])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["DOTNET_NOLOGO"] = "1" },
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && process.TotalProcessorTime < after)
        {
            await Task.Delay(20);
        }

        Stopwatch clock = Stopwatch.StartNew();
        using Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync();
        took(clock.Elapsed);
        return new CliResult(process.ExitCode, await output, await error);
    }

    /// <summary>How the tool is started, with its output and errors to be read, for a test that handles the process itself.</summary>
    public static ProcessStartInfo StartInfo(params string[] arguments) => StartInfo(Tool, arguments);

    private static string Tool => BuiltProgram.PathOf("src/PptBatch.Cli", "PptBatch.Cli.dll");

    private static async Task<CliResult> StartAsync(
        string assembly, string folder, string[] arguments, IEnumerable<KeyValuePair<string, string?>> variables, Task? kill = null)
    {
        ProcessStartInfo start = StartInfo(assembly, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        foreach ((string name, string? value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task exited = process.WaitForExitAsync();
        if (kill is not null && await Task.WhenAny(kill, exited) == kill)
        {
            process.Kill(entireProcessTree: true);
        }

        await exited;
        return new CliResult(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo StartInfo(string assembly, string[] arguments)
    {
        string? published = assembly == Tool ? Environment.GetEnvironmentVariable("PPTBATCH_TOOL") : null;
        return new(published ?? "dotnet", published is null ? [assembly, .. arguments] : arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["SOURCE_DATE_EPOCH"] = Date, ["DOTNET_NOLOGO"] = "1" },
        };
    }
}

/// <summary>How the process ended and what it wrote.</summary>
public sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>The one line that says what is wrong; fails when there is a stack trace or no such line.</summary>
    public string ErrorLine
    {
        get
        {
            Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
            string[] lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return Assert.Single(lines, line => line.StartsWith("pptbatch: ", StringComparison.Ordinal));
        }
    }
}
