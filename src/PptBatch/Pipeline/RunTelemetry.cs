using System.Diagnostics;
using System.Diagnostics.Metrics;
using PptBatch.Observation;

namespace PptBatch.Pipeline;

/// <summary>Spans and metrics of runs; they cost nothing while nobody listens.</summary>
internal static class RunTelemetry
{
    private const string StatusTag = "pptbatch.status";
    private static readonly Counter<long> Decks = Instruments.Count(PptBatchTelemetry.Decks, "{deck}", "Runs that ended, by status.");
    private static readonly Counter<long> Slides =
        Instruments.Count(PptBatchTelemetry.Slides, "{slide}", "Slides of decks that runs made.");
    private static readonly Counter<long> LessonsMissing =
        Instruments.Count(PptBatchTelemetry.LessonsMissing, "{lesson}", "Lessons of runs that ended without slides.");
    private static readonly Histogram<double> RunTime =
        Instruments.Seconds(PptBatchTelemetry.RunDuration, "Time that a run took, by status.");
    private static readonly Histogram<double> MergeTime =
        Instruments.Seconds(PptBatchTelemetry.MergeDuration, "Time that the merge of a run's batch decks took.");

    public static Activity? StartRun() => Instruments.Source.StartActivity(PptBatchTelemetry.RunSpan);

    public static Activity? StartMerge(int batches) =>
        Instruments.Source.StartActivity(PptBatchTelemetry.MergeSpan)?.SetTag("pptbatch.batches", batches);

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
}
