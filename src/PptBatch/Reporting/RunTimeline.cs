namespace PptBatch.Reporting;

/// <summary>When the lessons of a run were at work, and how soon they could have ended at best.</summary>
/// <param name="Start">When the first batch or lesson began.</param>
/// <param name="Total">Until the last one ended.</param>
/// <param name="Lessons">Until the last lesson ended.</param>
/// <param name="Work">Time of all lessons together.</param>
/// <param name="Longest">Time of the longest.</param>
/// <param name="AtOnce">The most that were at work at once.</param>
internal sealed record RunTimeline(
    DateTimeOffset Start, TimeSpan Total, TimeSpan Lessons, TimeSpan Work, TimeSpan Longest, int AtOnce)
{
    /// <summary>
    /// No order of the lessons ends sooner: the longest is not cut in two, and no more are at work at once than there were.
    /// </summary>
    public TimeSpan Bound => Work / AtOnce > Longest ? Work / AtOnce : Longest;

    /// <summary>The timeline of a run; null where its times are not known, or its clock stood still.</summary>
    public static RunTimeline? Of(RunRecord run)
    {
        List<WorkTime> lessons = [.. run.Batches.SelectMany(batch => batch.Lessons).Select(lesson => lesson.Worked).OfType<WorkTime>()];
        List<WorkTime> all = [.. lessons, .. run.Batches.Select(batch => batch.Worked).OfType<WorkTime>()];
        if (lessons.Count == 0 || (lessons.Count > 1 && all.DistinctBy(time => time.StartedAt).Count() == 1))
        {
            return null;
        }

        DateTimeOffset start = all.Min(time => time.StartedAt);
        TimeSpan total = all.Max(time => time.EndedAt) - start;
        return total <= TimeSpan.Zero ? null : new RunTimeline(
            start, total, lessons.Max(time => time.EndedAt) - start, lessons.Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Duration),
            lessons.Max(time => time.Duration), Most(lessons));
    }

    // The most are at work at a moment when one of them begins.
    private static int Most(List<WorkTime> lessons)
    {
        List<(DateTimeOffset At, int Change)> changes =
            [.. lessons.Select(time => (time.StartedAt, 1)), .. lessons.Select(time => (time.EndedAt, -1))];
        int now = 0, most = 1;
        foreach ((_, int change) in changes.OrderBy(change => change.At).ThenBy(change => change.Change))
        {
            now += change;
            most = Math.Max(most, now);
        }

        return most;
    }
}
