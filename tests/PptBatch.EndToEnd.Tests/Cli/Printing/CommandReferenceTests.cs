using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Printing;

/// <summary>The page of the commands is what the tool says of itself.</summary>
public sealed class CommandReferenceTests
{
    [Fact]
    public async Task Page_OfTheCommands_IsWhatTheToolPrints()
    {
        CliResult result = await CliProcess.RunAsync("schema", "commands");

        Assert.Equal(0, result.ExitCode);
        string page = await File.ReadAllTextAsync(Path.Combine(SharedInputs.RepositoryRoot, "docs", "commands.md"));
        Assert.True(
            page.ReplaceLineEndings("\n") == result.Output,
            "docs/commands.md is not what the tool says: pptbatch schema commands > docs/commands.md");
    }
}
