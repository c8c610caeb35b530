namespace PptBatch.Testing.Time;

/// <summary>A timer of <see cref="SimulatedClock"/>; it does not repeat.</summary>
internal sealed class SimulatedTimer(SimulatedClock clock, Action fire) : ITimer
{
    public TimeSpan? Due { get; set; }

    public long Sequence { get; set; }

    public void Fire() => fire();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
        {
            throw new NotSupportedException("Simulated timers do not repeat.");
        }

        clock.Set(this, dueTime == Timeout.InfiniteTimeSpan ? null : dueTime);
        return true;
    }

    public void Dispose() => clock.Set(this, null);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
