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
    private readonly int _max;
    private readonly TimeProvider _time;
    private long _lastDecrease;
    private long _lastIncrease;
    private bool _everThrottled;

    public AdaptiveConcurrency(int max, TimeProvider time)
    {
        (_max, _time) = (max, time);
        Limit = max;
        _lastIncrease = time.GetTimestamp();
    }

    public int Limit { get; private set; }

    public void Throttled()
    {
        if (_everThrottled && _time.GetElapsedTime(_lastDecrease) < CoolDown)
        {
            return;
        }

        _everThrottled = true;
        _lastDecrease = _lastIncrease = _time.GetTimestamp();
        Limit = Math.Max(1, Limit > SmallLimit ? Limit / 2 : Limit - 1);
    }

    public void Completed(bool utilised)
    {
        if (utilised && Limit < _max && _time.GetElapsedTime(_lastIncrease) >= CoolDown)
        {
            _lastIncrease = _time.GetTimestamp();
            Limit++;
        }
    }
}
