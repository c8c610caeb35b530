using System.Diagnostics;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>A linter of templates: AWS's own, or npm's of the same name, which is older and not of AWS.</summary>
internal sealed record CfnLint(string Program, params string[] Arguments)
{
    /// <summary>AWS's, where it is on the path; it names its version as npm's does not.</summary>
    public static CfnLint? Aws { get; } = OnPath("cfn-lint") is { } path
        && new CfnLint(path).Run("--version").Output.StartsWith("cfn-lint ", StringComparison.Ordinal) ? new CfnLint(path) : null;

    /// <summary>npm's, where <c>tests/run</c> has installed it.</summary>
    public static CfnLint? Npm { get; } = InTools("cfn-lint") is { } path ? new CfnLint(path, "validate") : null;

    public (int ExitCode, string Output) Check(string template) => Run([.. Arguments, template]);

    private (int ExitCode, string Output) Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string? InTools(string name) =>
        Path.Combine(SharedInputs.RepositoryRoot, "tests", "node_modules", ".bin", name) is var path && File.Exists(path) ? path : null;
}
