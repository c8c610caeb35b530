using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack.Nag;

public sealed class CdkNagTests
{
    private const string Heading = "## What a security team will ask";

    [NagFact]
    public void Template_BreaksNoRuleButThoseThatTheReadmeGivesAReasonFor()
    {
        List<string> exceptions = Exceptions();

        // Rules that find nothing in anything would agree with an empty table.
        Assert.NotEmpty(exceptions);
        Assert.Equal(exceptions, CdkNag.Check(StackFiles.Template));
    }

    // | rule | resources | why |
    private static List<string> Exceptions() =>
    [
        .. File.ReadLines(Path.Combine(SharedInputs.RepositoryRoot, "samples", "aws", "README.md"))
            .SkipWhile(line => line != Heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(cells => cells[2].Split(", ").Select(resource => $"{cells[1].Trim('`')} {resource.Trim('`')}"))
            .Order(StringComparer.Ordinal),
    ];
}
