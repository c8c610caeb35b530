using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>plan</c>: what a course holds and how a run would split it.</summary>
internal sealed class PlanTool(Workplace place) : AgentTool
{
    private const int MostLessons = 300;
    private const int MostFindings = 10;

    public override string Name => "plan";

    public override string Title => "Plan a deck";

    public override string Description =>
        "Reads a course and says what a run would make; writes nothing and takes under a second. Returns the title, language (BCP-47), "
        + "every lesson with its number, the batches, and what was found wrong in the course. Call it first to learn lesson numbers; then "
        + "`run`.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [CourseParameters.Course, CourseParameters.Book, CourseParameters.BatchSize];

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        AskedCourse asked = await AskedCourse.OfAsync(place, call.Arguments, cancellationToken);
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        PlanPreview preview = await services.GetRequiredService<IDeckPipeline>().PlanAsync(asked.Request, cancellationToken);
        BatchPlan plan = preview.Plan;
        JsonObject answer = new()
        {
            ["title"] = plan.Title,
            ["language"] = plan.Language,
            ["book"] = CoursePath.FullPath(plan.Book.Key),
            ["lesson_count"] = plan.Lessons.Count,
            ["batches"] = new JsonArray([.. plan.Batches.Select(batch => (JsonNode?)$"{batch.FirstLesson}-{batch.LastLesson}")]),
        };
        Answer.AddFindings(answer, preview.Book.Diagnostics, MostFindings);
        if (asked.Ignored.Count > 0)
        {
            answer["ignored_options_of_the_course"] = new JsonArray([.. asked.Ignored.Select(name => (JsonNode?)name)]);
        }

        JsonObject lessons = [];
        Answer.AddCut(lessons, "lessons", plan.Lessons, MostLessons, lesson => new JsonObject
        {
            ["number"] = lesson.Number, ["title"] = lesson.Title, ["module"] = lesson.ModuleNumber,
        });
        answer["course"] = lessons;
        return Answer.Of(answer);
    }
}
