using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack.Nag;

public sealed class CdkNagTests
{
    private const string Heading = "## What a security team will ask";

    [NagFact]
    public void Template_BreaksNoRuleButThoseThatTheReadmeGivesAReasonFor() => Assert.Equal(Exceptions(), CdkNag.Check(StackFiles.Template));

    // Rules that find nothing in anything would pass the test above, were its table empty.
    [NagFact]
    public void Template_WithABucketThatIsNotEncryptedInTransit_IsFound()
    {
        using TemporaryFolder folder = new();
        string broken = folder.Write(
            "broken.yaml",
            File.ReadAllText(StackFiles.Template).Replace("aws:SecureTransport", "aws:SecureTransports", StringComparison.Ordinal));
        Assert.Contains("AwsSolutions-S10 Courses", CdkNag.Check(broken));
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
