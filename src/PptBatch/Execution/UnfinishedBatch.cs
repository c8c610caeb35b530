namespace PptBatch.Lambda;

/// <summary>Tells a whole batch from one that is not, and makes the outcome of one that has no deck.</summary>
internal static class UnfinishedBatch
{
    /// <summary>Whether the batch has a deck with every lesson in it.</summary>
    public static bool IsWhole(this BatchOutcome outcome) =>
        outcome.Deck is not null && outcome.Lessons.All(lesson => lesson.Status is LessonStatus.Generated or LessonStatus.Reused);

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
