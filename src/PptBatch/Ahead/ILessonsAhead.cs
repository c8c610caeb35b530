namespace PptBatch;

/// <summary>
/// Writes lessons before the batches of a run start, where that is cheaper than one call at a time. It stores them, so the batches find
/// them wherever they run; what it leaves, they write.
/// </summary>
/// <remarks>
/// Chosen with <c>UseLessonsAhead</c>. One that asks the chat generator's model takes its calls from <see cref="LessonCalls"/>.
/// Implementations are safe for concurrent use and follow <see cref="BatchPlan.Writing"/>, as <see cref="LessonCalls"/> does. They may
/// wait as long as their service takes; a run that is cut off meanwhile calls them again, and should find what the first call has begun.
/// One that can be taken in steps is an <see cref="IStepwiseLessonsAhead"/>.
/// </remarks>
public interface ILessonsAhead
{
    /// <summary>Writes what it can of the lessons that are not stored.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="book">The course as it was read for this run.</param>
    /// <param name="progress">Receives events as they happen, or null.</param>
    /// <param name="cancellationToken">Stops the work; what is stored stays.</param>
    /// <exception cref="PptBatchException">It cannot work with this course or these settings; the run ends with this error.</exception>
    Task<LessonsAheadResult> WriteAsync(
        BatchPlan plan, CourseBook book, IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default);
}

/// <summary>What was written ahead of the batches.</summary>
/// <param name="Written">Numbers of the lessons that are stored now and were not before.</param>
/// <param name="Attempts">Every model call that was made, for lessons that are stored and for those that are not.</param>
/// <param name="Diagnostics">What a person should know about it.</param>
public sealed record LessonsAheadResult(
    IReadOnlySet<int> Written, IReadOnlyList<ModelAttempt> Attempts, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Nothing was done.</summary>
    public static LessonsAheadResult None { get; } = new(new HashSet<int>(), [], []);

    /// <summary>
    /// True where <see cref="LessonCalls.SettleAsync"/> has written <see cref="Attempts"/> into the run's ledger. Default: false, and the
    /// run writes them there.
    /// </summary>
    public bool IsSettled { get; init; }

    /// <summary>The outcome of a batch with what was done for its lessons ahead of it: they count as written in this run.</summary>
    /// <param name="batch">What the executor answered for the batch.</param>
    public BatchOutcome AddTo(BatchOutcome batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Attempts.Count == 0 ? batch : batch with { Lessons = [.. batch.Lessons.Select(AddTo)] };
    }

    /// <summary>The error of a run that is to have its lessons written ahead, where the host has nothing that does so.</summary>
    public static PptBatchException NobodyWrites() => new(new Diagnostic(
        "PB5090", DiagnosticSeverity.Error, "The request asks for batch inference, and this host has nothing that does it.",
        "batch_inference",
        "Deploy the stack with BatchInference=true, or add UseBedrockBatchInference(o => o.RoleArn = ...) to the host; or leave the "
            + "request's setting out."));

    private LessonOutcome AddTo(LessonOutcome lesson) => lesson with
    {
        Status = lesson.Status == LessonStatus.Reused && Written.Contains(lesson.Number) ? LessonStatus.Generated : lesson.Status,
        Attempts = [.. Attempts.Where(attempt => attempt.Lesson == lesson.Number), .. lesson.Attempts],
    };
}
