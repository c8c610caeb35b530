using System.Collections.Concurrent;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>What the calls for one lesson have in common. Safe for concurrent use.</summary>
/// <param name="Spending">The budget that they are charged to.</param>
/// <param name="Journal">Where they are recorded.</param>
/// <param name="Deadline">When the lesson's time is over.</param>
/// <param name="OnAnswer">
/// Called at the first sign of an answer, and when a call has ended, unless it ended in a refusal that meets every call.
/// </param>
internal sealed record CallContext(SpendScope Spending, ICallJournal Journal, Deadline Deadline, Action? OnAnswer = null)
{
    /// <summary>What the calls may use; null for no bound.</summary>
    public LessonBound? Bound { get; init; }

    /// <summary>Whether an earlier lesson has written the prompt's shared part to the cache.</summary>
    public bool IsWarm { get; init; }

    /// <summary>Is told of waits, or null.</summary>
    public IProgress<CallWait>? Waits { get; init; }

    /// <summary>Every attempt, failed ones included.</summary>
    public ConcurrentQueue<ModelAttempt> Attempts { get; } = new();
}
