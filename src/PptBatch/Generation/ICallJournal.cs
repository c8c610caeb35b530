namespace PptBatch;

/// <summary>
/// Records the model calls for a lesson: before each is sent, at the most that it can cost, and again when it has ended.
/// A process that is killed in between leaves no paid call out of the ledger and the cap.
/// </summary>
/// <remarks>
/// Found in <see cref="LessonRequest.Journal"/>. Safe for concurrent use. A generator that does not use it has its calls written down
/// from <see cref="GenerationResult.Attempts"/> when the lesson ends.
/// </remarks>
public interface ICallJournal
{
    /// <summary>Stores the line of a call that is about to be sent. The call may be sent when the task has ended.</summary>
    /// <param name="reserved">
    /// The call with the most that it can use and cost, and <see cref="ModelAttempt.InFlight"/> for its outcome.
    /// </param>
    /// <param name="cancellationToken">Stops the work; the call is then not to be sent.</param>
    /// <returns>Completes the line.</returns>
    /// <exception cref="PptBatchException">The store failed; the call is not to be sent.</exception>
    Task<ICallEntry> BeginAsync(ModelAttempt reserved, CancellationToken cancellationToken = default);
}

/// <summary>The stored line of one call. One that is never ended stays in the ledger at the most that the call can have cost.</summary>
public interface ICallEntry
{
    /// <summary>Replaces what was reserved for the call by what it used. Cannot be cancelled, because the call is paid for.</summary>
    /// <param name="attempt">What it used.</param>
    /// <exception cref="PptBatchException">The store failed; the line stays as it was.</exception>
    Task EndAsync(ModelAttempt attempt);
}

/// <summary>The journal of a lesson that belongs to no run.</summary>
internal sealed class NoCallJournal : ICallJournal, ICallEntry
{
    public static NoCallJournal Instance { get; } = new();

    public Task<ICallEntry> BeginAsync(ModelAttempt reserved, CancellationToken cancellationToken = default) =>
        Task.FromResult<ICallEntry>(this);

    public Task EndAsync(ModelAttempt attempt) => Task.CompletedTask;
}
