using System.Text.Json;
using PptBatch.EndToEnd.Tests.Preview.WebPage;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;
using PuppeteerSharp;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Diff_TwoDecks_EndsAsDiffDoesAndWritesAPageWithBothPictures()
    {
        string old = await RenderAsync("old", "rain"), same = await RenderAsync("same", "rain"), now = await RenderAsync("now", "snow");
        CliResult equal = await CliProcess.RunAsync("diff", old, same);
        Assert.Equal((0, "", ""), (equal.ExitCode, equal.Output, equal.Error));

        string page = _folder.PathOf("diff.html");
        CliResult differs = await CliProcess.RunAsync("diff", old, now, "-o", page);
        Assert.Equal(1, differs.ExitCode);
        Assert.Contains("~ slide 1: Gauge: changed words", differs.Output, StringComparison.Ordinal);
        Assert.Contains("[-rain-]{+snow+}", differs.Output, StringComparison.Ordinal);
        string html = File.ReadAllText(page);
        Assert.Equal(2, html.Split("src=\"data:image/webp;base64,").Length - 1);
        Assert.Contains("<del>rain</del><ins>snow</ins>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);

        CliResult json = await CliProcess.RunAsync("diff", old, now, "--json", "--quiet");
        using JsonDocument read = JsonDocument.Parse(json.Output);
        Assert.Equal((1, 1), (json.ExitCode, read.RootElement.GetProperty("changedSlides").GetInt32()));
    }

    [Fact]
    public async Task Diff_TwoRuns_ComparesTheirDecks()
    {
        string one = SmallCourse.Write(_folder, "one", SmallCourse.Lesson(1), SmallCourse.Lesson(2));
        string other = SmallCourse.Write(_folder, "other", SmallCourse.Lesson(1), SmallCourse.Lesson(3));
        Assert.Equal(0, (await CliProcess.RunAsync("run", one)).ExitCode);
        Assert.Equal(0, (await CliProcess.RunAsync("run", other)).ExitCode);

        CliResult differs = await CliProcess.RunAsync("diff", one, other);

        Assert.Equal(1, differs.ExitCode);
        Assert.Contains("[-2-]{+3+}", differs.Output, StringComparison.Ordinal);
        Assert.Equal("", (await CliProcess.RunAsync("diff", one, other, "-q")).Output);
    }

    [Fact]
    public async Task Diff_Trouble_EndsWithTwo()
    {
        string deck = await RenderAsync("deck", "rain");
        Assert.Equal(2, (await CliProcess.RunAsync("diff", deck, "nowhere.pptx")).ExitCode);
        Assert.Equal(2, (await CliProcess.RunAsync("diff", deck, _folder.Write("no.pptx", "no deck"))).ExitCode);
        Directory.CreateDirectory(_folder.PathOf("empty"));
        Assert.Contains("PB5031", (await CliProcess.RunAsync("diff", deck, _folder.PathOf("empty"))).ErrorLine, StringComparison.Ordinal);
        Assert.Equal(2, (await CliProcess.RunAsync("diff", deck, _folder.PathOf("empty"))).ExitCode);
        Assert.Equal(2, (await CliProcess.RunAsync("diff", deck, deck, "-o", deck)).ExitCode);
    }

    [ChromiumFact]
    public async Task Diff_PageOnAPhone_IsNoWiderThanTheScreen()
    {
        string page = _folder.PathOf("diff.html");
        await CliProcess.RunAsync("diff", await RenderAsync("old", "rain"), await RenderAsync("now", "snow"), "-o", page);
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage shown = await browser.NewPageAsync();
        await shown.SetViewportAsync(new ViewPortOptions { Width = 390, Height = 800 });
        await shown.GoToAsync(new Uri(page).AbsoluteUri);
        Assert.True(await shown.EvaluateExpressionAsync<bool>("document.documentElement.scrollWidth <= 390"));
        // Pictures off the screen may load later; one that is broken rejects.
        Assert.True(await shown.EvaluateExpressionAsync<bool>(
            "Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode(); })).then(() => document.images.length > 0)"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> RenderAsync(string name, string word)
    {
        string lesson = _folder.Write(name + ".html", $"<section class=slide><h2>Gauge</h2><p>It collects {word} and is read at nine.</p></section>");
        Assert.Equal(0, (await CliProcess.RunAsync("render", lesson, "-o", _folder.PathOf(name + ".pptx"))).ExitCode);
        return _folder.PathOf(name + ".pptx");
    }
}
