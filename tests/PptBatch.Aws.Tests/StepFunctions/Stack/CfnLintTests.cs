using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

public sealed class CfnLintTests
{
    // Beside one with a fault, so that a linter that finds nothing in anything is seen; one process, as its start takes longest.
    [LintFact]
    public void Template_HasNoFinding()
    {
        using TemporaryFolder folder = new();
        string text = File.ReadAllText(StackFiles.Template);
        string broken = folder.Write("broken.yaml", text.Replace("provided.al2023", "provided.al1", StringComparison.Ordinal));
        string output = CfnLint.Installed!.Check(StackFiles.Template, broken);
        Assert.Contains("E3030", output, StringComparison.Ordinal);
        Assert.All(
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith(broken + ":", line, StringComparison.Ordinal));
    }
}

/// <summary>A fact that needs AWS's linter.</summary>
internal sealed class LintFactAttribute : FactAttribute
{
    public LintFactAttribute() => Skip = CfnLint.Installed is null ? "needs AWS's cfn-lint on the path" : null!;
}
