using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace PptBatch.EndToEnd.Tests.Cli.Agents;

/// <summary>What an agent is asked to do with courses and decks, each by the tools alone and in a few calls.</summary>
public sealed class DeckTasksTests(AgentWorkshop workshop) : IClassFixture<AgentWorkshop>
{
    private readonly AgentSession _agent = workshop.NewTask();

    [Fact]
    public async Task WhatIsInThisCourse()
    {
        workshop.Course("plan", lessons: 8);
        JsonNode plan = await _agent.AskAsync("plan", ("course", "plan"));

        Assert.Equal("Faros y sensores", (string?)plan["title"]);
        Assert.Equal(["1-6", "7-8"], plan["batches"]!.AsArray().Select(batch => (string?)batch));
        Assert.Equal("Lección 8", (string?)plan["course"]!["lessons"]![7]!["title"]);
        Assert.False(Directory.Exists(workshop.PathOf("plan", "infographics")));
    }

    [Fact]
    public async Task MakeADeckOfThisFolderAndSayHowManySlidesItHas()
    {
        string course = workshop.Course("make");
        JsonNode run = await _agent.AskAsync("run", ("course", course), ("design", "bold"), ("theme", "dark"));

        Assert.Equal("complete", (string?)run["status"]);
        Assert.Equal(AgentWorkshop.SlidesIn((string)run["deck"]!), (int)run["slides"]!);
        JsonNode status = await _agent.AskAsync("status", ("folder", (string)run["folder"]!));
        Assert.Equal((int)run["slides"]!, (int)status["slides"]!);
        Assert.All(status["lessons"]!.AsArray(), lesson => Assert.True((bool)lesson!["stored"]!));
    }

    [Fact]
    public async Task MakeADeckElsewhereInAnotherOrder()
    {
        workshop.Course("elsewhere", lessons: 3);
        JsonNode run = await _agent.AskAsync("run", ("course", "elsewhere"), ("out", "results/today"), ("batch_size", 1));

        Assert.Equal(workshop.PathOf("results", "today", "infographics", "elsewhere-complete.pptx"), (string?)run["deck"]);
        Assert.True(File.Exists(workshop.PathOf("results", "today", "infographics", "infographic_3.pptx")));
        Assert.False(Directory.Exists(workshop.PathOf("elsewhere", "infographics")));
    }

    [Fact]
    public async Task TellMeHowTheRunGetsOn()
    {
        workshop.Course("progress", lessons: 7);
        ConcurrentQueue<ProgressNotificationParams> heard = [];
        TaskCompletionSource merging = new();
        await using IAsyncDisposable listening = _agent.Client.RegisterNotificationHandler(
            NotificationMethods.ProgressNotification,
            (notice, _) =>
            {
                heard.Enqueue(notice.Params.Deserialize<ProgressNotificationParams>(McpJsonUtilities.DefaultOptions)!);
                if (heard.Any(one => one.Progress.Progress == 10))
                {
                    merging.TrySetResult();
                }

                return default;
            });
        await _agent.AskWithProgressAsync("run", "p", ("course", "progress"));

        // The client hands notices over beside the answer, and in no order. Lessons, batches and the merge make ten.
        await merging.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.All(heard, notice => Assert.Equal(10, notice.Progress.Total));
        Assert.Equal(heard.Count, heard.DistinctBy(notice => notice.Progress.Progress).Count());
        Assert.Contains(heard, notice => notice.Progress.Message!.Contains("lesson 7 made: Lección 7", StringComparison.Ordinal));
        Assert.Equal("merging 2 batch decks", heard.MaxBy(notice => notice.Progress.Progress)!.Progress.Message);
    }

    [Fact]
    public async Task StopTheRunAndGoOnLater()
    {
        string course = workshop.Course("stop", lessons: 600);
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _agent.CallAsync(
            "run", [("course", "stop")], new Listener(notice => stop.CancelAsync()), stop.Token));

