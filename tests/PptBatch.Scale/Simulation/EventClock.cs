namespace PptBatch.Scale.Simulation;

/// <summary>Time that passes from event to event. Events of one moment happen in the order in which they were set.</summary>
internal sealed class EventClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private readonly PriorityQueue<Planned, (double At, long Order)> _events = new();
    private long _order;

    /// <summary>Seconds since the start.</summary>
    public double Now { get; private set; }

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp() => (long)(Now * TimestampFrequency);

    public override DateTimeOffset GetUtcNow() => Start.AddSeconds(Now);

    /// <summary>Sets an event.</summary>
    public Planned After(double seconds, Action happens)
    {
        Planned planned = new(happens);
        _events.Enqueue(planned, (Now + Math.Max(0, seconds), _order++));
        return planned;
    }

    /// <summary>Lets time pass with nothing to happen in it.</summary>
    public void Pass(double seconds) => Now += seconds;

    /// <summary>Runs until there is no event left.</summary>
    public void Run()
    {
        while (_events.TryDequeue(out Planned? planned, out (double At, long Order) when))
        {
            if (!planned.IsCancelled)
            {
                Now = when.At;
                planned.Happens();
            }
        }
    }

    /// <summary>An event that is set; no time passes for one that is cancelled.</summary>
    internal sealed class Planned(Action happens)
    {
        public bool IsCancelled { get; private set; }

        public void Cancel() => IsCancelled = true;

        public void Happens() => happens();
    }
}
