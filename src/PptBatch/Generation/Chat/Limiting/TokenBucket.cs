namespace PptBatch.Generation.Chat.Limiting;

/// <summary>
/// Tokens a minute as the service counts them: a call takes its input and max_tokens at the start and gets back what it did not
/// burn. Not thread-safe: its gate locks.
/// </summary>
internal sealed class TokenBucket(long perMinute, TimeProvider time)
{
    private double _available = perMinute;
    private long _refilledAt = time.GetTimestamp();

    /// <summary>Takes the tokens and returns zero, or takes nothing and returns how long to wait.</summary>
    public TimeSpan TryTake(long tokens)
    {
        Refill();

        // A call larger than the whole bucket may start when the bucket is full; waiting longer would never help.
        double needed = Math.Min(tokens, perMinute);
        if (_available >= needed)
        {
            _available -= tokens;
            return TimeSpan.Zero;
        }

        return TimeSpan.FromMinutes((needed - _available) / perMinute) + TimeSpan.FromMilliseconds(1);
    }

    public void Settle(long reserved, long used)
    {
        Refill();
        _available = Math.Min(perMinute, _available + reserved - used);
    }

    private void Refill()
    {
        _available = Math.Min(perMinute, _available + (perMinute * time.GetElapsedTime(_refilledAt).TotalMinutes));
        _refilledAt = time.GetTimestamp();
    }
}
