using System.Diagnostics;
using System.Diagnostics.Metrics;
using PptBatch.Generation.Chat.Calling;

namespace PptBatch.Execution;

/// <summary>Traces and metrics of runs, under the name <c>PptBatch</c>; they cost nothing while nobody listens.</summary>
internal static class Telemetry
{
    private static readonly ActivitySource Source = new(PptBatchTelemetry.Name);
    private static readonly Meter Meter = new(PptBatchTelemetry.Name);
    private static readonly Counter<long> Lessons =
        Meter.CreateCounter<long>(PptBatchTelemetry.Lessons, "{lesson}", "Lessons that ended, by status.");
    private static readonly Histogram<double> LessonTime =
        Meter.CreateHistogram<double>(PptBatchTelemetry.LessonDuration, "s", "Time to get a lesson's slides.");
    private static readonly Counter<long> Calls =
        Meter.CreateCounter<long>(PptBatchTelemetry.Calls, "{call}", "Model calls, by model and outcome.");
    private static readonly Counter<long> Throttled =
        Meter.CreateCounter<long>(PptBatchTelemetry.Throttled, "{call}", "Model calls that were throttled, by model.");
    private static readonly Counter<long> InputTokens =
        Meter.CreateCounter<long>(PptBatchTelemetry.InputTokens, "{token}", "Input tokens, cached ones too, by model.");
    private static readonly Counter<long> OutputTokens =
        Meter.CreateCounter<long>(PptBatchTelemetry.OutputTokens, "{token}", "Output tokens, by model.");
    private static readonly Counter<double> Cost =
        Meter.CreateCounter<double>(PptBatchTelemetry.Cost, "USD", "What model calls cost, by model.");

    public static Activity? StartRun() => Source.StartActivity("pptbatch.run");

    public static Activity? StartBatch(Batch batch) => Source.StartActivity("pptbatch.batch")?.SetTag("pptbatch.batch", batch.Number);

    public static Activity? StartLesson(int lesson) => Source.StartActivity("pptbatch.lesson")?.SetTag("pptbatch.lesson", lesson);

    public static void LessonEnded(LessonStatus status, TimeSpan duration, IReadOnlyList<ModelAttempt> attempts)
    {
        foreach (ModelAttempt attempt in attempts)
        {
            KeyValuePair<string, object?> model = new("pptbatch.model", attempt.Model);
            Calls.Add(1, model, new("pptbatch.outcome", attempt.Outcome));
            Throttled.Add(attempt.Outcome == nameof(ReplyKind.Throttled) ? 1 : 0, model);
            InputTokens.Add(attempt.InputTokens + attempt.CacheReadTokens + attempt.CacheWriteTokens, model);
            OutputTokens.Add(attempt.OutputTokens, model);
            Cost.Add((double)(attempt.CostUsd ?? 0), model);
        }

        KeyValuePair<string, object?> tag = new("pptbatch.status", status.ToString());
        Lessons.Add(1, tag);
        LessonTime.Record(duration.TotalSeconds, tag);
    }
}
