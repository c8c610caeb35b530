using System.Globalization;
using System.Text;
using static System.FormattableString;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>Batches, lessons and model calls on one line of time, beside the soonest that the lessons could have ended.</summary>
internal static class TimelinePart
{
    public static void Append(StringBuilder page, RunRecord run)
    {
        if (RunTimeline.Of(run) is not { } time)
        {
            return;
        }

        ILookup<int, ModelAttempt> calls = run.Ledger.Attempts
            .Where(call => call.StartedAt >= time.Start && call.StartedAt < time.Start + time.Total).ToLookup(call => call.Lesson);
        page.Append(CultureInfo.InvariantCulture, $"""
            <section aria-labelledby="time">
            <h2 id="time">Where the time went</h2>
            <p>{Words(time, calls.Count > 0)}</p>
            <ol class="gantt" style="--bound:{Share(time.Bound, time)}">
            {Row("", "At best", Bar("l", TimeSpan.Zero, time.Bound, time), time.Bound)}

            """);
        foreach (BatchRecord batch in run.Batches)
        {
            if (batch.Worked is { } worked)
            {
                page.Append(Row("batch", Invariant($"Batch {batch.Number}"), Bar("b", worked, time), worked.Duration));
            }

            foreach (LessonRecord lesson in batch.Lessons)
            {
                if (lesson.Worked is { } own)
                {
                    string bars = Bar("", own, time) + string.Concat(
                        calls[lesson.Number].Select(call => Bar("c", new WorkTime(call.StartedAt!.Value, call.Duration), time)));
                    page.Append(Row("", Invariant($"{lesson.Number}. {lesson.Title}"), bars, own.Duration));
                }
            }
        }

        page.Append("</ol>\n</section>\n");
    }

    private static string Words(RunTimeline time, bool calls)
    {
        double late = (time.Lessons / time.Bound) - 1;
        return $"Lessons were at work for {Of(time.Work)} in all, at most {time.AtOnce.ToString(CultureInfo.InvariantCulture)} at once; "
            + $"the longest took {Of(time.Longest)}. With that many at once they could have finished in {Of(time.Bound)} at best "
            + $"(the dashed line) and took {Of(time.Lessons)}"
            + (late >= 0.005 ? Invariant($", {late:0 %} more.") : ".")
            + " After its last lesson, a batch renders its deck."
            + (calls ? " Darker bars are model calls." : "");
    }

    private static string Row(string kind, string name, string bars, TimeSpan taken) =>
        $"<li{(kind.Length == 0 ? "" : $" class=\"{kind}\"")}><span class=\"name\">{Text(name)}</span>"
            + $"<span class=\"track\" aria-hidden=\"true\">{bars}</span><span class=\"time\">{Of(taken)}</span></li>\n";

    private static string Bar(string kind, WorkTime worked, RunTimeline time) =>
        Bar(kind, worked.StartedAt - time.Start, worked.Duration, time);

    private static string Bar(string kind, TimeSpan from, TimeSpan length, RunTimeline time) =>
        $"<i{(kind.Length == 0 ? "" : $" class=\"{kind}\"")} style=\"left:{Share(from, time)};width:{Share(length, time)}\"></i>";

    private static string Share(TimeSpan part, RunTimeline time) => Invariant($"{Math.Clamp(100 * (part / time.Total), 0, 100):0.##}%");

    private static string Of(TimeSpan time) => Seconds(time.TotalSeconds);
}
