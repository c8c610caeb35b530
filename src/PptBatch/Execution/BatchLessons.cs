using System.Diagnostics;

namespace PptBatch.Execution;

/// <summary>
/// The lessons of one batch on their way: several at once as slots allow, none started after the time guard, none in work past the cutoff.
/// </summary>
internal sealed class BatchLessons : IDisposable
{
    private readonly LessonWorker _worker;
    private readonly BatchWork _work;
    private readonly BatchTime _time;
    private readonly CancellationToken _cancelled;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _cut;

    public BatchLessons(LessonWorker worker, BatchWork work, BatchTime time, CancellationToken cancelled)
    {
        (_worker, _work, _time, _cancelled) = (worker, work, time, cancelled);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        _cut = CancellationTokenSource.CreateLinkedTokenSource(cancelled, time.Cutoff);
    }

    /// <summary>Writes the lessons; all of them have asked for a slot before the first gets one.</summary>
    public async Task<WrittenLesson[]> WriteAsync(IEnumerable<LessonRequest> requests, LessonSlots.Hold? allAsked)
    {
        Task<WrittenLesson>[] writing;
        using (_work.Slots.HoldBack())
        {
            writing = [.. requests.Select(WriteAsync)];
            allAsked?.Dispose();
        }

        return await Task.WhenAll(writing);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _cut.Dispose();
    }

    private async Task<WrittenLesson> WriteAsync(LessonRequest request)
    {
        LessonOutcome? before = _work.Earlier?.Lessons.FirstOrDefault(lesson => lesson.Number == request.Lesson.Number);
        if (before is { Status: LessonStatus.Failed })
        {
            return new WrittenLesson(before, null);
        }

        using LessonSlots.Slot slot = await _work.Slots.WaitAsync(request.Lesson.Markdown.Length, request.Lesson.Number, _stop.Token);
        try
        {
            _stop.Token.ThrowIfCancellationRequested();

            // What an earlier round stored takes hardly any time, and must not count as remaining again.
            bool stored = before is { Status: LessonStatus.Generated or LessonStatus.Reused };
            return stored || _time.MayStart
                ? await WriteObservedAsync(request, before)
                : new WrittenLesson(NotStarted(request.Lesson), null);
        }
        catch
        {
            // The run is lost; lessons in flight may still be stored, but no other is started.
            _stop.Cancel();
            throw;
        }
    }

    private async Task<WrittenLesson> WriteObservedAsync(LessonRequest request, LessonOutcome? before)
    {
        _work.Progress?.Report(new LessonStarted(_work.Batch.Number, request.Lesson.Number, request.Lesson.Title));
        using Activity? activity = BatchTelemetry.StartLesson(request.Lesson.Number);
        (DateTimeOffset began, long started) = (_time.UtcNow, _time.Now);

        // Lessons run beside each other on the scheduler that the run was started on: the pool, unless a host owns another.
        WrittenLesson lesson = await Task.Factory.StartNew(
            () => WriteUntilCutoffAsync(request),
            CancellationToken.None,
            TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Current).Unwrap();
        WorkTime worked = new(began, _time.Since(started));
        BatchTelemetry.LessonEnded(activity, lesson.Outcome, worked.Duration);
        lesson = lesson with { Outcome = Joined(before, lesson.Outcome with { Worked = worked }) };
        _work.Progress?.Report(new LessonFinished(_work.Batch.Number, lesson.Outcome));
        return lesson;
    }

    private async Task<WrittenLesson> WriteUntilCutoffAsync(LessonRequest request)
    {
        try
        {
            return await _worker.WriteAsync(_work.Plan, request with { Waits = WaitsOf(request.Lesson) }, _cut.Token);
        }
        catch (Exception) when (_time.Cutoff.IsCancellationRequested && !_cancelled.IsCancellationRequested)
        {
            // Whatever a call that is cut off throws: the lesson remains, and what is done can still be rendered and stored.
            return new WrittenLesson(CutOff(request.Lesson), null);
        }
    }

    private Waits? WaitsOf(Lesson lesson) =>
        _work.Progress is { } progress
            ? new Waits(wait => progress.Report(new LessonWaiting(_work.Batch.Number, lesson.Number, wait)))
            : null;

    // What an earlier round of this run made is found stored in the next one; to the run it is still newly made.
    private static LessonOutcome Joined(LessonOutcome? before, LessonOutcome now) =>
        before is { Status: LessonStatus.Generated } && now.Status == LessonStatus.Reused ? before : now;

    private LessonOutcome NotStarted(Lesson lesson) =>
        Remaining(lesson, "PB5013", $"The lesson was not started: the time guard of {_time.Guard.TotalSeconds} s had passed.");

    private static LessonOutcome CutOff(Lesson lesson) =>
        Remaining(lesson, "PB5019", "The lesson was interrupted: its worker had only enough time left to render and store the deck.");

    private static LessonOutcome Remaining(Lesson lesson, string code, string message) => new()
    {
        Number = lesson.Number,
        Title = lesson.Title,
        Status = LessonStatus.Remaining,
        Failure = new Diagnostic(
            code, DiagnosticSeverity.Error, message, $"lesson {lesson.Number} \"{lesson.Title}\"",
            "Run again; finished lessons are kept."),
    };

    // Told at once and in order, unlike by Progress<T>.
    private sealed class Waits(Action<CallWait> tell) : IProgress<CallWait>
    {
        public void Report(CallWait value) => tell(value);
    }
}
