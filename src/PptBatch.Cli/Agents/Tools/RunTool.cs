using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>run</c>: makes a course's deck, or goes on where an earlier run stopped.</summary>
internal sealed class RunTool(Workplace place) : AgentTool
{
    private static readonly Parameter Template = new(
        "template", ParameterKind.Text,
        "Path of a .potx or .pptx file whose master, layouts and colours the deck takes, instead of design, theme and brand.");

    private static readonly Parameter Rewrite = new(
        "rewrite_lessons", ParameterKind.Numbers,
        "Numbers of lessons whose stored slides are written again, edits to them included; the earlier ones are kept under "
            + "infographics/lessons/replaced/. Default: none, stored slides are used.");

    public override string Name => "run";

    public override string Title => "Make the deck";

    public override string Description =>
        "Makes one PowerPoint of a course, or continues: slides that are stored and whose lesson did not change are reused, edited ones "
        + "too. " + (place.Model is null
            ? "Slides come from the lessons' own words by rules: no model, no network, no cost, a second or so for 16 lessons. "
            : "A model of Amazon Bedrock writes the slides that are not stored: this SPENDS MONEY, within the limit that the server was "
                + "started with, and takes minutes; call `estimate` first. ")
        + "Replaces the decks under infographics/. Sends progress; cancelling stops it and keeps finished lessons. Returns status "
        + "(complete; partial: some lessons are marked placeholders; failed), the deck's path, slides, seconds, counts of findings and the worst of "
        + "them, and `folder`, which `status`, `findings`, `look`, `slides` and `edit_slide` take.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        CourseParameters.Course, CourseParameters.Out, CourseParameters.Book, CourseParameters.BatchSize, CourseParameters.Design,
        CourseParameters.Theme, CourseParameters.Brand, Template, Rewrite,
    ];

    public override bool IsReadOnly => false;

    public override bool IsDestructive => true;

    public override bool IsOpenWorld => place.Model is not null;

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        AskedCourse asked = await AskedCourse.OfAsync(place, call.Arguments, cancellationToken);
        await using ServiceProvider services = Composition.Build(asked.Look, executor: null, place.Model, asked.Mode);
        StoredRuns runs = services.GetRequiredService<StoredRuns>();
        if (await runs.FindAsync(asked.Request.OutputOrCourse, cancellationToken) is { } before)
        {
            await place.Bounds.CheckAsync(before.Plan, cancellationToken);
        }

        DeckRequest request = await StoredTemplate.AskAsync(services, asked.Request, asked.Look, cancellationToken);
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(
            request with { Regenerate = call.Arguments.Numbers(Rewrite.Name) }, call.Progress, cancellationToken);
        JsonObject answer = DeckAnswer.Of(result);
        if (asked.Ignored.Count > 0)
        {
            answer["ignored_options_of_the_course"] = new JsonArray([.. asked.Ignored.Select(name => (JsonNode?)name)]);
        }

        return Answer.Of(answer);
    }
}
