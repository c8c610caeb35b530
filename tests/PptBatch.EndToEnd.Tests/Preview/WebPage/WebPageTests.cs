using PptBatch.EndToEnd.Tests.Pipeline;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;
using PuppeteerSharp;

namespace PptBatch.EndToEnd.Tests.Preview.WebPage;

/// <summary>The web page of a deck in a real browser.</summary>
public sealed class WebPageTests : IDisposable
{
    private const string Overflowing =
        "[...document.querySelectorAll('.text')].filter(e => e.scrollHeight > e.clientHeight + 3 || e.scrollWidth > e.clientWidth + 3)"
        + ".map(e => e.closest('.slide').id + ': ' + e.innerText.slice(0, 60) + ' ' + e.scrollHeight + '/' + e.clientHeight)";

    private readonly TemporaryFolder _folder = new();

    [ChromiumFact]
    public async Task Page_OfADeck_TurnsSlidesByKeysShowsNotesAndRunsNothingOfTheContent()
    {
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Message.Text);
        page.PageError += (_, error) => said.Add(error.Message);
        page.Request += (_, request) =>
            said.AddRange(request.Request.Url.StartsWith("http", StringComparison.Ordinal) ? [request.Request.Url] : []);
        await page.GoToAsync(new Uri(Path.Combine(await PreviewedLesson.WriteAsync(_folder), "deck.html")).AbsoluteUri);

        Assert.Equal(PreviewedLesson.Slides, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.slide').length"));
        Assert.Equal("Filtrar filas", await TitleAsync(page));
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("Filtrar conserva lo que importa", await TitleAsync(page));
        await page.Keyboard.PressAsync("End");
        Assert.Equal("تحليل البيانات", await TitleAsync(page));
        await page.Keyboard.PressAsync("Home");
        Assert.True(await page.EvaluateExpressionAsync<bool>("document.getElementById('panel').hidden"));
        await page.Keyboard.PressAsync("n");
        Assert.Equal("Empiece con una pregunta.", await page.EvaluateExpressionAsync<string>("document.getElementById('panel').innerText"));
        Assert.Equal(["https://example.org/"],
            await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)"));
        Assert.True(await page.EvaluateExpressionAsync<bool>("window.hacked === undefined"));
        Assert.Empty(said);
    }

    [ChromiumFact]
    public async Task Page_ScriptPutIntoIt_IsStoppedByItsPolicy()
    {
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        string path = Path.Combine(await PreviewedLesson.WriteAsync(_folder), "deck.html");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path))
            .Replace("</main>", "<script>window.hacked = 4</script></main>", StringComparison.Ordinal));

        await page.GoToAsync(new Uri(path).AbsoluteUri);

        Assert.True(await page.EvaluateExpressionAsync<bool>("window.hacked === undefined"));
    }

    [ChromiumFact]
    public async Task Page_OfTheSampleCourse_HoldsEveryTextInItsBox()
    {
        string stored = (await FinishedCourse.Sample).PathOf("lessons");
        string[] lessons = [.. Directory.GetFiles(stored, "*.html").Order(StringComparer.Ordinal)];
        Assert.Equal(0, (await CliProcess.RunAsync(["preview", .. lessons, "-o", _folder.PathOf("preview"), "--width", "320"])).ExitCode);
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        await page.GoToAsync(new Uri(_folder.PathOf("preview/deck.html")).AbsoluteUri);

        Assert.True(await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.slide').length") > 50);
        Assert.Empty(await page.EvaluateExpressionAsync<string[]>(Overflowing));
    }

    [ChromiumFact]
    public async Task Page_WithATemplate_HasItsColoursAndHoldsEveryTextInItsBox()
    {
        _folder.Write("own.html", "<section class=slide><h2>One</h2><p>Two</p></section>");
        Assert.Equal(
            0, (await CliProcess.RunAsync("render", _folder.PathOf("own.html"), "-o", _folder.PathOf("brand.pptx"), "--theme", "dark"))
            .ExitCode);
        string folder = await PreviewedLesson.WriteAsync(_folder, "branded", "--template", _folder.PathOf("brand.pptx"));
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Message.Text);
        page.PageError += (_, error) => said.Add(error.Message);
        await page.GoToAsync(new Uri(Path.Combine(folder, "deck.html")).AbsoluteUri);

        // Surface, ink and accent of the template: of the slide, of its title, of a bullet.
        Assert.Equal(PreviewedLesson.Slides, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.slide').length"));
        Assert.Equal("rgb(16, 26, 34)",
            await page.EvaluateExpressionAsync<string>("getComputedStyle(document.querySelector('.slide.on')).backgroundColor"));
        Assert.Equal("rgb(238, 244, 248)",
            await page.EvaluateExpressionAsync<string>("getComputedStyle(document.querySelector('.slide.on [role=heading] span')).color"));
        Assert.Equal("Filtrar filas", await TitleAsync(page));
        Assert.Empty(await page.EvaluateExpressionAsync<string[]>(Overflowing));
        Assert.Empty(said);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<string> TitleAsync(IPage page) =>
        page.EvaluateExpressionAsync<string>("document.querySelector('.slide.on [role=heading]').innerText");
}
