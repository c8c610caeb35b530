namespace PptBatch.Planning;

/// <summary>Consecutive lessons, <see cref="PlanningOptions.BatchSize"/> at a time: 16 by 6 gives 1-6, 7-12, 13-16.</summary>
internal sealed class SequentialBatchPlanner : IBatchPlanner
{
    /// <inheritdoc/>
    public IReadOnlyList<Batch> Plan(CourseBook book, PlanningOptions options)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        PlanningLimits.ThrowIfInvalid(options);

        int lessons = book.Lessons.Count();
        List<Batch> batches = [];
        for (int first = 1; first <= lessons; first += options.BatchSize)
        {
            batches.Add(new Batch(batches.Count + 1, first, Math.Min(first + options.BatchSize - 1, lessons)));
        }

        return batches;
    }
}
