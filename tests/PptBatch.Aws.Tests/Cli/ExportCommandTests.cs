using System.Text.Json.Nodes;
using PptBatch.StepFunctions;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.Aws.Tests.Cli;

public sealed class ExportCommandTests
{
    [Fact]
    public async Task Export_StateMachine_IsTheDefinition() =>
        Assert.Equal(StateMachineDefinition.Export(), (await CliProcess.RunAsync("export", "state-machine")).Output);

    [Fact]
    public async Task Export_WithOptionsToAFile_WritesThem()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "machine.json");
        CliResult result = await CliProcess.RunAsync(
            "export", "state-machine", "--function", "worker", "--max-concurrency", "7", "--tolerated-failures", "5", "-o", file);
        Assert.Equal(0, result.ExitCode);
        JsonNode states = JsonNode.Parse(await File.ReadAllTextAsync(file))!["States"]!;
        Assert.Equal("worker", (string?)states["InvokePptMerger"]!["Parameters"]!["FunctionName"]);
        Assert.Equal(7, (int)states["ProcessPptBatchesInParallel"]!["MaxConcurrency"]!);
        Assert.Equal(7, (int)states["ProcessPptBatchesDistributed"]!["MaxConcurrency"]!);
        Assert.Equal(5, (int)states["ProcessPptBatchesDistributed"]!["ToleratedFailurePercentage"]!);
    }

    [Theory]
    [InlineData("--max-concurrency", "0", "it must be 1 to 1000")]
    [InlineData("--tolerated-failures", "101", "it must be 0 to 100")]
    public async Task Export_NumberOutOfRange_IsMisuse(string option, string value, string says)
    {
        CliResult result = await CliProcess.RunAsync("export", "state-machine", option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
    }
}
