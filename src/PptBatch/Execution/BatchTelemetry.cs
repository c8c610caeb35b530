using System.Diagnostics;
using System.Diagnostics.Metrics;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Observation;

namespace PptBatch.Execution;

/// <summary>Spans and metrics of batches and their lessons; they cost nothing while nobody listens.</summary>
internal static class BatchTelemetry
{
    private const string StatusTag = "pptbatch.status";
    private static readonly Counter<long> Lessons =
        Instruments.Count(PptBatchTelemetry.Lessons, "{lesson}", "Lessons that ended, by status.");
    private static readonly Histogram<double> LessonTime =
        Instruments.Seconds(PptBatchTelemetry.LessonDuration, "Time to get a lesson's slides, by status.");
    private static readonly Counter<long> Calls =
        Instruments.Count(PptBatchTelemetry.Calls, "{call}", "Model calls, by model and outcome.");
    private static readonly Counter<long> Throttled =
        Instruments.Count(PptBatchTelemetry.Throttled, "{call}", "Model calls that were throttled, by model.");
    private static readonly Counter<long> InputTokens =
        Instruments.Count(PptBatchTelemetry.InputTokens, "{token}", "Input tokens, cached ones too, by model.");
    private static readonly Counter<long> OutputTokens =
        Instruments.Count(PptBatchTelemetry.OutputTokens, "{token}", "Output tokens, by model.");
    private static readonly Counter<double> Cost =
        Instruments.Meter.CreateCounter<double>(PptBatchTelemetry.Cost, "USD", "What model calls cost, by model.");
    public static Activity? StartBatch(Batch batch) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.BatchSpan)?.SetTag("pptbatch.batch", batch.Number);

    public static Activity? StartLesson(int lesson) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.LessonSpan)?.SetTag("pptbatch.lesson", lesson);

    public static Activity? StartRender(int lessons) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.RenderSpan)?.SetTag("pptbatch.lessons", lessons);

    /// <summary>Counts model calls that have ended.</summary>
    public static void CallsEnded(IReadOnlyList<ModelAttempt> attempts)
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
    }

    public static void LessonEnded(Activity? activity, LessonOutcome lesson, TimeSpan duration)
    {
        CallsEnded(lesson.Attempts);
        KeyValuePair<string, object?> tag = new(StatusTag, lesson.Status.ToString());
        Lessons.Add(1, tag);
        LessonTime.Record(duration.TotalSeconds, tag);
        activity?.SetTag(StatusTag, lesson.Status.ToString());
        if (lesson.Failure is { } failure)
        {
            Instruments.Fail(activity, failure.Code);
        }
    }
}
