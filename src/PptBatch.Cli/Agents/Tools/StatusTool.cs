using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>status</c>: how the last run ended and what is stored.</summary>
internal sealed class StatusTool(Workplace place) : AgentTool
{
    private const int MostLessons = 300;

    public override string Name => "status";

    public override string Title => "Status of a run";

    public override string Description =>
        "Says how the last run into a folder ended: complete, partial, failed, or unfinished (still at work, cancelled or killed; call "
        + "`run` again to continue). Returns the deck's path, its slides, and for each lesson its number, title, slides in the deck and whether "
        + "slides are stored. Next: `findings`, `look`, `slides`.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [CourseParameters.Folder];

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        await using OpenedRun opened = await place.OpenRunAsync(call, cancellationToken);
        StoredRun run = opened.Run;
        JsonObject answer = new()
        {
            ["status"] = run.Status?.ToString().ToLowerInvariant() ?? "unfinished",
            ["title"] = run.Plan.Title,
            ["deck"] = run.Deck is { } deck ? CoursePath.FullPath(deck) : null,
            ["slides"] = run.SlideCount,
            ["findings"] = Answer.Counts(run.Diagnostics.Select(finding => finding.Severity)),
        };
        Answer.AddCut(answer, "lessons", run.Plan.Lessons, MostLessons, lesson => new JsonObject
        {
            ["number"] = lesson.Number,
            ["title"] = lesson.Title,
            ["slides"] = run.LessonSlideCounts.GetValueOrDefault(lesson.Number),
            ["stored"] = run.StoredLessons.Contains(lesson.Number),
        });
        return Answer.Of(answer);
    }
}
