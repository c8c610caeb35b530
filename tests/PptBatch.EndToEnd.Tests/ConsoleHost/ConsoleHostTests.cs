using PptBatch.EndToEnd.Tests.Cli;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.ConsoleHost;

/// <summary>The sample host does what its comments say.</summary>
public sealed class ConsoleHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ConsoleHost_Course_MakesItsDeck()
    {
        string course = SmallCourse.Write(_folder, "curso", [.. Enumerable.Range(1, 7).Select(SmallCourse.Lesson)]);
        CliResult result = await CliProcess.StartAsync(
            Path.Combine(AppContext.BaseDirectory, "ConsoleHost.dll"), _folder.Path, course, _folder.PathOf("out"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("batch 2: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Complete: ", result.Output, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Errors(_folder.PathOf("out", "infographics", "curso-complete.pptx")));
    }
}
