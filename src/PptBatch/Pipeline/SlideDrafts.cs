using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Generation;
using PptBatch.Pipeline;
using PptBatch.SlideHtml.Markup;

namespace PptBatch;

/// <summary>Has the host's generator write a lesson, or one slide of it, for a person who takes it or not.</summary>
/// <remarks>
/// What a model's calls cost belongs to a run, as everything does that is paid for: to the one in work in the lesson's output folder, or
/// else to a new one, which the next <see cref="IDeckPipeline.RunAsync"/> of the same course takes up. The run's ledger has them, and its
/// cap holds for them. A course that has changed since begins another run. Safe for concurrent use. A host resolves it from its services,
/// for a keyed pipeline under its key.
/// </remarks>
public sealed class SlideDrafts
{
    private readonly LessonWorker _lessons;
    private readonly BatchDeckWriter _decks;
    private readonly PlanStore _plans;
    private readonly AttemptStore _attempts;

    internal SlideDrafts(LessonWorker lessons, BatchDeckWriter decks, PlanStore plans, AttemptStore attempts) =>
        (_lessons, _decks, _plans, _attempts) = (lessons, decks, plans, attempts);

    /// <summary>Has the whole lesson written. With a model this costs money.</summary>
    /// <param name="lesson">The lesson, as <see cref="StoredSlides.FindCurrentAsync"/> gives it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">A run of another course is at work in the output folder.</exception>
    public async Task<SlideDraft> WriteAsync(StoredLesson lesson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        GenerationResult made = await GenerateAsync(
            lesson, (writer, request) => writer.GenerateAsync(request, cancellationToken), cancellationToken);
        string? problem = made.Html is { } html ? SlideHtmlCheck.Problem(html) : "there is none";
        return Draft(made, lesson, problem is null ? lesson.With(StoredMarks.Write(made.Html!, made.Marks)) : null, problem) with
        {
            WholeLesson = true,
        };
    }

    /// <summary>
    /// Has one slide written again. A generator that writes no single slides writes the lesson, and the slide of that number is taken from
    /// it. With a model this costs money.
    /// </summary>
    /// <param name="lesson">The lesson with its slides, stored or not.</param>
    /// <param name="slide">The slide's number, from 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lesson has no slide of that number.</exception>
    /// <exception cref="PptBatchException">A run of another course is at work in the output folder.</exception>
    public async Task<SlideDraft> RewriteAsync(StoredLesson lesson, int slide, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentOutOfRangeException.ThrowIfLessThan(slide, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slide, lesson.Slides.Count);
        bool whole = false;
        GenerationResult made = await GenerateAsync(
            lesson,
            async (writer, request) =>
            {
                GenerationResult? one = await writer.RewriteAsync(request, lesson.Html!, slide, cancellationToken);
                whole = one is null;
                return one ?? await writer.GenerateAsync(request, cancellationToken);
            },
            cancellationToken);
        IReadOnlyList<string> slides = made.Html is { } html ? LessonArticle.Of(html).Html : [];
        string? written = whole ? slides.ElementAtOrDefault(slide - 1) : slides.Count == 1 ? slides[0] : null;
        string? problem = written is not null ? LessonArticle.Problem(written)
            : whole ? $"the lesson that was written has {slides.Count} slides" : $"{slides.Count} slides were written in place of one";
        return Draft(made, lesson, problem is null ? Exchanged(lesson, slide, written!, made.Marks) : null, problem) with
        {
            WholeLesson = whole,
        };
    }

    private static StoredLesson Exchanged(StoredLesson lesson, int slide, string html, LessonMarks marks)
    {
        StoredLesson changed = lesson.With(slide, html);
        return changed.With(StoredMarks.Write(changed.Html!, StoredMarks.Read(changed.Html!) | marks));
    }

    private static SlideDraft Draft(GenerationResult made, StoredLesson lesson, StoredLesson? changed, string? problem) => new()
    {
        Lesson = changed,
        Failure = changed is not null ? null : made.Failure ?? new Diagnostic(
            "PB5100", DiagnosticSeverity.Error, $"Nothing usable was written: {problem}.", $"lesson {lesson.Number} \"{lesson.Title}\"",
            "Try again, or edit the slide by hand."),
        Diagnostics = made.Diagnostics,
        Attempts = made.Attempts,
    };

    private async Task<GenerationResult> GenerateAsync(
        StoredLesson lesson, Func<ISlideGenerator, LessonRequest, Task<GenerationResult>> write, CancellationToken cancellationToken)
    {
        (BatchPlan plan, CourseBook book) = lesson.Course;
        LessonRequest request = lesson.Request;
        if (_lessons.GeneratorOf(plan).CallsModels)
        {
            plan = await _plans.PrepareAsync(plan, cancellationToken);
            request = request with
            {
                Spending = BatchSpending.OfRun(plan, token => _attempts.ReadAsync(plan.Output, plan.RunId, token)),
                Look = _decks.LookOf(plan, book, request.Lesson),
            };
        }

        return await _lessons.GenerateAsync(plan, request, write, cancellationToken);
    }
}
