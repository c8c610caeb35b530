using System.Diagnostics;
using System.Text.RegularExpressions;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary><c>samples/aws/smoke --dry-run</c>: what would be run on an account, from its first command to its last.</summary>
public sealed class SmokeScriptTests
{
    [Fact]
    public async Task Smoke_DryRun_SaysWhatEachStepDoesAndCostsAndRemovesAllThatItMakes()
    {
        (int exit, string output) = await RunAsync("--dry-run", "--model", "global.anthropic.claude-sonnet-4-5", "--region", "eu-west-1");
        string[] lines = output.Split('\n');
        List<string> commands = [.. lines.Where(line => line.StartsWith("   $ ", StringComparison.Ordinal)).Select(line => line[5..])];

        Assert.Equal(0, exit);
        Assert.Equal("DRY RUN: nothing was run", lines[^2]);
        int[] steps = [.. lines.Index().Where(line => line.Item.StartsWith("== ", StringComparison.Ordinal)).Select(line => line.Index)];
        Assert.InRange(steps.Length, 10, 20);
        Assert.All(steps, step => Assert.StartsWith("   costs: ", lines[step + 1], StringComparison.Ordinal));
        Assert.Contains("at most $0.40 for the model", output, StringComparison.Ordinal);
        Assert.Contains(commands, command => command.Contains("MaxCostUsd=0.40", StringComparison.Ordinal));
        Assert.Equal(2, commands.Count(command => command.Contains("doctor --aws", StringComparison.Ordinal)));

        int made = commands.FindIndex(command => command.StartsWith("aws s3 mb s3://pptbatch-smoke-", StringComparison.Ordinal));
        int deployed = Find("aws cloudformation deploy --stack-name pptbatch-smoke ");
        int fetched = Find("aws s3 cp s3://BUCKET/smoke/infographics/smoke-complete.pptx");
        int deleted = Find("aws cloudformation delete-stack --stack-name pptbatch-smoke");
        Assert.True(made >= 0 && made < deployed && deployed < fetched && fetched < deleted, output);
        string own = commands[made].Split("s3://")[1];
        Assert.All(
            [own, "BUCKET", "LOGS_BUCKET"], bucket => Assert.True(Find($"aws s3api delete-bucket --bucket {bucket}") > deleted, bucket));

        int Find(string start) => commands.FindIndex(command => command.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Smoke_DryRun_NamesWhatTheStackHas()
    {
        (_, string output) = await RunAsync("--dry-run");
        string template = await File.ReadAllTextAsync(Path.Combine(SharedInputs.RepositoryRoot, "samples", "aws", "template.yaml"));

        Assert.All(
            Names(@"OutputKey==\\'([A-Za-z]+)\\'").Concat(Names("--logical-resource-id ([A-Za-z]+)")),
            name => Assert.Contains($"\n  {name}:\n", template, StringComparison.Ordinal));
        Assert.All(
            Names(@" ([A-Z][A-Za-z]+)=[^ ]*(?= |$)").Except(["Model="]),
            name => Assert.Contains($"\n  {name}:\n    Type: ", template, StringComparison.Ordinal));
        Assert.Contains("CodeUri: Worker/publish/", template, StringComparison.Ordinal);

        IEnumerable<string> Names(string pattern) =>
            Regex.Matches(output, pattern, RegexOptions.Multiline).Select(match => match.Groups[1].Value).Distinct();
    }

    [Fact]
    public async Task Smoke_UnknownOption_IsMisuse() => Assert.Equal(2, (await RunAsync("--nope")).Exit);

    private static async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(
            Path.Combine(SharedInputs.RepositoryRoot, "samples", "aws", "smoke"), arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
