using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

public sealed class CfnLintTests
{
    [LintFact]
    public void Template_HasNoFinding()
    {
        (int exit, string output) = CfnLint.Installed!.Check(StackFiles.Template);
        Assert.True(exit == 0, output);
    }

    [LintFact]
    public void Template_WithARuntimeThatIsNone_HasOne()
    {
        using TemporaryFolder folder = new();
        string text = File.ReadAllText(StackFiles.Template);
        string broken = folder.Write("template.yaml", text.Replace("provided.al2023", "provided.al1", StringComparison.Ordinal));
        Assert.Contains("E3030", CfnLint.Installed!.Check(broken).Output, StringComparison.Ordinal);
    }
}

/// <summary>A fact that needs AWS's linter.</summary>
internal sealed class LintFactAttribute : FactAttribute
{
    public LintFactAttribute() => Skip = CfnLint.Installed is null ? "needs AWS's cfn-lint on the path" : null!;
}
