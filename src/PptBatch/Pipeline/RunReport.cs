using PptBatch.Artifacts;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch;

/// <summary>Adds to the page about a folder's last run what takes longer than the run itself.</summary>
/// <remarks>Safe for concurrent use. A host resolves it from its services, for a keyed pipeline under its key.</remarks>
public sealed class RunReport
{
    /// <summary>More slides than this are not drawn: the page would be too large to open. Value: 1,500.</summary>
    public const int MostSlides = 1500;

    private readonly IArtifactStore _store;
    private readonly PlanStore _plans;
    private readonly PlannedBooks _books;
    private readonly RunRecordStore _runs;
    private readonly ISlidePictures? _pictures;

    internal RunReport(
        IArtifactStore store, PlanStore plans, PlannedBooks books, RunRecordStore runs, ISlidePictures? pictures) =>
        (_store, _plans, _books, _runs, _pictures) = (store, plans, books, runs, pictures);

    /// <summary>
    /// Draws the slides of the last run, writes <see cref="RunPaths.Slides"/> and the report again, with a picture of each slide that leads
    /// there. The next run writes the report without.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="cancellationToken">Stops the work; the report stays as it was.</param>
    /// <returns>
    /// Whether it was done: not where the host has no <see cref="ISlidePictures"/>, the folder no run that ended with a deck, or the run
    /// more than <see cref="MostSlides"/> slides.
    /// </returns>
    /// <exception cref="PptBatchException">The course has changed since the run, can no longer be read, or the store failed.</exception>
    public async Task<bool> AddPicturesAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (await _runs.FindAsync(output, cancellationToken) is not { } record
            || await DrawAsync(record, output, cancellationToken) is not { Count: > 0 } slides)
        {
            return false;
        }

        await _runs.StoreReportAsync(record, new ReportExtras(null, slides), output, cancellationToken);
        return true;
    }

    /// <summary>Writes the page of a run again with its evaluation, and with pictures where it had them.</summary>
    internal async Task AddAsync(
        RunRecord record, CourseEvaluation evaluation, CourseLocation output, CancellationToken cancellationToken)
    {
        bool had = _pictures is not null && await _store.FindAsync(output.Key(RunPaths.Slides), cancellationToken) is not null;
        IReadOnlyList<SlidePicture> slides = had ? await DrawAsync(record, output, cancellationToken) : [];
        await _runs.StoreReportAsync(record, new ReportExtras(evaluation, slides), output, cancellationToken);
    }

    private async Task<IReadOnlyList<SlidePicture>> DrawAsync(
        RunRecord record, CourseLocation output, CancellationToken cancellationToken)
    {
        if (_pictures is null || record.SlideCount is 0 or > MostSlides
            || await _plans.FindAsync(output, cancellationToken) is not { } plan || plan.RunId != record.RunId)
        {
            return [];
        }

        CourseBook book = await _books.ReadAsync(plan, cancellationToken);
        List<WrittenLesson> lessons = [];
        foreach (LessonRecord lesson in record.Batches.SelectMany(batch => batch.Lessons))
        {
            lessons.Add(await ReadAsync(lesson, output, cancellationToken));
        }

        await using FileStream page = ScratchFile.Create();
        IReadOnlyList<SlidePicture> slides = await _pictures.DrawAsync(
            BatchDeckWriter.Content(plan, book, lessons), new CoursePictures(_store, plan.Input, book.Lessons), page, cancellationToken);
        page.Position = 0;
        await _store.WriteAsync(output.Key(RunPaths.Slides), page, WriteCondition.Always, cancellationToken);
        return slides;
    }

    // A lesson without usable slides gets the same placeholder as in the deck.
    private async Task<WrittenLesson> ReadAsync(LessonRecord lesson, CourseLocation output, CancellationToken cancellationToken)
    {
        LessonCheckpoint? stored = lesson.SlideHtml is { } path
            ? await new LessonCheckpoints(_store).FindAsync(output.Key(path), cancellationToken) : null;
        LessonOutcome outcome = new()
        {
            Number = lesson.Number, Title = lesson.Title, Status = lesson.Status, IsEmpty = lesson.IsEmpty, Failure = lesson.Failure,
        };
        return new WrittenLesson(outcome, stored is { Problem: null } ? stored.Html : null);
    }
}
