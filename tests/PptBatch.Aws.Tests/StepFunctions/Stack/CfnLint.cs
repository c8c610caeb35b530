using System.Diagnostics;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>AWS's linter of templates. npm's of the same name is not of AWS, and older than much of the template.</summary>
internal sealed record CfnLint(string Program)
{
    /// <summary>The one on the path; it names its version as npm's does not.</summary>
    public static CfnLint? Installed { get; } = OnPath("cfn-lint") is { } path
        && new CfnLint(path).Run("--version").StartsWith("cfn-lint ", StringComparison.Ordinal) ? new CfnLint(path) : null;

    /// <summary>One line for each finding, which begins with the template's path.</summary>
    public string Check(params string[] templates) => Run(["--format", "parseable", .. templates]);

    private string Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.GetAwaiter().GetResult();
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
