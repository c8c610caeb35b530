namespace PptBatch.StepFunctions.Logging;

/// <summary>A figure of a logged event that CloudWatch makes a metric of.</summary>
/// <param name="Name">The metric's name, one of <see cref="PptBatchTelemetry"/>.</param>
/// <param name="Unit">Its unit, as CloudWatch names it.</param>
/// <param name="Field">The event's field that has the value; null counts the event.</param>
/// <param name="ByStatus">Whether it is told apart by status. CloudWatch bills each combination as a metric.</param>
internal sealed record Metric(string Name, string Unit, string? Field = null, bool ByStatus = false);

/// <summary>Which events have which metrics.</summary>
internal static class MetricTable
{
    private static readonly Dictionary<string, IReadOnlyList<Metric>> Events = new(StringComparer.Ordinal)
    {
        ["LessonEnded"] =
        [
            new(PptBatchTelemetry.Lessons, "Count", ByStatus: true),
            new(PptBatchTelemetry.LessonDuration, "Seconds", "seconds"),
            new(PptBatchTelemetry.Calls, "Count", "calls"),
            new(PptBatchTelemetry.Throttled, "Count", "throttled"),
            new(PptBatchTelemetry.InputTokens, "Count", "inputTokens"),
            new(PptBatchTelemetry.OutputTokens, "Count", "outputTokens"),
            new(PptBatchTelemetry.Cost, "None", "costUsd"),
        ],
        ["DeckMerged"] =
        [
            new(PptBatchTelemetry.Decks, "Count", ByStatus: true), new(PptBatchTelemetry.LessonsMissing, "Count", "missing"),
        ],
        ["InvocationEnded"] =
        [
            new(PptBatchTelemetry.InvocationDuration, "Seconds", "seconds"),
            new(PptBatchTelemetry.InvocationLeft, "Seconds", "secondsLeft"),
        ],
        ["InvocationFailed"] =
        [
            new(PptBatchTelemetry.Failures, "Count"),
            new(PptBatchTelemetry.InvocationDuration, "Seconds", "seconds"),
            new(PptBatchTelemetry.InvocationLeft, "Seconds", "secondsLeft"),
        ],
    };

    public static IReadOnlyList<Metric> Of(string eventName) => Events.GetValueOrDefault(eventName, []);
}
