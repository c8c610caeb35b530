namespace PptBatch.Conformance.Hosting;

/// <summary>
/// The machine's clock, but for the time that a worker has been at work, which a fact can move on: time guards pass, timers and leases
/// stay as they are.
/// </summary>
internal sealed class GuardClock : TimeProvider
{
    private long _ahead;

    /// <summary>How far each look at the time at work moves it on. Default: zero.</summary>
    public TimeSpan EachLook { get; set; }

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond));

    public override long GetTimestamp()
    {
        Advance(EachLook);
        return base.GetTimestamp() + Interlocked.Read(ref _ahead);
    }
}
