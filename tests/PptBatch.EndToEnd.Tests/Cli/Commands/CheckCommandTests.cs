using System.Diagnostics;
using System.Text.Json;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

public sealed class CheckCommandTests
{
    [SharedFact]
    public async Task Check_CleanDeck_EndsWithZero()
    {
        (int code, string output) = await RunAsync("check", SharedInputs.PathOf("decks", "real", "python-pptx__test.pptx"));
        Assert.Equal((0, "1 slides: 0 errors, 0 warnings, 0 remarks"), (code, output.Trim()));
    }

    [SharedFact]
    public async Task Check_DeckWithOverlap_SaysItAsJsonAndEndsWithOne()
    {
        (int code, string output) = await RunAsync("check", SharedInputs.PathOf("decks", "bench", "d00.pptx"), "--json");
        using JsonDocument report = JsonDocument.Parse(output);
        JsonElement overlap = report.RootElement.GetProperty("findings").EnumerateArray()
            .First(finding => finding.GetProperty("rule").GetString() == "PB6102");
        Assert.Equal(("Error", 3), (overlap.GetProperty("severity").GetString(), overlap.GetProperty("slide").GetInt32()));
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task Check_NoSuchDeck_IsMisuse() => Assert.Equal(2, (await RunAsync("check", "no-such-deck.pptx")).Code);

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(CliProcess.StartInfo(arguments))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await error;
        return (process.ExitCode, output);
    }
}
