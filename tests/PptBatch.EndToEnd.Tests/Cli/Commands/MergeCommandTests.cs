using System.IO.Compression;
using System.Security.Cryptography;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

/// <summary><c>pptbatch merge</c> with good decks and bad ones: the exit code, one line, and what is on disk afterwards.</summary>
public sealed class MergeCommandTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private string _deck = "";

    public async Task InitializeAsync()
    {
        string lesson = _folder.Write("lesson.html", "<section class=\"slide\"><h2>One</h2><p>Words.</p></section>");
        _deck = _folder.PathOf("good.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", lesson, "-o", _deck)).ExitCode);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Merge_GoodDecks_GivesOneOnAnyNumberOfCores()
    {
        string[] written = [_folder.PathOf("one-core.pptx"), _folder.PathOf("many.pptx")];
        foreach ((string output, string cores) in written.Zip(["1", "7"]))
        {
            CliResult result = await CliProcess.RunWithAsync(
                new Dictionary<string, string?> { ["DOTNET_PROCESSOR_COUNT"] = cores }, "merge", _deck, _deck, _deck, "-o", output);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
        }

        Assert.Equal(Hash(written[0]), Hash(written[1]));
    }

    [Fact]
    public async Task Merge_NoDecks_IsMisuse() =>
        Assert.Equal(2, (await CliProcess.RunAsync("merge", "-o", _folder.PathOf("out.pptx"))).ExitCode);

    [Fact]
    public async Task Merge_NoSuchDeck_IsMisuse() => await FailsAsync(2, _folder.PathOf("nowhere.pptx"), "nowhere.pptx");

    public static TheoryData<string, string, string> BadDecks => new()
    {
        { "text", "bad.pptx", "PB4001" },
        { "ole", "bad.ppt", "PB4002" },
        { "cut", "bad.pptx", "PB4001" },
        { "twice", "/ppt/presentation.xml", "PB4004" },
        { "outside", "../outside.xml", "PB4004" },
        { "dtd", "/ppt/presentation.xml", "PB4007" },
    };

    [Theory]
    [MemberData(nameof(BadDecks))]
    public async Task Merge_BadDeck_FailsInOneLineAndChangesNothing(string kind, string place, string code)
    {
        string bad = _folder.PathOf(kind == "ole" ? "bad.ppt" : "bad.pptx");
        Write(bad, kind);

        string line = await FailsAsync(2, bad, place);

        Assert.Contains(code, line, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(bad), line, StringComparison.Ordinal);
    }

    private async Task<string> FailsAsync(int exitCode, string bad, string place)
    {
        string output = _folder.Write("out.pptx", "what was there before");
        string before = Hash(_deck);

        CliResult result = await CliProcess.RunAsync("merge", _deck, bad, "-o", output);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(place, result.ErrorLine, StringComparison.Ordinal);
        Assert.Equal(before, Hash(_deck));
        Assert.Equal("what was there before", await File.ReadAllTextAsync(output));
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file =>
            Path.GetFileName(file) is not ("lesson.html" or "good.pptx" or "out.pptx" or "bad.pptx" or "bad.ppt"));
        return result.ErrorLine;
    }

    private void Write(string path, string kind)
    {
        byte[] good = File.ReadAllBytes(_deck);
        switch (kind)
        {
            case "text":
                File.WriteAllText(path, "not a deck");
                break;
            case "ole":
                File.WriteAllBytes(path, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]]);
                break;
            case "cut":
                File.WriteAllBytes(path, good[..(good.Length / 2)]);
                break;
            default:
                File.WriteAllBytes(path, good);
                AddEntry(path, kind);
                break;
        }
    }

    private static void AddEntry(string path, string kind)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update);
        if (kind == "dtd")
        {
            archive.GetEntry("ppt/presentation.xml")!.Delete();
        }

        using StreamWriter entry = new(archive.CreateEntry(kind == "outside" ? "../outside.xml" : "ppt/presentation.xml").Open());
        entry.Write("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
