using PptBatch.Artifacts;
using PptBatch.Finishing;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Observation;

namespace PptBatch.Execution;

/// <summary>Renders the lessons of a batch into its deck and stores it; lessons without slides get a marked placeholder.</summary>
internal sealed class BatchDeckWriter(
    IDeckRenderer renderer, IArtifactStore store, IDeckFinisher? finisher = null, ILessonLook? look = null)
{
    // A deck holds all of its pages while it is rendered, so rendering more decks than there are cores only takes more memory.
    private readonly LessonSlots _rendering = new(Environment.ProcessorCount);

    /// <summary>Makes sure that decks can be rendered, before a lesson is written for them.</summary>
    public Task PrepareAsync(BatchPlan plan, CancellationToken cancellationToken) => renderer.PrepareAsync(plan.Look, cancellationToken);

    /// <summary>Renders slide HTML of a lesson as its deck will show it; null where the host cannot.</summary>
    public Func<string, CancellationToken, Task<LessonLook>>? LookOf(BatchPlan plan, CourseBook book, Lesson lesson)
    {
        if (look is null)
        {
            return null;
        }

        LessonOutcome outcome = new() { Number = lesson.Number, Title = lesson.Title, Status = LessonStatus.Generated };
        CoursePictures pictures = new(store, plan.Input, [lesson]);
        return (html, token) => look.LookAsync(Content(plan, book, [new WrittenLesson(outcome, html)]), pictures, token);
    }

    public async Task<BatchOutcome> WriteAsync(
        BatchPlan plan, Batch batch, CourseBook book, IReadOnlyList<WrittenLesson> lessons, CancellationToken cancellationToken)
    {
        using LessonSlots.Slot turn = await _rendering.WaitAsync(0, batch.Number, cancellationToken);
        return await WriteInTurnAsync(plan, batch, book, lessons, cancellationToken);
    }

    private async Task<BatchOutcome> WriteInTurnAsync(
        BatchPlan plan, Batch batch, CourseBook book, IReadOnlyList<WrittenLesson> lessons, CancellationToken cancellationToken)
    {
        IEnumerable<Lesson> ofBatch = book.Lessons.Where(lesson => lesson.Number >= batch.FirstLesson && lesson.Number <= batch.LastLesson);
        CoursePictures pictures = new(store, plan.Input, ofBatch);

        // On disk, as a deck is as large as its pictures, and several are made at once.
        await using FileStream deck = ScratchFile.Create();
        RenderResult rendered;
        try
        {
            rendered = await RenderAsync(plan, book, lessons, pictures, deck, cancellationToken);
        }
        catch (Exception exception) when (IsBreakdown(exception, cancellationToken))
        {
            lessons = await ReplaceBreakersAsync(plan, book, lessons, pictures, cancellationToken);
            deck.SetLength(0);
            rendered = await RenderAsync(plan, book, lessons, pictures, deck, cancellationToken);
        }

        ArtifactKey key = plan.Output.Key(RunPaths.BatchDeck(batch.Number));
        DeckContext context =
            new() { Key = key, Plan = plan, Batch = batch, Lessons = [.. lessons.Select(lesson => lesson.Outcome.Number)] };
        await using Stream? finished = finisher is null ? null : await finisher.FinishAsync(deck, context, cancellationToken);
        Stream whole = finished ?? deck;
        whole.Position = 0;
        string hash = DeckHash.Of(whole);
        whole.Position = 0;
        ArtifactInfo? written = await store.WriteAsync(key, whole, WriteCondition.Always, cancellationToken);
        return new BatchOutcome
        {
            Batch = batch,
            Deck = key,
            DeckVersion = written?.Version,
            DeckHash = hash,
            SlideCount = rendered.SlideCount,
            Lessons = [.. lessons.Select((lesson, i) => lesson.Outcome with { SlideCount = rendered.LessonSlideCounts[i] })],
            Diagnostics = rendered.Diagnostics,
        };
    }

    private async Task<RenderResult> RenderAsync(
        BatchPlan plan,
        CourseBook book,
        IReadOnlyList<WrittenLesson> lessons,
        CoursePictures pictures,
        Stream output,
        CancellationToken cancellationToken)
    {
        return await Instruments.WithinAsync(
            BatchTelemetry.StartRender(lessons.Count),
            () => renderer.RenderAsync(Content(plan, book, lessons), pictures, output, cancellationToken));
    }

    /// <summary>What a batch deck is rendered from; lessons without HTML are marked placeholders.</summary>
    public static DeckContent Content(BatchPlan plan, CourseBook book, IReadOnlyList<WrittenLesson> lessons)
    {
        HashSet<int> here = [.. lessons.Select(lesson => lesson.Outcome.Number)];
        int last = plan.Batches.Max(batch => batch.LastLesson);
        Dictionary<int, int> modules = plan.Lessons.ToDictionary(lesson => lesson.Number, lesson => lesson.ModuleNumber);
        bool several = modules.Values.Distinct().Skip(1).Any();
        return new DeckContent
        {
            Title = PlainTitle.Of(plan.Title),
            Language = plan.Language,
            Author = book.Author,
            CreatedAt = plan.StartedAt,
            Look = plan.Look,
            Lessons = [.. lessons.Select(lesson => new LessonContent(
                lesson.Outcome.Number,
                PlainTitle.Of(lesson.Outcome.Title),
                lesson.Html is { } html ? LinksBetweenDecks.Led(html, here, last)
                    : LessonPlaceholder.Html(plan.Language, lesson.Outcome))
            {
                Module = several ? modules.GetValueOrDefault(lesson.Outcome.Number) : 0,
            })],
        };
    }

    // A renderer promises never to throw on HTML. Should one do so, the lesson that makes it throw is lost, not the batch.
    private async Task<IReadOnlyList<WrittenLesson>> ReplaceBreakersAsync(
        BatchPlan plan, CourseBook book, IReadOnlyList<WrittenLesson> lessons, CoursePictures pictures, CancellationToken cancellationToken)
    {
        List<WrittenLesson> kept = [];
        foreach (WrittenLesson lesson in lessons)
        {
            try
            {
                await RenderAsync(plan, book, [lesson], pictures, Stream.Null, cancellationToken);
                kept.Add(lesson);
            }
            catch (Exception exception) when (IsBreakdown(exception, cancellationToken))
            {
                Diagnostic failure = new(
                    "PB5014",
                    DiagnosticSeverity.Error,
                    $"The slides could not be rendered: {exception.GetType().Name}: {exception.Message}",
                    $"lesson {lesson.Outcome.Number} \"{lesson.Outcome.Title}\"",
                    "Edit the lesson's stored slide HTML and run again.");
                LessonOutcome lost = lesson.Outcome with { Status = LessonStatus.Failed, Failure = failure, SlideHtml = null };
                kept.Add(new WrittenLesson(lost, null));
            }
        }

        return kept;
    }

    private static bool IsBreakdown(Exception exception, CancellationToken cancellationToken) =>
        exception is not PptBatchException && !cancellationToken.IsCancellationRequested;
}
