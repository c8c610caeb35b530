using System.Text;
using PptBatch.Artifacts;
using PptBatch.Checkpoints;
using PptBatch.Execution;

namespace PptBatch;

/// <summary>
/// The slides of single lessons, as a run would find them and as it would render them: for tools that show and edit a course.
/// </summary>
/// <remarks>Safe for concurrent use. A host resolves it from its services, for a keyed pipeline under its key.</remarks>
public sealed class LessonEditor
{
    private readonly IArtifactStore _store;
    private readonly ISlideGenerator _generator;
    private readonly LessonHash _hash;
    private readonly LessonCheckpoints _checkpoints;

    internal LessonEditor(IArtifactStore store, ISlideGenerator generator, LessonHash hash, LessonCheckpoints checkpoints) =>
        (_store, _generator, _hash, _checkpoints) = (store, generator, hash, checkpoints);

    /// <summary>Finds what is stored for a lesson as it is now.</summary>
    /// <param name="preview">The course and its plan, as <see cref="IDeckPipeline.PlanAsync"/> gives them.</param>
    /// <param name="lesson"><see cref="Lesson.Number"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The course has no such lesson.</exception>
    public async Task<EditedLesson> FindAsync(PlanPreview preview, int lesson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preview);
        LessonRequest request = preview.Book.Modules
            .SelectMany(module => module.Lessons.Select(one => new LessonRequest(preview.Book, module, one)))
            .FirstOrDefault(one => one.Lesson.Number == lesson)
            ?? throw new ArgumentException($"The course has no lesson {lesson}.", nameof(lesson));
        ISlideGenerator writer = Generator(preview.Plan);
        string hash = await _hash.OfAsync(request, writer.Fingerprint, cancellationToken);
        ArtifactKey key = preview.Plan.Output.Key(RunPaths.Lesson(lesson, hash));
        LessonCheckpoint? stored = await _checkpoints.FindAsync(key, cancellationToken);
        return new EditedLesson(request, key, stored is { Problem: null } ? stored.Html : null);
    }

    /// <summary>Has the generator write a lesson, and stores nothing. With a model this costs money.</summary>
    /// <param name="preview">The course and its plan.</param>
    /// <param name="slides">The lesson.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<GenerationResult> WriteAsync(PlanPreview preview, EditedLesson slides, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(slides);
        return Generator(preview.Plan).GenerateAsync(slides.Request, cancellationToken);
    }

    /// <summary>Stores slides of a lesson where the next run takes them from, in place of what is there.</summary>
    /// <param name="slides">The lesson.</param>
    /// <param name="html">Its slide HTML.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">The HTML cannot be used as the slides of a lesson, or the store failed.</exception>
    public async Task SaveAsync(EditedLesson slides, string html, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slides);
        ArgumentNullException.ThrowIfNull(html);
        if (SlideHtmlCheck.Problem(html) is { } problem)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5011", DiagnosticSeverity.Error, $"The slides that were written cannot be used: {problem}.",
                $"lesson {slides.Request.Lesson.Number} \"{slides.Request.Lesson.Title}\"", "Correct them and save again."));
        }

        using MemoryStream bytes = new(Encoding.UTF8.GetBytes(html));
        await _store.WriteAsync(slides.Key, bytes, WriteCondition.Always, cancellationToken);
    }

    /// <summary>What a lesson alone is rendered from; without HTML it is the marked placeholder.</summary>
    /// <param name="preview">The course and its plan.</param>
    /// <param name="slides">The lesson.</param>
    /// <param name="html">Its slide HTML, or null.</param>
    /// <returns>The content, and where its pictures are.</returns>
    public (DeckContent Deck, IPictureSource Pictures) Content(PlanPreview preview, EditedLesson slides, string? html)
    {
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(slides);
        Lesson lesson = slides.Request.Lesson;
        LessonOutcome outcome = new()
        {
            Number = lesson.Number, Title = lesson.Title, Status = html is null ? LessonStatus.Remaining : LessonStatus.Reused,
        };
        return (
            BatchDeckWriter.Content(preview.Plan, preview.Book, [new WrittenLesson(outcome, html)]),
            new CoursePictures(_store, preview.Plan.Input, [lesson]));
    }

    private ISlideGenerator Generator(BatchPlan plan) => plan.Writing is { } writing ? _generator.WithSettings(writing) : _generator;
}

/// <summary>A lesson and the slides that are stored for it.</summary>
/// <param name="Request">The lesson in its course.</param>
/// <param name="Key">Where a run looks for its slides as long as neither the lesson nor the generator changes.</param>
/// <param name="Html">The stored slide HTML; null where there is none, or none that can be used.</param>
public sealed record EditedLesson(LessonRequest Request, ArtifactKey Key, string? Html);
