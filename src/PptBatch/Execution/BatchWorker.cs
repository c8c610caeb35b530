using System.Diagnostics;
using PptBatch.Checkpoints;
using PptBatch.Generation;

namespace PptBatch.Execution;

/// <summary>
/// Does one batch, wherever it runs: its lessons several at once, then its deck. It stops starting lessons when its time guard
/// has passed and reports the rest as remaining; the executor sends the batch out again.
/// </summary>
internal sealed class BatchWorker(
    PlannedBooks books, LessonWorker lessons, BatchDeckWriter decks, AttemptStore attempts, TimeProvider time, PptBatchOptions options)
{
    /// <summary>Runs a batch.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="batch">One of its batches.</param>
    /// <param name="earlier">How the batch ended when it was sent out before, or null; what failed then is not tried again.</param>
    /// <param name="slots">Bounds how many lessons are written at once, the longest first, over all batches that share it.</param>
    /// <param name="allAsked">Ended when all of the batch's lessons have asked for a slot, or null.</param>
    /// <param name="progress">Receives lesson events, or null.</param>
    /// <param name="cancellationToken">Stops the work; checkpoints stay.</param>
    public async Task<BatchOutcome> RunAsync(
        BatchPlan plan,
        Batch batch,
        BatchOutcome? earlier,
        LessonSlots slots,
        LessonSlots.Hold? allAsked,
        IProgress<DeckProgress>? progress,
        CancellationToken cancellationToken)
    {
        long started = time.GetTimestamp();
        using Activity? activity = Telemetry.StartBatch(batch);
        await decks.PrepareAsync(cancellationToken);
        CourseBook book = await books.ReadAsync(plan, cancellationToken);
        SpendScope spending = SpendScope.Of(plan, batch, options.BatchesRunApart, token => attempts.ReadAsync(plan.Output, plan.RunId, token));
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using CancellationTokenSource cutoff = new(Until(options.LessonCutoff), time);
        using CancellationTokenSource lessonStop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, cutoff.Token);
        Task<WrittenLesson>[] writing;
        using (slots.HoldBack())
        {
            writing = [.. RequestsOf(book, batch, spending).Select(WriteAsync)];
            allAsked?.Dispose();
        }

        WrittenLesson[] written = await Task.WhenAll(writing);
        return await decks.WriteAsync(plan, batch, book, written, cancellationToken);

        async Task<WrittenLesson> WriteAsync(LessonRequest request)
        {
            LessonOutcome? before = earlier?.Lessons.FirstOrDefault(lesson => lesson.Number == request.Lesson.Number);
            if (before is { Status: LessonStatus.Failed })
            {
                return new WrittenLesson(before, null);
            }

            using LessonSlots.Slot slot = await slots.WaitAsync(request.Lesson.Markdown.Length, stop.Token);
            try
            {
                stop.Token.ThrowIfCancellationRequested();
                bool written = before is { Status: LessonStatus.Generated or LessonStatus.Reused };
                if (!written && time.GetElapsedTime(started) >= options.TimeGuard)
                {
                    return new WrittenLesson(NotStarted(request.Lesson), null);
                }

                progress?.Report(new LessonStarted(batch.Number, request.Lesson.Number, request.Lesson.Title));
                using Activity? lessonActivity = Telemetry.StartLesson(request.Lesson.Number);
                long lessonStarted = time.GetTimestamp();
                WrittenLesson lesson = await Task.Run(() => UntilCutoffAsync(request), CancellationToken.None);
                Telemetry.LessonEnded(lesson.Outcome.Status, time.GetElapsedTime(lessonStarted));
                lesson = lesson with { Outcome = Joined(before, lesson.Outcome) };
                progress?.Report(new LessonFinished(batch.Number, lesson.Outcome));
                return lesson;
            }
            catch
            {
                // The run is lost; lessons in flight may still be stored, but no other is started.
                await stop.CancelAsync();
                throw;
            }
        }

        async Task<WrittenLesson> UntilCutoffAsync(LessonRequest request)
        {
            try
            {
                return await lessons.WriteAsync(plan, request, lessonStop.Token);
            }
            catch (Exception) when (cutoff.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                // Whatever a call that is cut off throws: the lesson remains, and what is done can still be rendered and stored.
                return new WrittenLesson(CutOff(request.Lesson), null);
            }
        }
    }

    private static TimeSpan Until(TimeSpan? cutoff) =>
        cutoff is not { } time ? Timeout.InfiniteTimeSpan : time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private static IEnumerable<LessonRequest> RequestsOf(CourseBook book, Batch batch, SpendScope spending) =>
        from module in book.Modules
        from lesson in module.Lessons
        where lesson.Number >= batch.FirstLesson && lesson.Number <= batch.LastLesson
        select new LessonRequest(book, module, lesson) { Spending = spending };

    // What an earlier round of this run made is found stored in the next one; to the run it is still newly made.
    private static LessonOutcome Joined(LessonOutcome? before, LessonOutcome now) =>
        before is { Status: LessonStatus.Generated } && now.Status == LessonStatus.Reused ? before : now;

    private LessonOutcome NotStarted(Lesson lesson) =>
        Remaining(lesson, "PB5013", $"The lesson was not started: the time guard of {options.TimeGuard.TotalSeconds} s had passed.");

    private static LessonOutcome CutOff(Lesson lesson) =>
        Remaining(lesson, "PB5019", "The lesson was cut off: its worker had only the time left that rendering and saving take.");

    private static LessonOutcome Remaining(Lesson lesson, string code, string message) => new()
    {
        Number = lesson.Number,
        Title = lesson.Title,
        Status = LessonStatus.Remaining,
        Failure = new Diagnostic(
            code, DiagnosticSeverity.Error, message, $"lesson {lesson.Number} \"{lesson.Title}\"",
            "Run again: what is stored is not made again."),
    };
}
