namespace PptBatch.Lambda;

/// <summary>The outcome of a batch that has no deck.</summary>
internal static class UnfinishedBatch
{
    public static BatchOutcome Of(BatchPlan plan, Batch batch, Diagnostic failure) => new()
    {
        Batch = batch,
        Failure = failure,
        Lessons =
        [
            .. plan.Lessons
                .Where(lesson => lesson.Number >= batch.FirstLesson && lesson.Number <= batch.LastLesson)
                .Select(lesson => new LessonOutcome { Number = lesson.Number, Title = lesson.Title, Status = LessonStatus.Remaining }),
        ],
    };
}
