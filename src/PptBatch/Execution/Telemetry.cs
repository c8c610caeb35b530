using System.Diagnostics;
using System.Diagnostics.Metrics;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Observation;

namespace PptBatch.Execution;

/// <summary>Traces and metrics of runs, under the name <c>PptBatch</c>; they cost nothing while nobody listens.</summary>
internal static class Telemetry
{
    private const string StatusTag = "pptbatch.status";
    private static readonly Counter<long> Lessons = Counter(PptBatchTelemetry.Lessons, "{lesson}", "Lessons that ended, by status.");
    private static readonly Histogram<double> LessonTime =
        Instruments.Seconds(PptBatchTelemetry.LessonDuration, "Time to get a lesson's slides, by status.");
    private static readonly Counter<long> Calls = Counter(PptBatchTelemetry.Calls, "{call}", "Model calls, by model and outcome.");
    private static readonly Counter<long> Throttled =
        Counter(PptBatchTelemetry.Throttled, "{call}", "Model calls that were throttled, by model.");
    private static readonly Counter<long> InputTokens =
        Counter(PptBatchTelemetry.InputTokens, "{token}", "Input tokens, cached ones too, by model.");
    private static readonly Counter<long> OutputTokens = Counter(PptBatchTelemetry.OutputTokens, "{token}", "Output tokens, by model.");
    private static readonly Counter<double> Cost =
        Instruments.Meter.CreateCounter<double>(PptBatchTelemetry.Cost, "USD", "What model calls cost, by model.");
    private static readonly Counter<long> Decks = Counter(PptBatchTelemetry.Decks, "{deck}", "Runs that ended, by status.");
    private static readonly Counter<long> Slides = Counter(PptBatchTelemetry.Slides, "{slide}", "Slides of decks that runs made.");
    private static readonly Counter<long> LessonsMissing =
        Counter(PptBatchTelemetry.LessonsMissing, "{lesson}", "Lessons of runs that ended without slides.");
    private static readonly Histogram<double> RunTime =
        Instruments.Seconds(PptBatchTelemetry.RunDuration, "Time that a run took, by status.");
    private static readonly Histogram<double> MergeTime =
        Instruments.Seconds(PptBatchTelemetry.MergeDuration, "Time that the merge of a run's batch decks took.");

    public static Activity? StartRun() => Instruments.Source.StartActivity(PptBatchTelemetry.RunSpan);

    public static Activity? StartBatch(Batch batch) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.BatchSpan)?.SetTag("pptbatch.batch", batch.Number);

    public static Activity? StartLesson(int lesson) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.LessonSpan)?.SetTag("pptbatch.lesson", lesson);

    public static Activity? StartRender(int lessons) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.RenderSpan)?.SetTag("pptbatch.lessons", lessons);

    public static Activity? StartMerge(int batches) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.MergeSpan)?.SetTag("pptbatch.batches", batches);

    public static void LessonEnded(Activity? activity, LessonOutcome lesson, TimeSpan duration)
    {
        foreach (ModelAttempt attempt in lesson.Attempts)
        {
            KeyValuePair<string, object?> model = new("pptbatch.model", attempt.Model);
            Calls.Add(1, model, new("pptbatch.outcome", attempt.Outcome));
            Throttled.Add(attempt.Outcome == nameof(ReplyKind.Throttled) ? 1 : 0, model);
            InputTokens.Add(attempt.InputTokens + attempt.CacheReadTokens + attempt.CacheWriteTokens, model);
            OutputTokens.Add(attempt.OutputTokens, model);
            Cost.Add((double)(attempt.CostUsd ?? 0), model);
        }

        KeyValuePair<string, object?> tag = new(StatusTag, lesson.Status.ToString());
        Lessons.Add(1, tag);
        LessonTime.Record(duration.TotalSeconds, tag);
        activity?.SetTag(StatusTag, lesson.Status.ToString());
        if (lesson.Failure is { } failure)
        {
            Instruments.Fail(activity, failure.Code);
        }
    }

    public static void MergeEnded(TimeSpan duration) => MergeTime.Record(duration.TotalSeconds);

    public static void RunEnded(Activity? activity, DeckResult result)
    {
        KeyValuePair<string, object?> tag = new(StatusTag, result.Status.ToString());
        Decks.Add(1, tag);
        RunTime.Record(result.Duration.TotalSeconds, tag);
        Slides.Add(result.SlideCount);
        LessonsMissing.Add(result.Batches.SelectMany(batch => batch.Lessons)
            .Count(lesson => lesson.Status is LessonStatus.Failed or LessonStatus.Remaining));
        activity?.SetTag(StatusTag, result.Status.ToString()).SetTag("pptbatch.slides", result.SlideCount);
        if (result.Status == DeckStatus.Failed)
        {
            Instruments.Fail(activity, result.Batches.SelectMany(batch => batch.Lessons).Select(lesson => lesson.Failure?.Code)
                .FirstOrDefault(code => code is not null) ?? nameof(DeckStatus.Failed));
        }
    }

    private static Counter<long> Counter(string name, string unit, string description) =>
        Instruments.Meter.CreateCounter<long>(name, unit, description);
}
