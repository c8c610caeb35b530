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
    public async Task Check_SampleCourse_FindsNothing() => Assert.Empty(
        await FindingsAsync(Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa")));

    [SharedTheory]
    [InlineData("reply-es-introduccion-terminal")]
    [InlineData("reply-py-variable-scope")]
    [InlineData("reply-rs-introduction")]
    public async Task Check_SharedCourse_FindsNothing(string course) =>
        Assert.Empty(await FindingsAsync(SharedInputs.PathOf("courses", course)));

    [SharedFact]
    public async Task Check_RealCourse_FindsOnlyItsAuthorsLinks()
    {
        IReadOnlyList<DeckFinding> findings = await FindingsAsync(SharedInputs.RealCourse);
        Assert.Equal(["PB6115"], findings.Select(finding => finding.Rule).Distinct());
        Assert.All(findings, finding => Assert.True(finding.Slide > 0 && finding.Shape?.Length > 0));
        Assert.Contains(findings, finding => finding.Message.Contains("\"aquí\"", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<DeckFinding>> FindingsAsync(string course)
    {
        Assert.Equal(0, (await CliProcess.RunAsync("run", course, "--out", _folder.PathOf("out"))).ExitCode);
        using FileStream deck = File.OpenRead(
            Directory.GetFiles(_folder.PathOf("out", "infographics"), "*-complete.pptx").Single());
        return [.. new DeckValidator().Validate(deck).Findings.Where(finding => Rules.Contains(finding.Rule))];
    }
}
