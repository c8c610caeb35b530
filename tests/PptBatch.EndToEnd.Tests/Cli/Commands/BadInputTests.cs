using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

/// <summary>One clear line with the file, the place and the fix; the right exit code; nothing half-written under a final name.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_NoSuchFolder_IsMisuse() =>
        await FailsAsync(2, "The folder does not exist", "run", _folder.PathOf("nowhere"));

    [Fact]
    public async Task Run_FolderIsAFile_IsMisuse() =>
        await FailsAsync(2, "not a course book", "run", _folder.Write("book.json", "{}"));

    [Fact]
    public async Task Run_UnknownOption_IsMisuse()
    {
        CliResult result = await CliProcess.RunAsync("run", _folder.Path, "--nonsense");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--nonsense", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoBook_IsMisuse()
    {
        _folder.Write("curso/images/readme.txt", "no book here");
        await FailsAsync(2, "There is no lesson in this folder", "run", _folder.PathOf("curso"));
    }

    [Fact]
    public async Task Run_InvalidJson_NamesLineAndPath()
    {
        _folder.Write("curso/book/book.json", "{\n  \"metadata\": {\"title\": \"x\"},\n  \"lessons\": [ {\"title\": oops} ]\n}");
        string line = await FailsAsync(2, "book.json", "run", _folder.PathOf("curso"));
        Assert.Contains("line 3", line, StringComparison.Ordinal);
        Assert.Contains("lessons", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoLessons_SaysSo()
    {
        _folder.Write("curso/book/book.json", "{\"metadata\": {\"title\": \"x\"}, \"lessons\": []}");
        await FailsAsync(2, "The book has no lessons", "run", _folder.PathOf("curso"));
    }

    [Fact]
    public async Task Run_LessonWithoutContent_IsPartialAndNamesTheLesson()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), "", SmallCourse.Lesson(3));
        CliResult result = await CliProcess.RunAsync("run", course);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("Lessons: 2 of 3, 1 without content", result.Output, StringComparison.Ordinal);
        Assert.Contains("lesson 2 without content", result.Error, StringComparison.Ordinal);
        Assert.Single(
            result.Error.Split('\n'),
            line => line.StartsWith("error PB1012", StringComparison.Ordinal) && line.Contains("Lección 2", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(course, "infographics", "curso-complete.pptx")));
    }

    [Fact]
    public async Task Run_FieldsThatAreNotUsed_AreOnTheTerminal()
    {
        _folder.Write("curso/book/b.json", """{"lessons": [{"titel": "Uno", "content": "Texto."}]}""");
        CliResult result = await CliProcess.RunAsync("plan", _folder.PathOf("curso"));
        Assert.Contains("titel (nearest: title)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Markdown_MakesItsLesson()
    {
        _folder.Write("README.md", "# Knots\n\n## Bends\n\nA bend joins two ropes.\n\n![rope](rop.png)\n");
        _folder.Write("rope.png", "not looked at");
        CliResult result = await CliProcess.RunAsync("render", _folder.PathOf("README.md"), "-o", _folder.PathOf("out.pptx"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("looked for as rop.png", result.Error, StringComparison.Ordinal);
        Assert.Contains("nearest name in the course is 'rope.png'", result.Error, StringComparison.Ordinal);
        Assert.Contains("A bend joins two ropes.", DeckText.Dump(_folder.PathOf("out.pptx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PictureIsNoPicture_IsMarkedAndTheDeckIsGood()
    {
        string course = SmallCourse.Write(_folder, "curso", "## Foto\n\nUn faro.\n\n![el faro](images/faro.png)\n");
        _folder.Write("curso/images/faro.png", "this is text, whatever its name says");
        CliResult result = await CliProcess.RunAsync("run", course);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("faro.png", result.Error, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Errors(Path.Combine(course, "infographics", "curso-complete.pptx")));
    }

    [Fact]
    public async Task Run_PathsThatLeaveTheFolder_AreNotFollowed()
    {
        _folder.Write("secret.png", "secret");
        string course = SmallCourse.Write(_folder, "curso", "## Foto\n\nUn faro.\n\n![x](../secret.png)\n\n![y](file:///etc/passwd)\n");
        CliResult result = await CliProcess.RunAsync("run", course);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("secret.png", result.Error, StringComparison.Ordinal);
        await FailsAsync(2, "../secret.json", "run", course, "--book", "../secret.json");
    }

    [Fact]
    public async Task Run_OutIsAFile_NamesIt()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1));
        await FailsAsync(1, "taken", "run", course, "--out", _folder.Write("taken", "a file"));
    }

    [LinuxFact]
    public async Task Run_OutMayNotBeWritten_SaysChooseAnother()
    {
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1));
        await FailsAsync(1, "--out", "run", course, "--out", "/sys/pptbatch-test");
    }

    [SmallDiskFact]
    public async Task Run_DiskFull_SaysSoAndLeavesNothingHalfWritten()
    {
        string course = SmallCourse.Write(_folder, "curso", [.. Enumerable.Range(1, 6).Select(SmallCourse.Lesson)]);
        using SmallDisk disk = new(_folder.PathOf("disk"), "48k");
        string line = await FailsAsync(1, "The disk is full", "run", course, "--out", _folder.PathOf("disk", "out"));
        Assert.Contains("--out", line, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("disk"), "*.pptx", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(_folder.PathOf("disk"), "*part*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Merge_NotADeck_NamesItAndWritesNothing()
    {
        string text = _folder.Write("notes.txt", "not a deck");
        await FailsAsync(2, "notes.txt", "merge", text, text, "-o", _folder.PathOf("merged.pptx"));
        Assert.False(File.Exists(_folder.PathOf("merged.pptx")));
    }

    [Fact]
    public async Task Check_NoSuchFile_IsMisuse() => await FailsAsync(2, "The file does not exist", "check", _folder.PathOf("none.pptx"));

    [Fact]
    public async Task Check_NotADeck_IsAFinding()
    {
        CliResult result = await CliProcess.RunAsync("check", _folder.Write("x.pptx", "not a deck"), "--json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PB6001", result.Output, StringComparison.Ordinal);
    }

    private static async Task<string> FailsAsync(int exitCode, string says, params string[] arguments)
    {
        CliResult result = await CliProcess.RunAsync(arguments);
        Assert.Contains(says, result.ErrorLine, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal("", result.Output);
        return result.ErrorLine;
    }
}
