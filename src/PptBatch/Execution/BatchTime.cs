namespace PptBatch.Execution;

/// <summary>The time that a worker has for a batch, from the moment that this is created.</summary>
internal sealed class BatchTime(TimeProvider time, TimeSpan guard, TimeSpan? cutoff) : IDisposable
{
    // More than a timer takes; a worker with so much time has no end to prepare for.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private readonly long _started = time.GetTimestamp();
    private readonly CancellationTokenSource _cutoff = new(Until(cutoff), time);

    /// <summary>How long lessons may be started.</summary>
    public TimeSpan Guard => guard;

    /// <summary>Whether a lesson may be started now.</summary>
    public bool MayStart => time.GetElapsedTime(_started) < guard;

    /// <summary>Cancelled when lessons in work are to be cut off.</summary>
    public CancellationToken Cutoff => _cutoff.Token;

    /// <summary>The current time of the clock, for <see cref="Since"/>.</summary>
    public long Now => time.GetTimestamp();

    /// <summary>The date and time.</summary>
    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>The time since an earlier reading.</summary>
    public TimeSpan Since(long earlier) => time.GetElapsedTime(earlier);

    public void Dispose() => _cutoff.Dispose();

    private static TimeSpan Until(TimeSpan? cutoff) =>
        cutoff is not { } time || time > Longest ? Timeout.InfiniteTimeSpan : time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
