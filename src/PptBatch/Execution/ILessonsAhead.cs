namespace PptBatch.Execution;

/// <summary>
/// Writes lessons before the batches of a run start, where that is cheaper than one at a time. It stores them as checkpoints, so the
/// batches find them wherever they run; what it leaves, they write.
/// </summary>
internal interface ILessonsAhead
{
    /// <summary>Writes what it can of the lessons that are not stored.</summary>
    Task<LessonsAheadResult> WriteAsync(
        BatchPlan plan, CourseBook book, IProgress<DeckProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>What was written ahead of the batches.</summary>
/// <param name="Written">Numbers of the lessons that are stored now.</param>
/// <param name="Attempts">The model calls that were made for them and for those that are not.</param>
/// <param name="Diagnostics">What a person should know of it.</param>
internal sealed record LessonsAheadResult(
    IReadOnlySet<int> Written, IReadOnlyList<ModelAttempt> Attempts, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Nothing was done.</summary>
    public static LessonsAheadResult None { get; } = new(new HashSet<int>(), [], []);

    /// <summary>The outcome of a batch with what was done for its lessons ahead of it: they count as written in this run.</summary>
    public BatchOutcome AddTo(BatchOutcome batch) =>
        Attempts.Count == 0 ? batch : batch with { Lessons = [.. batch.Lessons.Select(AddTo)] };

    private LessonOutcome AddTo(LessonOutcome lesson) => lesson with
    {
        Status = lesson.Status == LessonStatus.Reused && Written.Contains(lesson.Number) ? LessonStatus.Generated : lesson.Status,
        Attempts = [.. Attempts.Where(attempt => attempt.Lesson == lesson.Number), .. lesson.Attempts],
    };
}
