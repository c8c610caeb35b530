using System.Text;
using PptBatch.Artifacts;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch;

/// <summary>
/// Finds, changes and stores the slides of single lessons, and makes the decks of the last run into a folder again from them: no slide is
/// written, so no model is asked. <see cref="SlideDrafts"/> has them written.
/// </summary>
/// <remarks>
/// Safe for concurrent use. A change and the decks that show it are two steps; of two changes to one lesson at once the second is refused.
/// A host resolves it from its services, for a keyed pipeline under its key.
/// </remarks>
public sealed class StoredSlides
{
    private readonly IArtifactStore _store;
    private readonly PlanStore _plans;
    private readonly RunRecordStore _runs;
    private readonly PlannedBooks _books;
    private readonly LessonCheckpoints _checkpoints;
    private readonly LessonRetirement _retirement;
    private readonly DeckRebuild _rebuild;
    private readonly Func<LessonWorker> _lessons;

    /// <param name="store">The store.</param>
    /// <param name="plans">Plans in it.</param>
    /// <param name="runs">Records in it.</param>
    /// <param name="books">Reads planned courses.</param>
    /// <param name="retirement">Keeps what is replaced.</param>
    /// <param name="rebuild">Makes decks again.</param>
    /// <param name="lessons">The worker: only where slides of a course as it is now are asked for, since it needs a generator.</param>
    internal StoredSlides(
        IArtifactStore store, PlanStore plans, RunRecordStore runs, PlannedBooks books, LessonRetirement retirement, DeckRebuild rebuild,
        Func<LessonWorker> lessons)
    {
        (_store, _plans, _runs, _books, _retirement, _rebuild, _lessons) = (store, plans, runs, books, retirement, rebuild, lessons);
        _checkpoints = new LessonCheckpoints(store);
    }

    /// <summary>The stored slides of a lesson, or null where the last run into the folder has none that can be used.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="lesson">The lesson's number in the course.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="PptBatchException">The course changed since it was planned, or cannot be read.</exception>
    public async Task<StoredLesson?> FindAsync(CourseLocation output, int lesson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (await _plans.FindAsync(output, cancellationToken) is not { } plan
            || plan.Output != output
            || await _runs.FindAsync(output, cancellationToken) is not { } record || record.RunId != plan.RunId
            || DeckRebuild.KeyOf(plan, record, lesson) is not { } key
            || await _checkpoints.FindAsync(key, cancellationToken) is not { Problem: null } stored)
        {
            return null;
        }

        CourseBook book = await _books.ReadAsync(plan, cancellationToken);
        return RequestOf(book, lesson) is { } request ? new StoredLesson(new PlanPreview(plan, book), request, key, stored) : null;
    }

    /// <summary>A lesson of a course as it is now, with the slides that a run would use without writing any; none where it would.</summary>
    /// <param name="course">The course and its plan, as <see cref="IDeckPipeline.PlanAsync"/> gives them.</param>
    /// <param name="lesson">The lesson's number in the course.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The lesson, or null where the course has none of that number.</returns>
    /// <exception cref="InvalidOperationException">The host has no generator.</exception>
    public async Task<StoredLesson?> FindCurrentAsync(PlanPreview course, int lesson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(course);
        if (RequestOf(course.Book, lesson) is not { } request)
        {
            return null;
        }

        (ArtifactKey key, LessonCheckpoint? stored) = await _lessons().FindAsync(course.Plan, request, cancellationToken);
        return new StoredLesson(course, request, key, stored);
    }

    /// <summary>The pictures that a lesson's slides name.</summary>
    /// <param name="lesson">The lesson.</param>
    public IPictureSource PicturesOf(StoredLesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return new CoursePictures(_store, lesson.Course.Plan.Input, [lesson.Request.Lesson]);
    }

    /// <summary>
    /// Stores a lesson that was changed with <see cref="StoredLesson.With(int, string)"/> or written as a <see cref="SlideDraft"/>, for the
    /// next run to use; what was stored is kept under <c>infographics/lessons/replaced/</c>. Decks stay as they are until
    /// <see cref="RebuildAsync"/> or the next run.
    /// </summary>
    /// <param name="changed">The lesson.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">
    /// The stored slides are no longer those that were read, or the HTML cannot be the slides of a lesson.
    /// </exception>
    public async Task SaveAsync(StoredLesson changed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changed);
        string html = changed.Html ?? "";
        if (SlideHtmlCheck.Problem(html) is { } problem)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5011", DiagnosticSeverity.Error, $"The slides that were written cannot be used: {problem}.",
                $"lesson {changed.Number} \"{changed.Title}\"", "Correct them and save again."));
        }

        await _retirement.CopyAsync(changed.Key, changed.Course.Plan.Output, cancellationToken);
        using MemoryStream bytes = new(Encoding.UTF8.GetBytes(html));
        WriteCondition unchanged = changed.Version is { } version ? WriteCondition.IfMatch(version) : WriteCondition.IfAbsent;
        if (await _store.WriteAsync(changed.Key, bytes, unchanged, cancellationToken) is null)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5072", DiagnosticSeverity.Error, "The stored slides were changed by someone else meanwhile.", changed.Key.ToString(),
                "Read them again and repeat the change."));
        }
    }

    /// <summary>
    /// Makes the decks, the report and the record of the last run again from its stored slides. Lessons without any stay placeholders.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">The folder has no run that ended, or the course changed since.</exception>
    public async Task<DeckResult> RebuildAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        BatchPlan? plan = await _plans.ReadAsync(output, cancellationToken);
        RunRecord? record = await _runs.FindAsync(output, cancellationToken);
        if (plan is null || plan.Output != output || record is null || record.RunId != plan.RunId)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5073", DiagnosticSeverity.Error, "No run into this folder has ended yet.", $"{output.Bucket}/{output.Folder}",
                "Run the course; finished lessons are reused."));
        }

        return await _rebuild.RunAsync(plan, record, await _books.ReadAsync(plan, cancellationToken), cancellationToken);
    }

    private static LessonRequest? RequestOf(CourseBook book, int lesson) => book.Modules
        .SelectMany(module => module.Lessons.Select(one => new LessonRequest(book, module, one)))
        .FirstOrDefault(one => one.Lesson.Number == lesson);
}
