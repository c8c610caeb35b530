using System.Diagnostics;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack.Nag;

/// <summary>AWS's rules for stacks, <c>cdk-nag</c> of npm, which <c>tests/run</c> installs; SAM's own translator takes the transform out.</summary>
internal static class CdkNag
{
    private static readonly string Scripts =
        Path.Combine(SharedInputs.RepositoryRoot, "tests", "PptBatch.Aws.Tests", "StepFunctions", "Stack", "Nag");

    /// <summary>Whether node, the package and the translator are here.</summary>
    public static bool Available { get; } = Directory.Exists(Path.Combine(SharedInputs.RepositoryRoot, "tests", "node_modules", "cdk-nag"))
        && CfnLint.Installed is not null && Run("python3", "-c", "import samtranslator") is not null;

    /// <summary>The findings as <c>rule resource</c>, in order.</summary>
    public static IReadOnlyList<string> Check(string template)
    {
        using TemporaryFolder folder = new();
        string plain = folder.Write("plain.json", Run("python3", Path.Combine(Scripts, "without_transform.py"), template)!);
        return Run("node", Path.Combine(Scripts, "nag.mjs"), plain, Path.Combine(folder.Path, "out"))!
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // What it wrote, or null where it failed.
    private static string? Run(string program, params string[] arguments)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? output : null;
    }
}

/// <summary>A fact that needs <see cref="CdkNag"/>.</summary>
internal sealed class NagFactAttribute : FactAttribute
{
    public NagFactAttribute() =>
        Skip = CdkNag.Available ? null! : "needs node, cdk-nag and aws-cdk-lib from npm in tests/node_modules, and AWS's cfn-lint";
}
