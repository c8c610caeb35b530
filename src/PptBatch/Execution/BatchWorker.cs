using PptBatch.Checkpoints;
using PptBatch.Generation;
using PptBatch.Observation;

namespace PptBatch.Execution;

/// <summary>
/// Does one batch, wherever it runs: its lessons several at once, then its deck. Executors call it, here or at the other end of a wire.
/// </summary>
/// <remarks>
/// Safe for concurrent use, for other batches and for the same one: a lesson is stored by whoever ends it first, and the others take that.
/// A host resolves it from its services, for a keyed pipeline under its key.
/// </remarks>
public sealed class BatchWorker
{
    private readonly PlannedBooks _books;
    private readonly LessonWorker _lessons;
    private readonly BatchDeckWriter _decks;
    private readonly AttemptStore _attempts;
    private readonly TimeProvider _time;
    private readonly PptBatchOptions _options;

    internal BatchWorker(
        PlannedBooks books,
        LessonWorker lessons,
        BatchDeckWriter decks,
        AttemptStore attempts,
        TimeProvider time,
        PptBatchOptions options) =>
        (_books, _lessons, _decks, _attempts, _time, _options) = (books, lessons, decks, attempts, time, options);

    /// <summary>Runs a batch: writes the lessons that are not stored, stores each as it ends, and stores the batch deck.</summary>
    /// <param name="work">The batch.</param>
    /// <param name="cancellationToken">Stops the work; lessons that are stored stay.</param>
    /// <returns>
    /// How it ended. A lesson that could not be written is <see cref="LessonStatus.Failed"/> in it; one that there was no time for is
    /// <see cref="LessonStatus.Remaining"/>, and the batch is to be sent out again: see <see cref="BatchRounds"/>.
    /// </returns>
    /// <exception cref="PptBatchException">
    /// The book is not the one that was planned, or the store failed. Sent out again the batch would most likely end the same way.
    /// </exception>
    public Task<BatchOutcome> RunAsync(BatchWork work, CancellationToken cancellationToken = default) =>
        RunAsync(work, allAsked: null, cancellationToken);

    /// <summary>The same; <paramref name="allAsked"/> is ended when all of the batch's lessons have asked for a slot.</summary>
    internal async Task<BatchOutcome> RunAsync(BatchWork work, LessonSlots.Hold? allAsked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return await Instruments.WithinAsync(
            BatchTelemetry.StartBatch(work.Batch), () => RunObservedAsync(work, allAsked, cancellationToken));
    }

    private async Task<BatchOutcome> RunObservedAsync(BatchWork work, LessonSlots.Hold? allAsked, CancellationToken cancellationToken)
    {
        (DateTimeOffset began, long started) = (_time.GetUtcNow(), _time.GetTimestamp());
        using BatchTime time = new(_time, work.TimeGuard ?? _options.TimeGuard, work.LessonCutoff);
        _lessons.Prepare(work.Plan);
        await _decks.PrepareAsync(work.Plan, cancellationToken);
        CourseBook book = await _books.ReadAsync(work.Plan, cancellationToken);
        using BatchLessons lessons = new(_lessons, work, time, cancellationToken);
        WrittenLesson[] written = await lessons.WriteAsync(RequestsOf(book, work), allAsked);
        BatchOutcome outcome = await _decks.WriteAsync(work.Plan, work.Batch, book, written, cancellationToken);
        return outcome with { Worked = new WorkTime(began, _time.GetElapsedTime(started)) };
    }

    private IEnumerable<LessonRequest> RequestsOf(CourseBook book, BatchWork work)
    {
        BatchPlan plan = work.Plan;
        SpendScope spending =
            BatchSpending.Of(plan, work.Batch, work.RunsApart, work.Share, token => _attempts.ReadAsync(plan.Output, plan.RunId, token));
        return
            from module in book.Modules
            from lesson in module.Lessons
            where lesson.Number >= work.Batch.FirstLesson && lesson.Number <= work.Batch.LastLesson
            select new LessonRequest(book, module, lesson) { Spending = spending, Look = _decks.LookOf(plan, book, lesson) };
    }
}
