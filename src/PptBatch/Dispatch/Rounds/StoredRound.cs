namespace PptBatch.Dispatch.Rounds;

/// <summary>The latest rounds of a batch.</summary>
/// <param name="Taken">The latest that a worker took, or 0.</param>
/// <param name="Ended">The latest that ended, or 0.</param>
/// <param name="Outcome">How that one ended.</param>
/// <param name="At">When that was stored.</param>
/// <param name="AtWork">Whether a worker is on the latest that was taken.</param>
public sealed record StoredRound(int Taken, int Ended, BatchOutcome? Outcome, DateTimeOffset At, bool AtWork)
{
    /// <summary>Of a batch that was never sent out.</summary>
    public static StoredRound None { get; } = new(0, 0, null, DateTimeOffset.MinValue, false);

    /// <summary>The round to send out: the one that a worker is on, or a new one, whose count of lost workers starts anew.</summary>
    public int Next => AtWork ? Taken : Math.Max(Taken, Ended) + 1;
}
