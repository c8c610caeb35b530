using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using PptBatch.EndToEnd.Tests.Cli;
using PptBatch.Testing;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.WebHost;

/// <summary>The sample web host over HTTP.</summary>
public sealed class WebHostTests(RunningWebHost host) : IClassFixture<RunningWebHost>
{
    private HttpClient Http => host.Http;

    [Fact]
    public async Task Post_Course_RunsAndTellsAndHandsOutTheDeck()
    {
        host.WriteCourse("nudos");

        using HttpResponseMessage started = await Http.PostAsync("decks/nudos?design=bold", null);
        string events = await Http.GetStringAsync("decks/nudos/events");
        JsonElement state = await Http.GetFromJsonAsync<JsonElement>("decks/nudos");
        byte[] deck = await Http.GetByteArrayAsync("decks/nudos/file");

        Assert.Equal((HttpStatusCode.Accepted, "/decks/nudos"), (started.StatusCode, started.Headers.Location!.OriginalString));
        Assert.Equal(7, Regex.Count(events, "event: lesson"));
        Assert.Equal(2, Regex.Count(events, "event: batch"));
        Assert.Contains("\"state\":\"Complete\"", events.Split("event: end")[1], StringComparison.Ordinal);
        Assert.Equal(("Complete", 7), (state.GetProperty("state").GetString(), state.GetProperty("lessonsReady").GetInt32()));
        string copy = host.Folder.PathOf("copy.pptx");
        await File.WriteAllBytesAsync(copy, deck);
        Assert.Empty(SchemaCheck.Errors(copy));
        await AssertRangeAsync(deck);
    }

    [Theory]
    [InlineData("decks/none", 422)]
    [InlineData("decks/..%2Fresults", 422)]
    [InlineData("decks/nudos2?design=ugly", 422)]
    public async Task Post_CourseOrLookThatCannotBeUsed_IsAProblemWithItsCode(string path, int status)
    {
        host.WriteCourse("nudos2");

        using HttpResponseMessage answer = await Http.PostAsync(path, null);

        Assert.Equal(status, (int)answer.StatusCode);
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.StartsWith("PB", problem.GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CourseThatWasNotStarted_IsNotFound()
    {
        foreach (string path in new[] { "decks/other", "decks/other/events", "decks/other/file" })
        {
            using HttpResponseMessage answer = await Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Delete_RunAtWork_EndsIt()
    {
        host.WriteCourse("largo", lessons: 400);
        using HttpResponseMessage started = await Http.PostAsync("decks/largo", null);

        using HttpResponseMessage again = await Http.PostAsync("decks/largo", null);
        using HttpResponseMessage stopped = await Http.DeleteAsync("decks/largo");
        string end = (await Http.GetStringAsync("decks/largo/events")).Split("event: end")[1];

        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, stopped.StatusCode);
        Assert.Contains("\"state\":\"Cancelled\"", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_FoldersThatAreThere_IsHealthy() => Assert.Equal("Healthy", await Http.GetStringAsync("health"));

    [Fact]
    public void Dashboard_MetricsAndTags_AreThoseOfTheTelemetry()
    {
        string folder = Path.Combine(SharedInputs.RepositoryRoot, "samples", "WebHost");
        string page = File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "docs", "telemetry.md"));
        HashSet<string> known = [.. Regex.Matches(page, "`((?:pptbatch|gen_ai)[a-z_.]+)`").Select(name => name.Groups[1].Value.Replace('.', '_'))];

        IEnumerable<string> shown = Regex.Matches(File.ReadAllText(Path.Combine(folder, "dashboard.json")), @"\b(?:pptbatch|gen_ai)_\w+")
            .Select(name => Regex.Replace(name.Value, "(_seconds)?(_USD)?(_total|_bucket)$", "")).Distinct();

        Assert.Empty(shown.Except(known));
    }

    private async Task AssertRangeAsync(byte[] deck)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "decks/nudos/file");
        request.Headers.Range = new RangeHeaderValue(100, 199);
        using HttpResponseMessage part = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(deck[100..200], await part.Content.ReadAsByteArrayAsync());
    }
}
