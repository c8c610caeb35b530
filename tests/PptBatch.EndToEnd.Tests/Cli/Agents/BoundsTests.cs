using System.Text.Json.Nodes;
using ModelContextProtocol.Client;

namespace PptBatch.EndToEnd.Tests.Cli.Agents;

/// <summary>What an agent is not given, and what it is told of the tools.</summary>
public sealed class BoundsTests(AgentWorkshop workshop) : IClassFixture<AgentWorkshop>
{
    private const string Slide = "<section class=\"slide\"><h2>Viento</h2></section>";

    private readonly AgentSession _agent = workshop.NewTask();

    [Fact]
    public async Task PathsOutside_AreRefusedByEveryTool()
    {
        string outside = workshop.Write("outside/deck.pptx", "PK");
        string inside = workshop.Write("work/deck.pptx", "PK");
        string[] refusals =
        [
            await _agent.RefusalAsync("plan", ("course", workshop.Outside)),
            await _agent.RefusalAsync("run", ("course", "../outside")),
            await _agent.RefusalAsync("status", ("folder", "s3://bucket/folder")),
            await _agent.RefusalAsync("look", ("deck", outside)),
            await _agent.RefusalAsync("check", ("deck", "x/../../outside/deck.pptx")),
            await _agent.RefusalAsync("diff", ("before", inside), ("after", outside)),
            await _agent.RefusalAsync("merge", ("decks", new[] { inside }), ("output", outside)),
            await _agent.RefusalAsync("preview", ("html", Slide), ("pictures", workshop.Outside)),
        ];

        Assert.All(refusals, refusal =>
        {
            Assert.StartsWith("error PB5067: ", refusal, StringComparison.Ordinal);
            Assert.Contains($"Give a path in one of: {workshop.Root}.", refusal, StringComparison.Ordinal);
        });
        Assert.Equal("PK", await File.ReadAllTextAsync(outside));
    }

    [Fact]
    public async Task OutputsOutside_AreRefused()
    {
        workshop.Course("outputs");
        Assert.Contains("out: ", await _agent.RefusalAsync("run", ("course", "outputs"), ("out", workshop.Outside)), StringComparison.Ordinal);
        Assert.StartsWith(
            "error PB5067: template", await _agent.RefusalAsync("run", ("course", "outputs"), ("template", "/etc/passwd")),
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(workshop.Outside, "*.json", SearchOption.AllDirectories));
    }

    [LinuxFact]
    public async Task LinksThatLeadOut_AreRefused()
    {
        string outside = SmallCourseOutside();
        workshop.Course("linked");
        Directory.CreateSymbolicLink(workshop.PathOf("away"), outside);
        Directory.CreateSymbolicLink(workshop.PathOf("near"), workshop.PathOf("linked"));
        Directory.CreateSymbolicLink(workshop.PathOf("linked", "infographics"), workshop.Outside);
        File.CreateSymbolicLink(workshop.PathOf("away.pptx"), Path.Combine(workshop.Outside, "new.pptx"));

        Assert.StartsWith("error PB5067", await _agent.RefusalAsync("plan", ("course", "away")), StringComparison.Ordinal);
        Assert.StartsWith("error PB5067", await _agent.RefusalAsync("run", ("course", "near"), ("out", "away/x")), StringComparison.Ordinal);
        Assert.StartsWith(
            "error PB5067", await _agent.RefusalAsync("merge", ("decks", new[] { "linked" }), ("output", "away.pptx")),
            StringComparison.Ordinal);
        Assert.Contains("link points outside", await _agent.RefusalAsync("run", ("course", "linked")), StringComparison.Ordinal);
        Assert.Equal("Faros y sensores", (string?)(await _agent.AskAsync("plan", ("course", "near")))["title"]);
        Assert.False(File.Exists(Path.Combine(workshop.Outside, "new.pptx")));
    }

    [Fact]
    public async Task AStoredPlanThatPointsOutside_IsRefused()
    {
        string outside = SmallCourseOutside();
        string course = workshop.Course("planned");
        await _agent.AskAsync("run", ("course", "planned"));
        string plan = Path.Combine(course, "infographics", "plan.json");
        string text = await File.ReadAllTextAsync(plan);
        await File.WriteAllTextAsync(plan, text.Replace(workshop.Root, workshop.Outside, StringComparison.Ordinal));
        IReadOnlyList<string> before = SmallCourse.Fingerprints(outside);

        Assert.StartsWith("error PB5067: the stored plan", await _agent.RefusalAsync("status", ("folder", "planned")), StringComparison.Ordinal);
        Assert.StartsWith("error PB5067", await _agent.RefusalAsync("run", ("course", "planned")), StringComparison.Ordinal);
        Assert.StartsWith(
            "error PB5067",
            await _agent.RefusalAsync("edit_slide", ("folder", "planned"), ("lesson", 1), ("slide", 1), ("html", Slide)),
            StringComparison.Ordinal);
        Assert.Equal(before, SmallCourse.Fingerprints(outside));
    }

