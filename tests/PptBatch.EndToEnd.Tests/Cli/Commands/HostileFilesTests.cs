using System.Diagnostics;
using System.IO.Compression;
using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

/// <summary>What nobody would type on purpose: it ends, soon, in one line that says what to do, and destroys nothing.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Lesson = "<article lang=\"en\"><section><h2>Title</h2><p>Words.</p></section></article>";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Render_OntoItsInput_IsRefusedAndTheInputStays()
    {
        string lesson = _folder.Write("a.html", Lesson);
        File.CreateSymbolicLink(_folder.PathOf("b.html"), lesson);

        foreach (string target in (string[])[lesson, _folder.PathOf("b.html"), _folder.PathOf("x", "..", "a.html")])
        {
            CliResult result = await CliProcess.RunAsync("render", lesson, "-o", target);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("also an input", result.ErrorLine, StringComparison.Ordinal);
        }

        Assert.Equal(Lesson, await File.ReadAllTextAsync(lesson));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("PK and nothing of a deck")]
    [InlineData("<p>a\u0000b</p>")]
    public async Task Preview_NoSlideHtml_IsMisuseAndWritesNothing(string content)
    {
        CliResult result = await CliProcess.RunAsync("preview", _folder.Write("a.html", content), "-o", _folder.PathOf("out"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("PB5036", result.ErrorLine, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    [Fact]
    public async Task Preview_DeckWithADamagedSlide_DrawsTheOthersAndSaysWhichIsMissing()
    {
        string deck = _folder.PathOf("deck.pptx");
        string lesson = _folder.Write("a.html", Lesson.Replace("</article>", "<section><h2>Two</h2><p>More.</p></section></article>", StringComparison.Ordinal));
        await CliProcess.RunAsync("render", lesson, "-o", deck);
        using (ZipArchive archive = ZipFile.Open(deck, ZipArchiveMode.Update))
        {
            archive.GetEntry("ppt/slides/slide1.xml")!.Delete();
            await using Stream slide = archive.CreateEntry("ppt/slides/slide1.xml").Open();
            slide.Write("<a/>"u8);
        }

        CliResult result = await CliProcess.RunAsync("preview", deck, "-o", _folder.PathOf("out"), "--width", "320");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("PB3093", result.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.PathOf("out"), "slide-*.png"));
    }

    [Fact]
    public async Task Run_NameThatIsNotUtf8_IsNamed()
    {
        _folder.Write("course/a.md", "# One\n\nWords.");
        await ShellAsync("cd \"$0\" && touch \"$(printf 'b\\377.png')\"");
        CliResult result = await CliProcess.RunAsync("plan", _folder.PathOf("course"));
        await ShellAsync("rm -r \"$0\"");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("PB5007", result.ErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render")]
    [InlineData("check")]
    [InlineData("preview")]
    public async Task Read_Pipe_IsRefusedAndNotWaitedFor(string command)
    {
        string pipe = _folder.PathOf("pipe.html");
        using (Process made = Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync();
        }

        string[] output = command == "check" ? [] : ["-o", _folder.PathOf("out.pptx")];
        CliResult result = await CliProcess.RunAsync([command, pipe, .. output]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("not a regular file", result.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_ThatBeginsWithAt_IsAName()
    {
        string listed = _folder.Write("listed", "export\nstate-machine\n");

        CliResult result = await CliProcess.RunAsync("check", "@" + listed);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("does not exist", result.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BookWithAKeyTwice_SaysSo()
    {
        _folder.Write(
            "course/book/book.json",
            """{"metadata":{"title":"T"},"lessons":[{"title":"A","content":"Words."}],"lessons":[{"title":"B","content":"Words."}]}""");

        CliResult result = await CliProcess.RunAsync("run", _folder.PathOf("course"), "--out", _folder.PathOf("out"));

        Assert.Contains("PB1018", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TitleThatXmlCannotHold_MakesADeck()
    {
        _folder.Write(
            "course/book/book.json", """{"metadata":{"title":"T\uFFFF\u0001"},"lessons":[{"title":"A\uFFFF","content":"Words."}]}""");

        CliResult result = await CliProcess.RunAsync("run", _folder.PathOf("course"), "--out", _folder.PathOf("out"));

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Render_MoreSlidesThanALessonHas_IsPartialAndSaysSo()
    {
        string lesson = _folder.Write("many.html", string.Concat(Enumerable.Repeat("<section><h2>T</h2><p>x</p></section>", 501)));

        CliResult result = await CliProcess.RunAsync("render", lesson, "-o", _folder.PathOf("many.pptx"));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("PB3002", result.Error, StringComparison.Ordinal);
    }

    // What .NET can neither name nor remove, the shell can.
    private async Task ShellAsync(string script)
    {
        using Process shell = Process.Start("sh", ["-c", script, _folder.PathOf("course")]);
        await shell.WaitForExitAsync();
    }
}
