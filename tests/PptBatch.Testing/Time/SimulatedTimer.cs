namespace PptBatch.Testing.Time;

/// <summary>A timer of <see cref="SimulatedClock"/>.</summary>
internal sealed class SimulatedTimer(SimulatedClock clock, Action fire) : ITimer
{
    public TimeSpan? Due { get; set; }

    public long Sequence { get; set; }

    /// <summary>How long after it is due it is due again; null where it is not.</summary>
    public TimeSpan? Period { get; private set; }

    public void Fire() => fire();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Period = period > TimeSpan.Zero ? period : null;
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
