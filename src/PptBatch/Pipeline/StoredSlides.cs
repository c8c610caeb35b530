using System.Text;
using PptBatch.Artifacts;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch;

/// <summary>
/// Reads and changes the slides that the last run into a folder has stored, and makes its decks again from them: no slide is written, so no
/// model is asked.
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

    internal StoredSlides(
        IArtifactStore store, PlanStore plans, RunRecordStore runs, PlannedBooks books, LessonRetirement retirement, DeckRebuild rebuild)
    {
        (_store, _plans, _runs, _books, _retirement, _rebuild) = (store, plans, runs, books, retirement, rebuild);
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
        return book.Lessons.FirstOrDefault(one => one.Number == lesson) is { } found
            ? new StoredLesson(plan, book, found, key, stored.Html, stored.Version)
            : null;
    }

    /// <summary>The pictures that a lesson's slides name.</summary>
    /// <param name="lesson">The lesson.</param>
    public IPictureSource PicturesOf(StoredLesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return new CoursePictures(_store, lesson.Plan.Input, [lesson.Lesson]);
    }

    /// <summary>
    /// Stores a lesson that was changed with <see cref="StoredLesson.With"/>; what was stored is kept under
    /// <c>infographics/lessons/replaced/</c>. Decks stay as they are until <see cref="RebuildAsync"/>.
    /// </summary>
    /// <param name="changed">The lesson.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">The stored slides are no longer those that were read.</exception>
    public async Task SaveAsync(StoredLesson changed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changed);
        await _retirement.CopyAsync(changed.Key, changed.Plan.Output, cancellationToken);
        using MemoryStream bytes = new(Encoding.UTF8.GetBytes(changed.Html));
        if (await _store.WriteAsync(changed.Key, bytes, WriteCondition.IfMatch(changed.Version), cancellationToken) is null)
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
                "PB5073", DiagnosticSeverity.Error, "This folder has no run that ended in it.", $"{output.Bucket}/{output.Folder}",
                "Run the course; finished lessons are reused."));
        }

        return await _rebuild.RunAsync(plan, record, await _books.ReadAsync(plan, cancellationToken), cancellationToken);
    }
}
