using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PptBatch.Accounting;
using PptBatch.Artifacts;
using PptBatch.Checkpoints;
using PptBatch.Generation;
using PptBatch.Observation;

namespace PptBatch.Execution;

/// <summary>Gets the slide HTML of one lesson: from its checkpoint where there is one, else from the generator, once.</summary>
internal sealed class LessonWorker(
    ISlideGenerator generator, LessonHash hash, LessonCheckpoints checkpoints, AttemptStore attempts, ILogger<LessonWorker>? logger = null)
{
    private readonly ILogger _log = logger ?? NullLogger<LessonWorker>.Instance;

    /// <summary>Checks that lessons can be written as the plan says.</summary>
    /// <exception cref="PptBatchException">This host's generator cannot do so.</exception>
    public void Prepare(BatchPlan plan) => _ = GeneratorOf(plan);

    /// <summary>What is stored for a lesson as it is now, and where.</summary>
    public async Task<(ArtifactKey Key, LessonCheckpoint? Stored)> FindAsync(
        BatchPlan plan, LessonRequest request, CancellationToken cancellationToken)
    {
        string key12 = await hash.OfAsync(request, GeneratorOf(plan).Fingerprint, cancellationToken);
        ArtifactKey key = plan.Output.Key(RunPaths.Lesson(request.Lesson.Number, key12));
        return (key, await checkpoints.FindAsync(key, cancellationToken));
    }

    public async Task<WrittenLesson> WriteAsync(BatchPlan plan, LessonRequest request, CancellationToken cancellationToken)
    {
        Lesson lesson = request.Lesson;
        (ArtifactKey key, LessonCheckpoint? stored) = await FindAsync(plan, request, cancellationToken);
        if (stored is { Problem: null })
        {
            return Reused(lesson, key, stored.Html);
        }

        LessonJournal journal = JournalOf(plan, lesson, key, stored);
        if (await GenerateAsync(
            plan, request, journal, (writer, asked) => writer.GenerateAsync(asked, cancellationToken), cancellationToken) is not { } made)
        {
            return await WriteAsync(plan, request, cancellationToken);
        }

        if (made is { EndsRun: true, Failure: { } fault })
        {
            throw new PptBatchException(fault);
        }

        string? problem = made.Html is null ? null : SlideHtmlCheck.Problem(made.Html);
        if (made.Html is null || problem is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Failed(lesson, made, made.Failure ?? Unusable(lesson, problem ?? "there is none"));
        }

        // What was made may have cost money: it is stored even when the run is being cancelled.
        string html = await checkpoints.SaveAsync(key, StoredMarks.Write(made.Html, made.Marks), stored, CancellationToken.None);
        IReadOnlyList<Diagnostic> found = stored is null ? made.Diagnostics : [MadeAgain(key, stored.Problem!), .. made.Diagnostics];
        LessonOutcome outcome = Outcome(lesson, LessonStatus.Generated) with
        {
            SlideHtml = key, Diagnostics = found, Attempts = made.Attempts, Marks = StoredMarks.Read(html),
        };
        return Accounted(outcome, lesson, html);
    }

    // What is stored and cannot be used is replaced; else whatever appears meanwhile is another worker's, and as good.
    private LessonJournal JournalOf(BatchPlan plan, Lesson lesson, ArtifactKey key, LessonCheckpoint? stored) => new(
        attempts, plan.Output, plan.RunId, lesson.Number,
        token => stored is null ? checkpoints.ExistsAsync(key, token) : Task.FromResult(false));

    /// <summary>A lesson whose stored slides are used as they are.</summary>
    public static WrittenLesson Reused(Lesson lesson, ArtifactKey key, string html) =>
        Accounted(Outcome(lesson, LessonStatus.Reused) with { SlideHtml = key, Marks = StoredMarks.Read(html) }, lesson, html);

    private static WrittenLesson Accounted(LessonOutcome outcome, Lesson lesson, string html)
    {
        (LessonAccount? account, IReadOnlyList<Diagnostic> missing) = Account.Of(lesson, html, outcome.Diagnostics);
        return new WrittenLesson(outcome with { Account = account, Diagnostics = [.. outcome.Diagnostics, .. missing] }, html);
    }

    /// <summary>The generator as the plan sets it.</summary>
    public ISlideGenerator GeneratorOf(BatchPlan plan) => generator.As(plan.Writing);

    /// <summary>
    /// Lets the generator work for a lesson, with every call in the ledger of the plan's run, and stores nothing else. A generator that
    /// throws fails its own lesson only; only cancellation ends the batch.
    /// </summary>
    public async Task<GenerationResult> GenerateAsync(
        BatchPlan plan, LessonRequest request, Func<ISlideGenerator, LessonRequest, Task<GenerationResult>> write,
        CancellationToken cancellationToken) =>
        (await GenerateAsync(
            plan, request,
            new LessonJournal(attempts, plan.Output, plan.RunId, request.Lesson.Number, _ => Task.FromResult(false)), write,
            cancellationToken))!;

    // Null where another worker was faster, which the journal may say.
    private async Task<GenerationResult?> GenerateAsync(
        BatchPlan plan, LessonRequest request, LessonJournal journal, Func<ISlideGenerator, LessonRequest, Task<GenerationResult>> write,
        CancellationToken cancellationToken)
    {
        GenerationResult? made = await GuardedAsync(
            request, () => write(GeneratorOf(plan), request with { Journal = journal }), cancellationToken);
        if (made is not null)
        {
            await attempts.SaveAsync(plan.Output, plan.RunId, request.Lesson.Number, journal.Unwritten(made.Attempts));
        }

        return made;
    }

    private async Task<GenerationResult?> GuardedAsync(
        LessonRequest request, Func<Task<GenerationResult>> write, CancellationToken cancellationToken)
    {
        try
        {
            return await write();
        }
        catch (LessonWrittenException)
        {
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogEvents.GeneratorThrew(_log, request.Lesson.Number, exception);
            Diagnostic failure = (exception as PptBatchException)?.Diagnostic ?? new Diagnostic(
                "PB5010",
                DiagnosticSeverity.Error,
                $"The slide generator failed: {exception.GetType().Name}: {exception.Message}",
                PlaceOf(request.Lesson),
                "Run again to retry this lesson.");
            return new GenerationResult { Failure = failure };
        }
    }

    private static WrittenLesson Failed(Lesson lesson, GenerationResult made, Diagnostic failure) => new(
        Outcome(lesson, LessonStatus.Failed) with { Failure = failure, Diagnostics = made.Diagnostics, Attempts = made.Attempts }, null);

    private static Diagnostic Unusable(Lesson lesson, string problem) => new(
        "PB5011", DiagnosticSeverity.Error, $"The slides that were written cannot be used: {problem}.", PlaceOf(lesson),
        "Run again to retry it.");

    private static Diagnostic MadeAgain(ArtifactKey key, string problem) => new(
        "PB5012", DiagnosticSeverity.Warning, $"The stored slides could not be used and were written again: {problem}.", key.ToString());

    private static LessonOutcome Outcome(Lesson lesson, LessonStatus status) =>
        new() { Number = lesson.Number, Title = lesson.Title, Status = status, IsEmpty = lesson.IsEmpty };

    private static string PlaceOf(Lesson lesson) => $"lesson {lesson.Number} \"{lesson.Title}\"";
}

/// <summary>A lesson to be rendered into a batch deck.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Html">Its slide HTML, or null when there is none.</param>
internal sealed record WrittenLesson(LessonOutcome Outcome, string? Html);
