using System.Text.Json;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("curso", "curso")]
    [InlineData("260302 LINUX-ESSENTIALS LPI-010", "260302 LINUX-ESSENTIALS LPI-010/")]
    [InlineData("programación en ñandú", "./programación en ñandú")]
    public async Task Run_AnyFolderName_WritesTheDeckUnderIt(string name, string typed)
    {
        SmallCourse.Write(_folder, name, SmallCourse.Lesson(1), SmallCourse.Lesson(2));
        CliResult result = await CliProcess.RunInAsync(_folder.Path, "run", typed);
        string deck = _folder.PathOf(name, "infographics", name + "-complete.pptx");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("error", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(deck));
        Assert.Contains("Deck:    " + deck, result.Output, StringComparison.Ordinal);
        Assert.Matches(@"Slides:  [1-9]\d*\n", result.Output);
        Assert.Matches(@"Time:    \d+\.\d\d s\n", result.Output);
        Assert.Contains("[2/2] lesson ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FromInsideTheCourse_TakesItsNameAndNamesNoModuleWhereThereIsNone()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1));
        CliResult result = await CliProcess.RunInAsync(course, "run", ".");
        Assert.Equal(0, result.ExitCode);
        string deck = Path.Combine(course, "infographics", "curso-complete.pptx");
        Assert.DoesNotContain("Módulo 1", DeckText.Dump(deck), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OutGiven_LeavesTheInputAsItWas()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), SmallCourse.Lesson(2));
        IReadOnlyList<string> before = SmallCourse.Fingerprints(course);
        CliResult result = await CliProcess.RunInAsync(_folder.Path, "run", "curso", "--out", "results/today/");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(before, SmallCourse.Fingerprints(course));
        Assert.True(File.Exists(_folder.PathOf("results", "today", "infographics", "curso-complete.pptx")));
    }

    [Fact]
    public async Task Run_Json_StandardOutputIsTheRecordAndNothingElse()
    {
        SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), SmallCourse.Lesson(2));
        CliResult result = await CliProcess.RunInAsync(_folder.Path, "run", "curso", "--json", "--batch-size", "1", "--no-combine");
        using JsonDocument record = JsonDocument.Parse(result.Output);
        Assert.Equal("Complete", record.RootElement.GetProperty("status").GetString());
        Assert.Equal(2, record.RootElement.GetProperty("batches").GetArrayLength());
        Assert.False(record.RootElement.TryGetProperty("deck", out _));
        Assert.Contains("batch 1: infographic_1.pptx", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwiceIntoTwoFolders_GivesTheSameBytes()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), SmallCourse.Lesson(2), SmallCourse.Lesson(3));
        await CliProcess.RunAsync("run", course, "--out", _folder.PathOf("a"), "--batch-size", "2");
        await CliProcess.RunAsync("run", course, "--out", _folder.PathOf("b"), "--batch-size", "2");
        Assert.Equal(Decks("a"), Decks("b"));
        Assert.Equal(3, Decks("a").Count);
    }

    [Fact]
    public async Task Resume_AfterARun_SaysWhatWasStored()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), SmallCourse.Lesson(2));
        await CliProcess.RunAsync("run", course);
        CliResult result = await CliProcess.RunAsync("resume", course);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Lessons: 2 of 2, 2 reused", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAndStatus_SayWhatWouldBeAndWhatIs()
    {
        string course = SmallCourse.Write(_folder, "curso", [.. Enumerable.Range(1, 16).Select(SmallCourse.Lesson)]);
        CliResult plan = await CliProcess.RunAsync("plan", course);
        Assert.Contains("Batch 3: lessons 13-16", plan.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(course, "infographics")));

        CliResult before = await CliProcess.RunAsync("status", course);
        Assert.Equal(2, before.ExitCode);
        Assert.Contains("This folder has no run", before.ErrorLine, StringComparison.Ordinal);

        await CliProcess.RunAsync("run", course);
        CliResult after = await CliProcess.RunAsync("status", course);
        Assert.Contains("Faros y sensores: Complete", after.Output, StringComparison.Ordinal);
        Assert.Equal(16, after.Output.Split('\n').Count(line => line.Contains("  stored  ", StringComparison.Ordinal)));
    }

    private IReadOnlyList<string> Decks(string output) =>
        [.. SmallCourse.Fingerprints(_folder.PathOf(output, "infographics"))
            .Where(line => line.Contains(".pptx ", StringComparison.Ordinal))];
}
