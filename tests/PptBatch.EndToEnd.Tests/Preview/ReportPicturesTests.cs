using PptBatch.EndToEnd.Tests.Cli;
using PptBatch.EndToEnd.Tests.Pipeline;
using PptBatch.EndToEnd.Tests.Preview.WebPage;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace PptBatch.EndToEnd.Tests.Preview;

/// <summary>The report of a run with pictures of its slides, in a real browser.</summary>
public sealed class ReportPicturesTests : IDisposable
{
    private const long MostBytes = 5_000_000;
    private readonly TemporaryFolder _folder = new();

    [AxeFact]
    public async Task Report_NarrowDarkAndWideLight_HasNoFaultAndNeverScrollsSideways()
    {
        // Axe looks at every element in turn: a small course has one of each kind.
        string course = SmallCourse.Write(_folder, "curso", SmallCourse.Lesson(1), SmallCourse.Lesson(2), SmallCourse.Lesson(3));
        string report = await ReportAsync(course, "--report-pictures");
        Assert.Equal(0, (await CliProcess.RunAsync("evaluate", _folder.Path)).ExitCode);
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        foreach ((int width, string scheme) in new[] { (390, "dark"), (1280, "light") })
        {
            await using IPage page = await browser.NewPageAsync();
            await page.SetBypassCSPAsync(true);
            await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
            await page.EmulateMediaFeaturesAsync(
                [new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
            await page.GoToAsync(new Uri(report).AbsoluteUri);
            await page.EvaluateExpressionAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

            Assert.Empty(await Axe.FindAsync(page));
            Assert.Equal(width, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
            Assert.NotEqual(0, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('#teaching').length"));
        }
    }

    [ChromiumFact]
    public async Task Report_PictureOfASlide_OpensThatSlide()
    {
        string report = await ReportAsync(SampleCourse, "--report-pictures");
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        List<string> fetched = [];
        page.Request += (_, request) =>
            fetched.AddRange(request.Request.Url.StartsWith("http", StringComparison.Ordinal) ? [request.Request.Url] : []);
        await page.GoToAsync(new Uri(report).AbsoluteUri);
        Assert.True(await page.EvaluateExpressionAsync<bool>(
            "[...document.querySelectorAll('.slides img')].every(image => image.naturalWidth === 240 && image.alt.length > 0)"));
        int slides = await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.slides img').length");
        Assert.True(slides > 50);
        string wanted = await page.EvaluateExpressionAsync<string>("document.querySelectorAll('.slides img')[9].alt");

        await Task.WhenAll(page.WaitForNavigationAsync(), page.EvaluateExpressionAsync("document.querySelectorAll('.slides a')[9].click()"));
        Assert.Equal(wanted, "10. " + await page.EvaluateExpressionAsync<string>(
            "document.querySelector('.slide.on [role=heading]').innerText.replace(/\\s+/g, ' ').trim()"));
        Assert.Equal(slides, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.slide').length"));
        Assert.Empty(fetched);
    }

    [Fact]
    public async Task Report_OutputThatIsNoTerminal_HasPicturesOnlyWhereTheyAreAskedFor()
    {
        _folder.Write("infographics/slides.html", "of an earlier run");
        string report = await ReportAsync(SampleCourse);
        Assert.DoesNotContain("<img", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("infographics", "slides.html")));
        Assert.Contains($"pptbatch resume {SampleCourse} --out {_folder.Path}", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
    }

    [SharedFact]
    public async Task Report_RealCourse_StaysUnderFiveMegabytes()
    {
        string report = await ReportAsync(SharedInputs.RealCourse, "--report-pictures");
        Assert.InRange(new FileInfo(report).Length, 500_000, MostBytes);
        Assert.Contains(" finding</span>", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string SampleCourse => Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa");

    private async Task<string> ReportAsync(string course, params string[] options)
    {
        CliResult result = await CliProcess.RunAsync(["run", course, "--out", _folder.Path, .. options]);
        Assert.True(result.ExitCode is 0, result.Error);
        return _folder.PathOf("infographics", "report.html");
    }
}
