using PptBatch.EndToEnd.Tests.Pipeline;
using PptBatch.OpenXml;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Validation;

/// <summary>The rules of PowerPoint's accessibility checker, over decks of whole courses.</summary>
public sealed class AccessibilityTests : IDisposable
{
    private static readonly string[] Rules =
        ["PB6105", "PB6106", "PB6107", "PB6108", "PB6109", "PB6110", "PB6111", "PB6113", "PB6114", "PB6115", "PB6116"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_SampleCourse_FindsNothing() => Assert.Empty(Findings((await FinishedCourse.Sample).Deck));

    [SharedTheory]
    [InlineData("reply-es-introduccion-terminal")]
    [InlineData("reply-py-variable-scope")]
    [InlineData("reply-rs-introduction")]
    public async Task Check_SharedCourse_FindsNothing(string course) =>
        Assert.Empty(Findings(await DeckAsync(SharedInputs.PathOf("courses", course))));

    [SharedFact]
    public async Task Check_RealCourse_FindsOnlyItsAuthorsLinks()
    {
        IReadOnlyList<DeckFinding> findings = Findings((await FinishedCourse.RealCourse).Deck);
        Assert.Equal(["PB6115"], findings.Select(finding => finding.Rule).Distinct());
        Assert.All(findings, finding => Assert.True(finding.Slide > 0 && finding.Shape?.Length > 0));
        Assert.Contains(findings, finding => finding.Message.Contains("\"aquí\"", StringComparison.Ordinal));
    }

    private async Task<string> DeckAsync(string course)
    {
        Assert.Equal(0, (await CliProcess.RunAsync("run", course, "--out", _folder.PathOf("out"))).ExitCode);
        return Directory.GetFiles(_folder.PathOf("out", "infographics"), "*-complete.pptx").Single();
    }

    private static IReadOnlyList<DeckFinding> Findings(string path)
    {
        using FileStream deck = File.OpenRead(path);
        return [.. new DeckValidator().Validate(deck).Findings.Where(finding => Rules.Contains(finding.Rule))];
    }
}
