using System.Text.Json;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Options;

/// <summary>The options that a course brings in its <c>pptbatch.json</c>.</summary>
public sealed class CourseSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _course;

    public CourseSettingsTests() => _course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), SmallCourse.Lesson(2));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_File_IsFollowedAndShown()
    {
        Set("""{ "$schema": "x", "batch-size": 1, "design": "bold", "builds": false }""");
        CliResult plan = await CliProcess.RunAsync("plan", _course);
        Assert.Equal(0, plan.ExitCode);
        Assert.Contains("--batch-size 1 --design bold builds false", plan.Output, StringComparison.Ordinal);
        Assert.Contains("2 batches", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_CommandLine_WinsOverTheFile()
    {
        Set("""{ "batch-size": 1, "out": "made", "design": "bold" }""");
        CliResult run = await CliProcess.RunAsync("run", _course, "--batch-size", "2", "--verbose");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("--batch-size", run.Error, StringComparison.Ordinal);
        Assert.Contains("--design bold", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_course, "made", "infographics"), "infographic_*.pptx"));
    }

    [Fact]
    public async Task Run_TemplateOfTheCommandLine_MakesTheFilesDesignVoid()
    {
        Set("""{ "design": "bold" }""");
        CliResult run = await CliProcess.RunAsync("run", _course, "--template", _folder.PathOf("none.potx"));
        Assert.Contains("PB5030", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_ModelOfTheFile_NeedsNoneOnTheCommandLine()
    {
        Set("""{ "model": "anthropic.claude-opus-4-6-v1", "design": "bold" }""");
        Assert.Equal(0, (await CliProcess.RunAsync("estimate", _course)).ExitCode);
    }

    [Theory]
    [InlineData("""{ "desing": "bold" }""", "There is no option 'desing'. Did you mean 'design'?")]
    [InlineData("""{ "design": "bald" }""", "'design' is 'bald'. Did you mean 'bold'?")]
    [InlineData("""{ "batch-size": "6" }""", "Give a number.")]
    [InlineData("""{ "builds": "yes" }""", "Give true or false.")]
    [InlineData("""{ "json": true }""", "belongs to a single command")]
    [InlineData("{\n  \"design\": bold\n}", "line 2")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("""{ "out": "a\u0000b" }""", "null character")]
    public async Task Run_FileThatIsWrong_IsBadInputAndMakesNothing(string json, string says)
    {
        Set(json);
        CliResult run = await CliProcess.RunAsync("run", _course);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PB5035", run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Contains("pptbatch.json", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_course, "infographics")));
    }

    [Fact]
    public async Task SchemaOptions_NamesEveryOptionOfARunWithItsValues()
    {
        using JsonDocument schema = JsonDocument.Parse((await CliProcess.RunAsync("schema", "options")).Output);
        JsonElement options = schema.RootElement.GetProperty("properties");
        Assert.Equal(
            ["bold", "calm", "code", "paper"],
            options.GetProperty("design").GetProperty("enum").EnumerateArray().Select(one => one.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("integer", options.GetProperty("batch-size").GetProperty("type").GetString());
        Assert.Equal("number", options.GetProperty("max-cost-usd").GetProperty("type").GetString());
        Assert.Equal("boolean", options.GetProperty("builds").GetProperty("type").GetString());
        Assert.False(options.TryGetProperty("json", out _));
        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
    }

    private void Set(string json) => File.WriteAllText(Path.Combine(_course, "pptbatch.json"), json);
}