    [Fact]
    public async Task TheCoursesOwnOptions_CountButSpendNothingAndLeadNowhere()
    {
        workshop.Course("options");
        string options = workshop.Write(
            "work/options/pptbatch.json", """{ "batch-size": 1, "model": "dear", "executor": "lambda", "function": "theirs" }""");
        JsonNode plan = await _agent.AskAsync("plan", ("course", "options"));
        JsonNode run = await _agent.AskAsync("run", ("course", "options"));
        await File.WriteAllTextAsync(options, """{ "template": "../../outside/t.potx" }""");

        Assert.Equal(["1-1", "2-2"], plan["batches"]!.AsArray().Select(batch => (string?)batch));
        Assert.Equal("complete", (string?)run["status"]);
        Assert.Equal(
            ["executor", "function", "model"], run["ignored_options_of_the_course"]!.AsArray().Select(name => (string?)name).Order());
        Assert.StartsWith("error PB5067: template of pptbatch.json", await _agent.RefusalAsync("run", ("course", "options")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongArguments_AreToldWhatIsWanted()
    {
        workshop.Course("wrong");
        Assert.Contains("Did you mean 'course'?", await _agent.RefusalAsync("plan", ("coures", "wrong")), StringComparison.Ordinal);
        Assert.Contains("required", await _agent.RefusalAsync("plan"), StringComparison.Ordinal);
        Assert.Contains("one of calm, bold, paper, code", await _agent.RefusalAsync("run", ("course", "wrong"), ("design", "loud")), StringComparison.Ordinal);
        Assert.Contains("from 1 to 1000", await _agent.RefusalAsync("run", ("course", "wrong"), ("batch_size", 0)), StringComparison.Ordinal);
        Assert.Contains("There are: plan, run,", await _agent.RefusalAsync("publish"), StringComparison.Ordinal);
        Assert.Contains("PB5016", await _agent.RefusalAsync("run", ("course", "wrong"), ("rewrite_lessons", new[] { 7 })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_SayWhatTheyTakeAndWhetherTheyWrite()
    {
        IList<McpClientTool> tools = await _agent.Client.ListToolsAsync();

        Assert.Equal(
            ["edit_slide", "merge", "run"],
            tools.Where(tool => tool.ProtocolTool.Annotations!.ReadOnlyHint == false).Select(tool => tool.Name).Order());
        Assert.All(tools, tool =>
        {
            Assert.Equal(!tool.ProtocolTool.Annotations!.ReadOnlyHint, tool.ProtocolTool.Annotations.DestructiveHint);
            Assert.InRange(tool.Description.Length, 100, 900);
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), property =>
                Assert.InRange(property.Value.GetProperty("description").GetString()!.Length, 15, 300));
        });
        Assert.DoesNotContain(tools, tool => tool.Name == "estimate");
        Assert.Contains("no cost", tools.Single(tool => tool.Name == "run").Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerWithAModel_SaysThatItSpendsAndEstimates()
    {
        workshop.Course("model");
        await using AgentSession agent = await AgentSession.StartAsync(
            workshop.PathOf("model"), "--model", "anthropic.claude-sonnet-5", "--max-cost-usd", "2.50", "--region", "us-east-1");
        IList<McpClientTool> tools = await agent.Client.ListToolsAsync();
        JsonNode estimate = await agent.AskAsync("estimate", ("course", "."));

        Assert.Contains("SPENDS MONEY", tools.Single(tool => tool.Name == "run").Description, StringComparison.Ordinal);
        Assert.True(tools.Single(tool => tool.Name == "run").ProtocolTool.Annotations!.OpenWorldHint);
        Assert.Equal((2, 0), ((int)estimate["lessons"]!, (int)estimate["lessons_stored"]!));
    }

    private string SmallCourseOutside()
    {
        workshop.Write("outside/course/01-uno.md", "# Uno\n\nEl faro alumbra.\n");
        return Path.Combine(workshop.Outside, "course");
    }
}
