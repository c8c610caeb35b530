using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PptBatch.Execution;

/// <summary>Traces and metrics of runs, under the name <c>PptBatch</c>; they cost nothing while nobody listens.</summary>
internal static class Telemetry
{
    public const string Name = "PptBatch";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Lessons =
        Meter.CreateCounter<long>("pptbatch.lessons", "{lesson}", "Lessons that ended, by status.");
    private static readonly Histogram<double> LessonTime =
        Meter.CreateHistogram<double>("pptbatch.lesson.duration", "s", "Time to get a lesson's slides.");

    public static Activity? StartRun() => Source.StartActivity("pptbatch.run");

    public static Activity? StartBatch(Batch batch) => Source.StartActivity("pptbatch.batch")?.SetTag("pptbatch.batch", batch.Number);

    public static Activity? StartLesson(int lesson) => Source.StartActivity("pptbatch.lesson")?.SetTag("pptbatch.lesson", lesson);

    public static void LessonEnded(LessonStatus status, TimeSpan duration)
    {
        KeyValuePair<string, object?> tag = new("pptbatch.status", status.ToString());
        Lessons.Add(1, tag);
        LessonTime.Record(duration.TotalSeconds, tag);
    }
}
