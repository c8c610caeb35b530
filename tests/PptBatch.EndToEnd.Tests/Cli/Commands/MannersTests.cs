using System.Diagnostics;
using System.Text.Json;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

public sealed class MannersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("There is no command 'rnu'. Did you mean 'run'?", "rnu", "curso")]
    [InlineData("There is no option '--desing'. Did you mean '--design'?", "run", "curso", "--desing", "bold")]
    [InlineData("There is no command 'stak'. Did you mean 'stack'?", "export", "stak")]
    [InlineData("Option '--model' expects a single argument but 2 were provided.", "estimate", "curso", "--model", "a", "--model", "b")]
    [InlineData("Option '--brand' expects a single argument but 2 were provided.", "run", "curso", "--brand", "f00", "--brand", "0f0")]
    [InlineData("--batch-size is 'six'; it must be a whole number.", "plan", "curso", "--batch-size", "six")]
    [InlineData("--width is '1e9'; it must be a whole number.", "preview", "a.html", "-o", "out", "--width", "1e9")]
    [InlineData("There is no option '--nonsense'.", "run", "curso", "--out", "out", "--nonsense")]
    public async Task Mistyped_IsAnErrorWithTheNearestNameAndMakesNothing(string says, params string[] arguments)
    {
        CliResult result = await CliProcess.RunInAsync(_folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("pptbatch: " + says, result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.TrimEnd().Split('\n').Length);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Version_IsShort() => Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", (await CliProcess.RunAsync("--version")).Output.Trim());

    [Fact]
    public async Task Schema_IsJson()
    {
        using JsonDocument schema = JsonDocument.Parse((await CliProcess.RunAsync("schema")).Output);
        Assert.Equal("PptBatch course book", schema.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Init_MakesACourseThatRunsAndNeverWritesOverAnother()
    {
        string course = _folder.PathOf("knots");

        Assert.Equal(0, (await CliProcess.RunAsync("init", course)).ExitCode);
        CliResult run = await CliProcess.RunAsync("run", course);
        CliResult again = await CliProcess.RunAsync("init", course);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Lessons: 3 of 3", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("PB5034", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_Run_SaysOnlyWhereTheDeckIs()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), "");
        CliResult run = await CliProcess.RunAsync("run", course, "--quiet");

        Assert.Equal(Path.Combine(course, "infographics", "curso-complete.pptx"), run.Output.Trim());
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.StartsWith("error PB1012", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verbose_Run_SaysRemarksToo()
    {
        string course = SmallCourse.Write(_folder, "curso", "## Uno\n\n{% include x %}\n\nTexto.\n");
        Assert.DoesNotContain("PB2001", (await CliProcess.RunAsync("run", course)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "PB2001", (await CliProcess.RunAsync("regenerate", course, "--lesson", "1", "--verbose")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_Failure_SaysWhereItHappened()
    {
        Assert.Contains("   at PptBatch", (await CliProcess.RunAsync("run", "nowhere", "-v")).Error, StringComparison.Ordinal);
        Assert.Single((await CliProcess.RunAsync("run", "nowhere")).Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task QuietAndVerbose_AreMisuse() => Assert.Equal(2, (await CliProcess.RunAsync("doctor", "-q", "-v")).ExitCode);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public async Task Completion_OfEveryShell_AsksTheTool(string shell) =>
        Assert.Contains("[suggest:", (await CliProcess.RunAsync("completion", shell)).Output, StringComparison.Ordinal);

    [LinuxFact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public async Task Completion_InBash_CompletesCommandsOptionsAndValues()
    {
        string tool = _folder.PathOf("pptbatch");
        string assembly = BuiltProgram.PathOf("src/PptBatch.Cli", "PptBatch.Cli.dll");
        File.WriteAllText(tool, $"#!/bin/bash\nexec dotnet '{assembly}' \"$@\"\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string script = _folder.Write("try.sh", $$"""
            export PATH='{{_folder.Path}}':$PATH
            source <(pptbatch completion bash)
            for line in 'pptbatch reg' 'pptbatch run x --des' 'pptbatch run x --design b'; do
                COMP_LINE=$line COMP_POINT=${#line}
                read -ra COMP_WORDS <<< "$line"
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _pptbatch
                echo "${COMPREPLY[*]}"
            done
            """);
        using Process bash = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true })!;
        string said = await bash.StandardOutput.ReadToEndAsync();

        Assert.Equal(["regenerate", "--design", "bold"], said.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Suggest_AsTheScriptsAsk_NamesCommandsAndOptions()
    {
        Assert.Contains("regenerate", (await CliProcess.RunAsync("[suggest:11]", "pptbatch re")).Output, StringComparison.Ordinal);
        Assert.Contains("--design", (await CliProcess.RunAsync("[suggest:18]", "pptbatch run x --d")).Output, StringComparison.Ordinal);
    }
}
