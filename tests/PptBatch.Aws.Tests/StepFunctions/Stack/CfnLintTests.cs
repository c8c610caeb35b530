using System.Text.RegularExpressions;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

public sealed partial class CfnLintTests
{
    // Properties that came after npm's linter; AWS's knows them.
    private static readonly string[] Newer =
    [
        "Architectures", "LoggingConfig", "EventInvokeConfig", "EphemeralStorage", "StateMachineType", "TracingConfiguration",
        "LoggingConfiguration", "SqsManagedSseEnabled", "RetryPolicy", "DeadLetterConfig", "OwnershipControls",
        "NoncurrentVersionExpiration",
        "ExpiredObjectDeleteMarker",
    ];

    [AwsLintFact]
    public void Template_ByAws_HasNoFinding()
    {
        (int exit, string output) = CfnLint.Aws!.Check(StackFiles.Template);
        Assert.True(exit == 0, output);
    }

    [AwsLintFact]
    public void Template_ByAwsWithARuntimeThatIsNone_HasOne()
    {
        using TemporaryFolder folder = new();
        string text = File.ReadAllText(StackFiles.Template);
        string broken = folder.Write("template.yaml", text.Replace("provided.al2023", "provided.al1", StringComparison.Ordinal));
        Assert.Contains("E3030", CfnLint.Aws!.Check(broken).Output, StringComparison.Ordinal);
    }

    [NpmLintFact]
    public void Template_ByNpm_HasNothingButPropertiesThatAreNewer()
    {
        (_, string output) = CfnLint.Npm!.Check(StackFiles.Template);
        Assert.Contains("Template invalid", output, StringComparison.Ordinal);
        List<string> messages = [.. Message().Matches(output).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(messages);
        Assert.All(messages, message =>
            Assert.Contains(Newer, name => message.StartsWith($"{name} is not a valid property of ", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"Message: (?:\x1b\[\d+m)*([^\x1b\r\n]+)")]
    private static partial Regex Message();
}

/// <summary>A fact that needs AWS's linter.</summary>
internal sealed class AwsLintFactAttribute : FactAttribute
{
    public AwsLintFactAttribute() => Skip = CfnLint.Aws is null ? "needs AWS's cfn-lint on the path" : null!;
}

/// <summary>A fact that needs npm's linter.</summary>
internal sealed class NpmLintFactAttribute : FactAttribute
{
    public NpmLintFactAttribute() => Skip = CfnLint.Npm is null ? "needs npm's cfn-lint in tests/node_modules" : null!;
}
