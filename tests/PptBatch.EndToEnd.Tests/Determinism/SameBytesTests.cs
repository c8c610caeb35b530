using System.Security.Cryptography;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Determinism;

/// <summary>
/// The same course gives the same bytes in every process, whatever machine, code generator, clock or region it runs with.
/// </summary>
public sealed class SameBytesTests(SampleDecks reference) : IClassFixture<SampleDecks>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("one processor", "DOTNET_PROCESSOR_COUNT=1")]
    [InlineData("many processors", "DOTNET_PROCESSOR_COUNT=9", "DOTNET_gcServer=1")]
    [InlineData("another region and time zone", "LANG=tr_TR.UTF-8", "LC_ALL=ar_SA.UTF-8", "TZ=Asia/Kathmandu")]
    [InlineData("code compiled once, and well", "DOTNET_TieredCompilation=0", "DOTNET_ReadyToRun=0")]
    [InlineData("a processor without vector instructions", "DOTNET_EnableHWIntrinsic=0", "DOTNET_TieredPGO=1")]
    public async Task Run_SampleCourse_GivesTheBytesOfAnyOtherProcess(string named, params string[] variables)
    {
        IReadOnlyList<string> decks = await SampleDecks.RunAsync(_folder.PathOf("out"), variables);
        Assert.True(reference.Decks.SequenceEqual(decks), $"{named}: {string.Join(", ", decks.Except(reference.Decks))} differ");
    }
}

/// <summary>The decks of the sample course as a process without settings makes them.</summary>
public sealed class SampleDecks : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal IReadOnlyList<string> Decks { get; private set; } = [];

    public async Task InitializeAsync() => Decks = await RunAsync(_folder.PathOf("out"), []);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the course in a process of its own and returns name and hash of each deck.</summary>
    internal static async Task<IReadOnlyList<string>> RunAsync(string output, string[] variables)
    {
        string course = Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa");
        Dictionary<string, string?> set = variables.Select(variable => variable.Split('='))
            .ToDictionary(pair => pair[0], pair => (string?)pair[1]);
        CliResult result = await CliProcess.RunWithAsync(set, "run", course, "--out", output);
        Assert.Equal(0, result.ExitCode);
        string[] decks = [.. Directory.GetFiles(Path.Combine(output, "infographics"), "*.pptx").Order(StringComparer.Ordinal)];
        Assert.Equal(4, decks.Length);
        return [.. decks.Select(deck => $"{Path.GetFileName(deck)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(deck)))}")];
    }
}
