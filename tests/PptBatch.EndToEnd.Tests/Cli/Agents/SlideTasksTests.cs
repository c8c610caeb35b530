using System.Text.Json.Nodes;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.Cli.Agents;

/// <summary>What an agent is asked to do with single slides.</summary>
public sealed class SlideTasksTests(AgentWorkshop workshop) : IClassFixture<AgentWorkshop>
{
    private readonly AgentSession _agent = workshop.NewTask();

    [Fact]
    public async Task ChangeTheTitleOfASlideAndShowIt()
    {
        workshop.Course("title");
        await _agent.AskAsync("run", ("course", "title"));
        JsonNode slide = await _agent.AskAsync("slides", ("folder", "title"), ("lesson", 2), ("slide", 2));
        string html = ((string)slide["html"]!).Replace("Tema 2", "La sirena", StringComparison.Ordinal);
        (JsonNode edited, byte[] png) = await _agent.SeeAsync(
            "edit_slide", ("folder", "title"), ("lesson", 2), ("slide", 2), ("html", html));

        Assert.Equal("La sirena", (string?)edited["slide"]!["title"]);
        Assert.Equal("complete", (string?)edited["status"]);
        Assert.Equal((960, 540), AgentWorkshop.SizeOf(png));
        Assert.Contains("La sirena", DeckText.Dump((string)edited["deck"]!), StringComparison.Ordinal);
        Assert.Contains("La sirena", DeckText.Dump(workshop.PathOf("title", "infographics", "infographic_1.pptx")), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(workshop.PathOf("title", "infographics", "lessons", "replaced")));
    }

