using System.Diagnostics;
using PptBatch.EndToEnd.Tests.Cli;
using PptBatch.EndToEnd.Tests.Rendered;
using PptBatch.OpenXml;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Decks;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Pipeline;

/// <summary>The README's first command, and what it leaves when it is killed.</summary>
public sealed class SampleCourseTests : IDisposable
{
    private static readonly string Course = Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_SampleCourse_MakesAGoodDeckWithoutAWarning()
    {
        CliResult result = await CliProcess.RunAsync("run", Course, "--out", _folder.PathOf("out"));
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("warning", result.Error, StringComparison.Ordinal);
        string path = _folder.PathOf("out", "infographics", "energia-solar-en-casa-complete.pptx");
        Assert.Empty(SchemaCheck.Errors(path));
        using FileStream stream = File.OpenRead(path);
        Assert.Empty(new DeckValidator(new DeckValidatorOptions { PackageOnly = true }).Validate(stream).Findings);
        FinishedDeck deck = FinishedDeck.Read(path);
        Assert.Contains("16 lecciones", deck.CoverText, StringComparison.Ordinal);
        Assert.Equal(deck.Sections.Skip(1), deck.AgendaTargets);
        stream.Position = 0;
        Assert.InRange(BodyText.ShareInPlaceholdersAndGroups(stream), 0.9, 1);
    }

    [LibreOfficeFact]
    public async Task Run_SampleCourse_EveryWordIsOnItsPageAndOverNoOther()
    {
        await CliProcess.RunAsync("run", Course, "--out", _folder.PathOf("out"));
        string path = _folder.PathOf("out", "infographics", "energia-solar-en-casa-complete.pptx");
        (IReadOnlyList<RenderedSlide> slides, Pdf pdf) = RenderedSlide.Of(path, _folder);
        Assert.Empty(WordFaults.Find(slides));
        Assert.Equal(["Carlito", "LiberationMono"], ShownFaces.Of(pdf));
    }

    [Theory]
    [InlineData("[1/18]")]
    [InlineData("[18/18]")]
    [InlineData("batch ")]
    [InlineData("merging ")]
    public async Task Run_ProcessKilledAndRunAgain_GivesTheDecksOfACleanRun(string killedAt)
    {
        await KillAsync(killedAt, "run", Course, "--out", _folder.PathOf("killed"));
        CliResult again = await CliProcess.RunAsync("run", Course, "--out", _folder.PathOf("killed"));
        Assert.Equal(0, again.ExitCode);
        await CliProcess.RunAsync("run", Course, "--out", _folder.PathOf("clean"));
        Assert.Equal(Decks("clean"), Decks("killed"));
        Assert.Equal(4, Decks("clean").Count);
    }

    private static async Task KillAsync(string line, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [BuiltProgram.PathOf("src/PptBatch.Cli", "PptBatch.Cli.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["SOURCE_DATE_EPOCH"] = CliProcess.Date },
        };
        using Process process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync() is { } said && !said.StartsWith(line, StringComparison.Ordinal))
        {
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    private List<string> Decks(string output) =>
        [.. SmallCourse.Fingerprints(_folder.PathOf(output, "infographics"))
            .Where(line => line.Contains(".pptx ", StringComparison.Ordinal))];
}
