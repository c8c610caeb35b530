using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Watching;
using PptBatch.EndToEnd.Tests.Preview.WebPage;
using PptBatch.Testing;
using PptBatch.Testing.Rendering;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace PptBatch.EndToEnd.Tests.Cli.Watching;

/// <summary>The page of <c>pptbatch watch</c>, over HTTP and in a real browser.</summary>
#pragma warning disable CA1001 // Disposed at the end of its lifetime, which waits for the session.
public sealed class WatchSessionTests : IAsyncLifetime
#pragma warning restore CA1001
{
    // The documented bound is 300 ms on a machine that does nothing else.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(3);

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _http = new();
    private ServiceProvider _services = null!;
    private WatchSession _session = null!;
    private Task _running = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        _folder.Write("course/01-one.md", "# One\n\n## First\n\nThe sun warms the water.\n");
        _folder.Write("course/02-two.md", "# Two\n\n## Second\n\nThe water turns the wheel.\n");
        _services = Composition.Build(ChosenLook.Default);
        CourseLocation course = CoursePath.Of(_folder.PathOf("course"));
        DeckRequest request = new() { CourseBucket = course.Bucket, ProjectFolder = course.Folder, Output = CoursePath.Of(_folder.PathOf("out")) };
        _session = new WatchSession(_services, request, hasModel: false, port: null);
        _running = _session.RunAsync(_end.Token);
        await UntilAsync("lessons/2", text => text.Contains("wheel", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _session.Dispose();
        await _services.DisposeAsync();
        _http.Dispose();
        _end.Dispose();
        _folder.Dispose();
    }

    [ChromiumFact]
    public async Task Page_LessonThatIsEdited_ShowsItWithinTheBoundAndOnlyItIsLaidOutAgain()
    {
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await OpenAsync(browser);
        string first = await _http.GetStringAsync(_session.Page + "lessons/1");
        Stopwatch time = Stopwatch.StartNew();
        _folder.Write("course/02-two.md", "# Two\n\n## Second\n\nThe wind turns the wheel.\n");
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('#slides .shown > div')].some(host => host.shadowRoot.textContent.includes('The wind'))",
            new WaitForFunctionOptions { Timeout = (int)Bound.TotalMilliseconds, PollingInterval = 10 });
        Assert.InRange(time.Elapsed, TimeSpan.Zero, Bound);
        Assert.Equal(first, await _http.GetStringAsync(_session.Page + "lessons/1"));
    }

    [ChromiumFact]
    public async Task Page_SlideThatIsEditedThere_IsStoredForTheNextRunAndShown()
    {
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await OpenAsync(browser);
        await page.EvaluateExpressionAsync("document.querySelector('#slides button[aria-label^=Edit]').click()");
        await page.EvaluateExpressionAsync("document.getElementById('source').value = '<section class=slide><h2>Mine</h2><p>My own words.</p></section>'");
        await page.EvaluateExpressionAsync("document.getElementById('save').click()");
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('#slides .shown > div')].some(host => host.shadowRoot.textContent.includes('My own words'))");
        string stored = Assert.Single(Directory.GetFiles(_folder.PathOf("out", "infographics", "lessons"), "lesson-001.*.html"));
        Assert.Contains("My own words.", await File.ReadAllTextAsync(stored), StringComparison.Ordinal);

        // Written again, the slide is as it was; nothing is stored before it is accepted.
        await page.EvaluateExpressionAsync("document.querySelector('#slides button[aria-label^=Write]').click()");
        await page.WaitForSelectorAsync(".proposal button");
        Assert.Contains("My own words.", await File.ReadAllTextAsync(stored), StringComparison.Ordinal);
        await page.EvaluateExpressionAsync("document.querySelector('.proposal button').click()");
        await UntilAsync("lessons/1", text => !text.Contains("My own words", StringComparison.Ordinal));
        Assert.DoesNotContain("My own words.", await File.ReadAllTextAsync(stored), StringComparison.Ordinal);
        string kept = Assert.Single(Directory.GetFiles(_folder.PathOf("out", "infographics", "lessons", "replaced"), "lesson-001.*.html"));
        Assert.Contains("My own words.", await File.ReadAllTextAsync(kept), StringComparison.Ordinal);
    }

    [AxeFact]
    public async Task Page_SlideEnlarged_ShowsTheNextOneByArrow()
    {
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        await page.SetBypassCSPAsync(true);
        await page.GoToAsync(_session.Page);
        await page.WaitForSelectorAsync("#slides .shown");
        await page.ClickAsync("#slides button[aria-label^=Enlarge]");
        Assert.StartsWith("1 of ", await page.EvaluateExpressionAsync<string>("document.getElementById('viewer-title').textContent"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("2 of ", await page.EvaluateExpressionAsync<string>("document.getElementById('viewer-title').textContent"), StringComparison.Ordinal);
        Assert.Empty(await Axe.FindAsync(page));
    }

    [AxeFact]
    public async Task Page_WideAndNarrowLightAndDark_HasNoFault()
    {
        await using IBrowser browser = await HeadlessBrowser.LaunchAsync();
        foreach ((int width, string scheme) in new[] { (390, "dark"), (390, "light"), (1280, "dark"), (1280, "light") })
        {
            await using IPage page = await browser.NewPageAsync();
            await page.SetBypassCSPAsync(true);
            await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
            await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
            await page.GoToAsync(_session.Page);
            await page.WaitForSelectorAsync("#slides .shown");
            Assert.Empty(await Axe.FindAsync(page));
            Assert.Equal(width, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task Deck_Asked_IsWritten()
    {
        Assert.Equal(HttpStatusCode.Accepted, (await _http.PostAsync(_session.Page + "deck", null)).StatusCode);
        await UntilAsync("course", text => text.Contains("Complete", StringComparison.Ordinal));
        Assert.True(File.Exists(_folder.PathOf("out", "infographics", "course-complete.pptx")));
    }

    [Theory]
    [InlineData("Origin", "http://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Host", "example.org")]
    public async Task Request_OfAnotherOriginOrName_IsRefused(string header, string value)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, _session.Page + "course");
        request.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage response = await _http.SendAsync(request);
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain("lessons", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.Forbidden)]
    [InlineData("/course", HttpStatusCode.Forbidden)]
    [InlineData("/00000000000000000000000000000000/course", HttpStatusCode.Forbidden)]
    [InlineData("TOKEN/../course/01-one.md", HttpStatusCode.Forbidden)]
    [InlineData("TOKEN/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("TOKEN/lessons/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound)]
    [InlineData("TOKEN/01-one.md", HttpStatusCode.NotFound)]
    [InlineData("TOKEN/lessons/99", HttpStatusCode.NotFound)]
    public async Task Request_WithoutTheTokenOrForAFile_IsRefused(string path, HttpStatusCode refused)
    {
        Uri page = new(_session.Page);
        string address = page.GetLeftPart(UriPartial.Authority) + path.Replace("TOKEN", page.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal);
        using HttpResponseMessage response = await _http.GetAsync(new Uri(
            address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = path.Contains('%', StringComparison.Ordinal) }));
        Assert.Equal(refused, response.StatusCode);
    }

    [Fact]
    public async Task Edit_OfASlideThatHasChangedOrInAnotherForm_IsRefused()
    {
        using StringContent stale = new("{\"was\":\"x\",\"now\":\"y\"}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Conflict, (await _http.PostAsync(_session.Page + "lessons/1/slides/1", stale)).StatusCode);
        using StringContent form = new("{}", new MediaTypeHeaderValue("text/plain"));
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.PostAsync(_session.Page + "lessons/1/slides/1", form)).StatusCode);
    }

    private async Task<IPage> OpenAsync(IBrowser browser)
    {
        IPage page = await browser.NewPageAsync();
        await page.GoToAsync(_session.Page);
        await page.WaitForSelectorAsync("#slides .shown");
        return page;
    }

    private async Task UntilAsync(string path, Func<string, bool> reached)
    {
        for (Stopwatch time = Stopwatch.StartNew(); time.Elapsed < TimeSpan.FromSeconds(60);)
        {
            using HttpResponseMessage response = await _http.GetAsync(_session.Page + path);
            if (reached(await response.Content.ReadAsStringAsync()))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail(path + " was not as expected within a minute.");
    }
}