    [Fact]
    public async Task KeepMyEdit_ThenTakeItBack()
    {
        workshop.Course("keep");
        await _agent.AskAsync("run", ("course", "keep"));
        JsonNode slide = await _agent.AskAsync("slides", ("folder", "keep"), ("lesson", 1), ("slide", 2));
        string html = ((string)slide["html"]!).Replace("Tema 1", "La bruma", StringComparison.Ordinal);
        await _agent.AskAsync("edit_slide", ("folder", "keep"), ("lesson", 1), ("slide", 2), ("html", html));
        JsonNode again = await _agent.AskAsync("run", ("course", "keep"));
        string kept = DeckText.Dump((string)again["deck"]!);
        JsonNode rewritten = await _agent.AskAsync("run", ("course", "keep"), ("rewrite_lessons", new[] { 1 }));

        Assert.Equal(2, (int)again["lessons_reused"]!);
        Assert.Contains("La bruma", kept, StringComparison.Ordinal);
        Assert.Equal(1, (int)rewritten["lessons_reused"]!);
        Assert.DoesNotContain("La bruma", DeckText.Dump((string)rewritten["deck"]!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>No slide at all</p>")]
    [InlineData("<section class=\"slide\"><p>No title</p></section>")]
    [InlineData("<section class=\"slide\"><h2>One</h2></section><section class=\"slide\"><h2>Two</h2></section>")]
    public async Task EditWithWhatIsNoSlide_ChangesNothing(string html)
    {
        string course = workshop.Course("refused");
        await _agent.AskAsync("run", ("course", "refused"));
        IReadOnlyList<string> before = SmallCourse.Fingerprints(course);
        string why = await _agent.RefusalAsync("edit_slide", ("folder", "refused"), ("lesson", 1), ("slide", 1), ("html", html));

        Assert.StartsWith("error PB5071: lesson 1, slide 1: ", why, StringComparison.Ordinal);
        Assert.Equal(before, SmallCourse.Fingerprints(course));
    }

    [Fact]
    public async Task AddAPictureOfTheCourseToASlide()
    {
        string course = workshop.Course("picture");
        await _agent.AskAsync("run", ("course", "picture"));
        const string Slide = "<section class=\"slide\"><h2>La costa</h2><figure><img src=\"img/costa.png\" alt=\"La costa\">"
            + "<figcaption>Vista</figcaption></figure></section>";
        (JsonNode without, byte[] png) = await _agent.SeeAsync("preview", ("html", Slide));
        Directory.CreateDirectory(Path.Combine(course, "img"));
        await File.WriteAllBytesAsync(Path.Combine(course, "img", "costa.png"), png);
        JsonNode edited = await _agent.AskAsync("edit_slide", ("folder", "picture"), ("lesson", 1), ("slide", 1), ("html", Slide));

        Assert.Contains("PB3013", without.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(edited["slide"]!["findings"]!.AsArray());
        Assert.Contains("La costa", DeckText.Dump((string)edited["deck"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowTheWholeLesson_ThenOneSlideLarge()
    {
        workshop.Write("work/show/01-uno.md", string.Concat(
            "# Uno\n", string.Join('\n', Enumerable.Range(1, 6).Select(i => $"\n## Parte {i}\n\nEl faro {i} mide el viento y avisa.\n"))));
        await _agent.AskAsync("run", ("course", "show"));
        (JsonNode all, byte[] sheet) = await _agent.SeeAsync("look", ("folder", "show"), ("lesson", 1));
        (JsonNode one, byte[] large) = await _agent.SeeAsync("look", ("folder", "show"), ("lesson", 1), ("slide", 2));

        int slides = (int)all["slide_count"]!;
        Assert.InRange(slides, 2, 20);
        Assert.Equal(slides, all["shown"]!.AsArray().Count);
        Assert.InRange(AgentWorkshop.SizeOf(sheet).Width, 600, 1568);
        Assert.Equal(960, AgentWorkshop.SizeOf(large).Width);
        Assert.Equal(1, (int)one["slide_count"]!);
    }

    [Fact]
    public async Task ShowSlidesOfAnyDeck()
    {
        workshop.Course("deck", lessons: 12);
        string deck = (string)(await _agent.AskAsync("run", ("course", "deck")))["deck"]!;
        int slides = AgentWorkshop.SlidesIn(deck);
        (JsonNode some, _) = await _agent.SeeAsync("look", ("deck", deck), ("first", 2), ("count", 4));
        (JsonNode last, byte[] png) = await _agent.SeeAsync("look", ("deck", deck), ("first", slides));

        Assert.Equal(4, some["shown"]!.AsArray().Count);
        Assert.StartsWith("2: ", (string?)some["shown"]![0], StringComparison.Ordinal);
        Assert.Equal("call again with first=6", (string?)some["more"]);
        Assert.Null(last["more"]);
        Assert.Equal(960, AgentWorkshop.SizeOf(png).Width);
        Assert.Contains("PB5066", await _agent.RefusalAsync("look", ("deck", deck), ("first", slides + 1)), StringComparison.Ordinal);
        Assert.Contains("PB5066", await _agent.RefusalAsync("look", ("folder", "deck")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryASlideInAnotherLook()
    {
        string rules = AgentSession.TextOf(await _agent.CallAsync("slide_html", []));
        const string Slide = "<section class=\"slide\"><h2>Viento</h2><ul><li>Norte</li><li>Sur</li></ul></section>";
        (JsonNode calm, byte[] light) = await _agent.SeeAsync("preview", ("html", Slide));
        (_, byte[] dark) = await _agent.SeeAsync("preview", ("html", Slide), ("theme", "dark"), ("brand", "#0B5FFF"));

        Assert.Contains("section.slide", rules, StringComparison.Ordinal);
        Assert.Equal(1, (int)calm["slides"]!);
        Assert.NotEqual(light, dark);
        Assert.Contains("#0B5FFF", await _agent.RefusalAsync("preview", ("html", Slide), ("brand", "blue")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskForASlideThatThereIsNot_IsToldWhichThereAre()
    {
        workshop.Course("which");
        await _agent.AskAsync("run", ("course", "which"));

        Assert.Contains("lessons 1 to 2", await _agent.RefusalAsync("slides", ("folder", "which"), ("lesson", 9)), StringComparison.Ordinal);
        Assert.Contains(
            "slides 1 to ", await _agent.RefusalAsync("slides", ("folder", "which"), ("lesson", 1), ("slide", 99)), StringComparison.Ordinal);
        Assert.Contains("Call `run`", await _agent.RefusalAsync("status", ("folder", ".")), StringComparison.Ordinal);
    }
}
