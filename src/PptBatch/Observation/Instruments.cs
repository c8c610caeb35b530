using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PptBatch.Observation;

/// <summary>The source and the meter of the package. They cost nothing while nobody listens.</summary>
internal static class Instruments
{
    public static ActivitySource Source { get; } = new(PptBatchTelemetry.Name);

    public static Meter Meter { get; } = new(PptBatchTelemetry.Name);

    /// <summary>A counter of whole things.</summary>
    public static Counter<long> Count(string name, string unit, string description) =>
        Meter.CreateCounter<long>(name, unit, description);

    /// <summary>A histogram of seconds with buckets from milliseconds to hours; the usual ones end at ten seconds.</summary>
    public static Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(
        name,
        "s",
        description,
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries =
                [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 28800],
        });

    /// <summary>Ends a span that failed, with what kind of failure it was and nothing of its text, which may quote a lesson.</summary>
    /// <param name="activity">The span; null where nobody listens.</param>
    /// <param name="kind">A code of a finding, or the name of an exception's type.</param>
    public static void Fail(Activity? activity, string kind) =>
        activity?.SetTag("error.type", kind).SetStatus(ActivityStatusCode.Error, kind);

    /// <summary>What kind of failure an exception is.</summary>
    public static string KindOf(Exception error) =>
        (error as PptBatchException)?.Diagnostic.Code ?? error.GetType().FullName ?? error.GetType().Name;

    /// <summary>Does work under a span, which fails with it.</summary>
    public static async Task<T> WithinAsync<T>(Activity? activity, Func<Task<T>> work)
    {
        using (activity)
        {
            try
            {
                return await work();
            }
            catch (Exception error)
            {
                Fail(activity, KindOf(error));
                throw;
            }
        }
    }
}
