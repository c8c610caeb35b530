using PptBatch.EndToEnd.Tests.Pipeline;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Determinism;

/// <summary>
/// The same course gives the same bytes in every process, whatever machine, code generator, clock or region it runs with.
/// </summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("one processor", "DOTNET_PROCESSOR_COUNT=1")]
    [InlineData("many processors", "DOTNET_PROCESSOR_COUNT=9", "DOTNET_gcServer=1")]
    [InlineData("another region and time zone", "LANG=tr_TR.UTF-8", "LC_ALL=ar_SA.UTF-8", "TZ=Asia/Kathmandu")]
    [InlineData("code compiled once, and well", "DOTNET_TieredCompilation=0")]
    [InlineData("a processor without vector instructions", "DOTNET_EnableHWIntrinsic=0", "DOTNET_TieredPGO=1")]
    public async Task Run_SampleCourse_GivesTheBytesOfAnyOtherProcess(string named, params string[] variables)
    {
        FinishedCourse reference = await FinishedCourse.Sample;
        Dictionary<string, string?> set = variables.Select(variable => variable.Split('='))
            .ToDictionary(pair => pair[0], pair => (string?)pair[1]);

        CliResult result = await CliProcess.RunWithAsync(set, "run", reference.Source, "--out", _folder.Path);

        Assert.Equal(0, result.ExitCode);
        IReadOnlyList<string> decks = FinishedCourse.DecksIn(_folder.PathOf("infographics"));
        Assert.Equal(4, decks.Count);
        Assert.True(
            reference.DeckFingerprints.SequenceEqual(decks),
            $"{named}: {string.Join(", ", decks.Except(reference.DeckFingerprints))} differ");
    }
}
