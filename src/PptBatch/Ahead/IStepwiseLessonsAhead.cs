namespace PptBatch;

/// <summary>
/// An <see cref="ILessonsAhead"/> whose work is a job elsewhere, taken in steps by an engine that does the waiting itself, such as a state
/// machine: no process waits for the job.
/// </summary>
/// <remarks>Each step may be taken again, from any machine; a job that was begun is found and never begun twice.</remarks>
public interface IStepwiseLessonsAhead : ILessonsAhead
{
    /// <summary>Begins the job or takes up the one that was begun; one that has ended is taken: its good replies are stored.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="book">Reads the course; called only where a step needs it.</param>
    /// <param name="job">What the step before waited for; null at first.</param>
    /// <param name="cancellationToken">Stops the step; what is stored stays.</param>
    /// <exception cref="PptBatchException">The service or the store cannot be asked; the step may be taken again.</exception>
    Task<LessonsAheadStep> StepAsync(
        BatchPlan plan, Func<CancellationToken, Task<CourseBook>> book, LessonsAheadJob? job,
        CancellationToken cancellationToken = default);
}

/// <summary>A job that writes lessons.</summary>
/// <param name="Id">Its name, in the service's words.</param>
/// <param name="Lessons">How many lessons it writes.</param>
public sealed record LessonsAheadJob(string Id, int Lessons);

/// <summary>Where a step leaves the lessons that are written ahead.</summary>
public sealed record LessonsAheadStep
{
    private LessonsAheadStep()
    {
    }

    /// <summary>The job that is still at work, or null where the batches may start.</summary>
    public LessonsAheadJob? Job { get; private init; }

    /// <summary>What was written; null while the job is at work.</summary>
    public LessonsAheadResult? Result { get; private init; }

    /// <summary>
    /// Why nothing was written, or null. A run that has nobody to ask may end with it, or go on with one call at a time.
    /// </summary>
    public Diagnostic? Refusal { get; private init; }

    /// <summary>The job is at work.</summary>
    /// <param name="job">The job.</param>
    public static LessonsAheadStep Waiting(LessonsAheadJob job) => new() { Job = job };

    /// <summary>There is nothing more to wait for.</summary>
    /// <param name="result">What was written.</param>
    public static LessonsAheadStep Ended(LessonsAheadResult result) => new() { Result = result };

    /// <summary>No job writes the lessons.</summary>
    /// <param name="why">The reason, with what to do.</param>
    public static LessonsAheadStep Refused(Diagnostic why) => new() { Result = LessonsAheadResult.None, Refusal = why };
}
