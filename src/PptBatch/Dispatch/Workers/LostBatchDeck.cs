using PptBatch.Dispatch.Rounds;
using PptBatch.Execution;

namespace PptBatch.Dispatch.Workers;

/// <summary>
/// The deck of a batch whose workers were lost: placeholders only. Whatever in the batch ended its workers is not touched again.
/// </summary>
internal sealed class LostBatchDeck(PlannedBooks books, BatchDeckWriter decks)
{
    public async Task<BatchOutcome> WriteAsync(BatchPlan plan, Batch batch, CancellationToken cancellationToken)
    {
        Diagnostic lost = LostBatch.Finding(batch.Number, plan.Output);
        IEnumerable<WrittenLesson> missing = BatchOutcome.Unfinished(plan, batch, lost).Lessons.Select(
            lesson => new WrittenLesson(lesson with { Status = LessonStatus.Failed, Failure = lost }, null));
        CourseBook book = await books.ReadAsync(plan, cancellationToken);
        return await decks.WriteAsync(plan, batch, book, [.. missing], cancellationToken);
    }
}
