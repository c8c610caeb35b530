using System.Text.Json;

namespace PptBatch.StepFunctions.Worker;

/// <summary>
/// Events of the system that this library replaces: of its generator, which was told the lessons of a batch, and of its merger. Taken for
/// requests, they would start a whole course for each batch.
/// </summary>
internal static class EarlierEvents
{
    private static readonly string[] OfGenerator = ["lesson_start", "lesson_end", "batch_index", "total_lessons_override"];

    /// <summary>True for an order to make one deck of what is there.</summary>
    public static bool IsMerge(string? action) => action is "merge_and_convert" or "convert_to_ppt";

    private static bool Is(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    /// <summary>The error that says what to send instead, or null where the event is none of those.</summary>
    public static PptBatchException? Refusal(JsonElement sent)
    {
        string? what = sent.ValueKind != JsonValueKind.Object ? null
            : OfGenerator.FirstOrDefault(name => sent.TryGetProperty(name, out _)) is { } field ? $"{field} of the generator"
            : sent.TryGetProperty("action", out JsonElement action) && Is(action, "merge_to_html") ? "merge_to_html of the merger"
            : null;
        return what is null ? null : new PptBatchException(new Diagnostic(
            "PB5060", DiagnosticSeverity.Error, $"The event is one of the earlier system's workers: {what}.", "worker",
            "Send {\"course_bucket\", \"project_folder\", \"auto_combine\"} to the start function, which plans the batches itself; or "
                + "{\"action\": \"merge\", \"course_bucket\", \"project_folder\"} to merge what is there."));
    }
}