        // The client does not wait for the end of what it cancelled.
        JsonNode status = await _agent.AskAsync("status", ("folder", "stop"));
        Assert.Equal("unfinished", (string?)status["status"]);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(File.Exists(Path.Combine(course, "infographics", "stop-complete.pptx")));
        Assert.False(File.Exists(Path.Combine(course, "infographics", "run.json")));
        JsonNode plan = await _agent.AskAsync("plan", ("course", "stop"));
        Assert.Equal(600, (int)plan["lesson_count"]!);
    }

    [Fact]
    public async Task WhichLessonLacksAPicture_FixIt()
    {
        workshop.Write("work/pictures/01-uno.md", "# Uno\n\nEl faro alumbra.\n");
        workshop.Write("work/pictures/02-dos.md", "# Dos\n\nEl mar sube.\n\n![Mareas](img/mareas.png)\n");
        await _agent.AskAsync("run", ("course", "pictures"));
        JsonNode findings = await _agent.AskAsync("findings", ("folder", "pictures"), ("code", "PB1020"));
        Assert.Equal("lesson 2 (Dos)", (string?)Assert.Single(findings["findings"]!.AsArray())!["place"]);
        Assert.Equal(0, (int)(await _agent.AskAsync("findings", ("folder", "pictures"), ("lesson", 1)))["total"]!);

        // An agent that has files of its own writes the picture; here it is one that the tool drew.
        (_, byte[] picture) = await _agent.SeeAsync("preview", ("html", "<section class=\"slide\"><h2>Mareas</h2><p>Sube.</p></section>"));
        Directory.CreateDirectory(workshop.PathOf("pictures", "img"));
        await File.WriteAllBytesAsync(workshop.PathOf("pictures", "img", "mareas.png"), picture);
        JsonNode again = await _agent.AskAsync("run", ("course", "pictures"));
        JsonNode left = await _agent.AskAsync("findings", ("folder", "pictures"), ("code", "PB1020"));

        Assert.Equal(1, (int)again["lessons_reused"]!);
        Assert.Equal(0, (int)left["total"]!);
        Assert.Equal(1, AgentWorkshop.PicturesIn((string)again["deck"]!));
    }

    [Fact]
    public async Task WhichLessonIsEmpty()
    {
        workshop.Write("work/empty/01-uno.md", "# Uno\n\nEl faro alumbra.\n");
        workshop.Write("work/empty/02-dos.md", "# Dos\n");
        JsonNode run = await _agent.AskAsync("run", ("course", "empty"));

        Assert.Equal("partial", (string?)run["status"]);
        Assert.Equal(2, (int)Assert.Single(run["lessons_without_slides"]!.AsArray())!);
    }

    [Fact]
    public async Task CheckTheDeck()
    {
        workshop.Course("check");
        JsonNode run = await _agent.AskAsync("run", ("course", "check"));
        JsonNode report = await _agent.AskAsync("check", ("deck", (string)run["deck"]!), ("look", true));

        Assert.Equal((int)run["slides"]!, (int)report["slides"]!);
        Assert.Equal(0, (int)report["findings"]!["errors"]!);
        workshop.Write("work/check/no.pptx", "This is no deck.");
        JsonNode damaged = await _agent.AskAsync("check", ("deck", "check/no.pptx"));
        Assert.False((bool)damaged["good"]!);
        Assert.StartsWith("error PB60", (string?)damaged["worst"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatChangedBetweenTwoDecks()
    {
        workshop.Course("change");
        JsonNode run = await _agent.AskAsync("run", ("course", "change"));
        string kept = workshop.PathOf("change", "before.pptx");
        File.Copy((string)run["deck"]!, kept);
        JsonNode slide = await _agent.AskAsync("slides", ("folder", "change"), ("lesson", 2), ("slide", 2));
        string html = ((string)slide["html"]!).Replace("presión", "humedad", StringComparison.Ordinal);
        await _agent.AskAsync("edit_slide", ("folder", "change"), ("lesson", 2), ("slide", 2), ("html", html));
        JsonNode diff = await _agent.AskAsync("diff", ("before", kept), ("after", "change"));

        Assert.False((bool)diff["same"]!);
        Assert.Equal((0, 0, 1), ((int)diff["added"]!, (int)diff["removed"]!, (int)diff["changed"]!));
        Assert.Contains("{+humedad+}", (string?)diff["changes"], StringComparison.Ordinal);
        Assert.True((bool)(await _agent.AskAsync("diff", ("before", kept), ("after", kept)))["same"]!);
    }

    [Fact]
    public async Task MergeTwoDecksAndReplaceNothingUnasked()
    {
        workshop.Course("one");
        workshop.Course("two");
        string one = (string)(await _agent.AskAsync("run", ("course", "one")))["deck"]!;
        string two = (string)(await _agent.AskAsync("run", ("course", "two")))["deck"]!;
        JsonNode merged = await _agent.AskAsync("merge", ("decks", new[] { two, one }), ("output", "both.pptx"));
        string refused = await _agent.RefusalAsync("merge", ("decks", new[] { one }), ("output", "both.pptx"));
        JsonNode replaced =
            await _agent.AskAsync("merge", ("decks", new[] { one }), ("output", "both.pptx"), ("overwrite", true));

        Assert.Equal(AgentWorkshop.SlidesIn(one) + AgentWorkshop.SlidesIn(two), (int)merged["slides"]!);
        Assert.Contains("overwrite=true", refused, StringComparison.Ordinal);
        Assert.Equal(AgentWorkshop.SlidesIn(workshop.PathOf("both.pptx")), (int)replaced["slides"]!);
    }

    private sealed class Listener(Action<ProgressNotificationValue> hear) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => hear(value);
    }
}
