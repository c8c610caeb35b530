using System.Diagnostics;
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
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_SampleCourse_MakesAGoodDeckWithoutAWarning()
    {
        FinishedCourse course = await FinishedCourse.Sample;
        Assert.DoesNotContain("warning", course.Result.Error, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Errors(course.Deck));
        using FileStream stream = File.OpenRead(course.Deck);
        Assert.Empty(new DeckValidator(new DeckValidatorOptions { PackageOnly = true }).Validate(stream).Findings);
        FinishedDeck deck = FinishedDeck.Read(course.Deck);
        Assert.Contains("16 lecciones", deck.CoverText, StringComparison.Ordinal);
        Assert.Equal(deck.Sections.Skip(1), deck.AgendaTargets);
        stream.Position = 0;
        Assert.InRange(BodyText.ShareInPlaceholdersAndGroups(stream), 0.9, 1);
    }

    // A batch of the three, as in the real course.
    [LibreOfficeFact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public async Task Run_SampleCourse_EveryWordIsOnItsPageAndOverNoOther()
    {
        FinishedCourse course = await FinishedCourse.Sample;
        string deck = SeededCases.Thorough ? course.Deck : course.PathOf("infographic_3.pptx");
        (IReadOnlyList<RenderedSlide> slides, Pdf pdf) = RenderedSlide.Of(deck, _folder);
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
        FinishedCourse clean = await FinishedCourse.Sample;
        await KillAsync(killedAt, "run", clean.Source, "--out", _folder.Path);
        CliResult again = await CliProcess.RunAsync("run", clean.Source, "--out", _folder.Path);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(clean.DeckFingerprints, FinishedCourse.DecksIn(_folder.PathOf("infographics")));
        Assert.Equal(4, clean.Decks.Count);
    }

    private static async Task KillAsync(string line, params string[] arguments)
    {
        using Process process = Process.Start(CliProcess.StartInfo(arguments))!;
        while (await process.StandardError.ReadLineAsync() is { } said && !said.StartsWith(line, StringComparison.Ordinal))
        {
        }

        process.Kill();
        await process.WaitForExitAsync();
    }
}
