using System.Text.Json;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Evaluate_FinishedCourse_IsATableJsonAndAPartOfTheReport()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), SmallCourse.Lesson(2));
        await CliProcess.RunAsync("run", course);
        CliResult table = await CliProcess.RunAsync("evaluate", course);
        CliResult json = await CliProcess.RunAsync("evaluate", course, "--json");

        Assert.Equal(0, table.ExitCode);
        Assert.Equal(["lesson", "1", "2", "all", "of"], table.Output.TrimEnd().Split('\n').Select(line => line.TrimStart().Split(' ')[0]));
        using JsonDocument read = JsonDocument.Parse(json.Output);
        JsonElement total = read.RootElement.GetProperty("total");
        Assert.Equal(total.GetProperty("slides").GetInt32(), total.GetProperty("grounded").GetInt32());
        Assert.True(total.GetProperty("look").GetProperty("pages").GetInt32() >= total.GetProperty("slides").GetInt32());
        Assert.Contains("Does it teach?", File.ReadAllText(Path.Combine(course, "infographics", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_FolderWithoutARun_SaysHowToStart()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1));
        CliResult result = await CliProcess.RunAsync("evaluate", course);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("PB5031", result.Error, StringComparison.Ordinal);
        Assert.Contains("pptbatch run FOLDER", result.Error, StringComparison.Ordinal);
    }
}
