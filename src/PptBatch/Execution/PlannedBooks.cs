using PptBatch.Books;

namespace PptBatch.Execution;

/// <summary>
/// The book of a plan, by the hashes that the plan names. The last one read is kept, so that the batches of a run in this process
/// do not each read it again.
/// </summary>
internal sealed class PlannedBooks(CourseBookReader reader)
{
    private volatile Kept? _kept;

    public void Remember(BatchPlan plan, CourseBook book) => _kept = new Kept(plan.Book, plan.Outline, book);

    public async Task<CourseBook> ReadAsync(BatchPlan plan, CancellationToken cancellationToken)
    {
        if (_kept is { } kept && kept.Source == plan.Book && kept.Outline == plan.Outline)
        {
            return kept.Book;
        }

        CourseBook book = await reader.ReadAsync(plan.Book, plan.Outline, plan.Input, cancellationToken);
        Remember(plan, book);
        return book;
    }

    private sealed record Kept(BookSource Source, BookSource? Outline, CourseBook Book);
}
