using System.Text.Json.Nodes;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Agents.Tools;

/// <summary>What tools say of a deck that was made.</summary>
internal static class DeckAnswer
{
    private const int MostFindings = 8;

    public static JsonObject Of(DeckResult result)
    {
        List<LessonOutcome> lessons = [.. result.Batches.SelectMany(batch => batch.Lessons)];
        List<LessonOutcome> missing =
            [.. lessons.Where(lesson => lesson.IsEmpty || lesson.Status is LessonStatus.Failed or LessonStatus.Remaining)];
        JsonObject answer = new()
        {
            ["status"] = result.Status.ToString().ToLowerInvariant(),
            ["deck"] = result.Deck is { } deck ? CoursePath.FullPath(deck) : null,
            ["slides"] = result.SlideCount,
            ["lessons"] = lessons.Count,
            ["lessons_reused"] = lessons.Count(lesson => lesson.Status == LessonStatus.Reused),
            ["seconds"] = Math.Round(result.Duration.TotalSeconds, 2),
            ["folder"] = CoursePath.FullPath(result.Plan.Output),
            ["report"] = CoursePath.FullPath(result.Plan.Output.Key(RunPaths.Report)),
        };
        if (missing.Count > 0)
        {
            answer["lessons_without_slides"] = new JsonArray([.. missing.Select(lesson => (JsonNode?)lesson.Number)]);
        }

        if (result.Ledger.Attempts.Count > 0)
        {
            answer["model_calls"] = result.Ledger.Attempts.Count;
            answer["cost_usd"] = result.Ledger.CostUsd;
        }

        Answer.AddFindings(answer, result.Diagnostics, MostFindings);
        return answer;
    }
}
