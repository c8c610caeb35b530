namespace PptBatch.Generation.Chat.Limiting;

/// <summary>
/// Additive increase, multiplicative decrease. A throttled call halves the limit; small limits give one place instead, because
/// halving them oscillates. One decrease per cool-down, since calls that were throttled together say one thing. The limit grows by
/// one per clean window and only while it is used to the full. Not thread-safe: its gate locks.
/// </summary>
internal sealed class AdaptiveConcurrency
{
    private const int SmallLimit = 10;
    private static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(15);
    private readonly int max;
    private readonly TimeProvider time;
    private long lastDecrease;
    private long lastIncrease;
    private bool everThrottled;

    public AdaptiveConcurrency(int max, TimeProvider time)
    {
        (this.max, this.time) = (max, time);
        Limit = max;
        lastIncrease = time.GetTimestamp();
    }

    public int Limit { get; private set; }

    public void Throttled()
    {
        if (everThrottled && time.GetElapsedTime(lastDecrease) < CoolDown)
        {
            return;
        }

        everThrottled = true;
        lastDecrease = lastIncrease = time.GetTimestamp();
        Limit = Math.Max(1, Limit > SmallLimit ? Limit / 2 : Limit - 1);
    }

    public void Completed(bool utilised)
    {
        if (utilised && Limit < max && time.GetElapsedTime(lastIncrease) >= CoolDown)
        {
            lastIncrease = time.GetTimestamp();
            Limit++;
        }
    }
}
