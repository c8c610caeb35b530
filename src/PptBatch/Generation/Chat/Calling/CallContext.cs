using System.Collections.Concurrent;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>What the calls for one lesson have in common. Safe for concurrent use.</summary>
/// <param name="Spending">Whose money they spend.</param>
/// <param name="Deadline">When the lesson's time is over.</param>
/// <param name="OnAnswer">Called at the first sign of an answer, and when a call has ended however.</param>
internal sealed record CallContext(SpendScope Spending, Deadline Deadline, Action? OnAnswer = null)
{
    /// <summary>What the calls may come to; null for no bound.</summary>
    public LessonBound? Bound { get; init; }

    /// <summary>Every attempt, failed ones included.</summary>
    public ConcurrentQueue<ModelAttempt> Attempts { get; } = new();
}
