using System.Diagnostics;
using System.Runtime.InteropServices;
using PptBatch.Testing;

namespace PptBatch.Samples.Tests;

/// <summary>The tool as people get it: installed from a feed of packages, under the name that they type.</summary>
public sealed class InstalledToolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Install_FromAFolderOfPackages_GetsTheToolOfThisSystemWhichRunsACourse()
    {
        string system = RuntimeInformation.RuntimeIdentifier;
        string feed = Environment.GetEnvironmentVariable("PPTBATCH_FEED") ?? await PackAsync();

        // With a cache of its own: a package of the same version may lie in the user's.
        await File.WriteAllTextAsync(
            _folder.PathOf("nuget.config"),
            $"<configuration><config><add key=\"globalPackagesFolder\" value=\"cache\" /></config>"
            + $"<packageSources><clear /><add key=\"feed\" value=\"{feed}\" /></packageSources></configuration>");
        await DotNet.RunAsync(
            _folder.Path,
            "tool", "install", "PptBatch.Cli", "--tool-path", _folder.PathOf("tools"), "--configfile", _folder.PathOf("nuget.config"));

        string course = Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa");
        using Process tool = Process.Start(
            new ProcessStartInfo(_folder.PathOf("tools", "pptbatch"), ["run", course, "--out", _folder.PathOf("out")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath) },
            })!;
        Task<string> output = tool.StandardOutput.ReadToEndAsync();
        string error = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.True(tool.ExitCode == 0, error);
        Assert.Contains("Deck:", await output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.PathOf("out", "infographics"), "*-complete.pptx"));
        Assert.Equal(
            ["PptBatch.Cli.", $"PptBatch.Cli.{system}."],
            Directory.GetFiles(feed, "*.nupkg").Select(path => Path.GetFileName(path)[..^"0.1.0.nupkg".Length]).Order());
    }

    // Packing compiles the tool ahead, which takes a minute: tests/run has done it.
    private async Task<string> PackAsync()
    {
        string feed = _folder.PathOf("feed");
        await DotNet.ScriptAsync(_folder.Path, Path.Combine(SharedInputs.RepositoryRoot, "src", "PptBatch.Cli", "pack-tool"), "--ahead", feed);
        return feed;
    }
}
