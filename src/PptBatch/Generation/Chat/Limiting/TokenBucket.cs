namespace PptBatch.Generation.Chat.Limiting;

/// <summary>
/// Tokens a minute as the service counts them: a call takes its input and max_tokens at the start and gets back what it did not
/// burn. Not thread-safe: its gate locks.
/// </summary>
internal sealed class TokenBucket(long perMinute, TimeProvider time)
{
    private double available = perMinute;
    private long refilledAt = time.GetTimestamp();

    /// <summary>Takes the tokens and returns zero, or takes nothing and returns how long to wait.</summary>
    public TimeSpan TryTake(long tokens)
    {
        Refill();

        // A call larger than the whole bucket may start when the bucket is full; waiting longer would never help.
        double needed = Math.Min(tokens, perMinute);
        if (available >= needed)
        {
            available -= tokens;
            return TimeSpan.Zero;
        }

        return TimeSpan.FromMinutes((needed - available) / perMinute) + TimeSpan.FromMilliseconds(1);
    }

    public void Settle(long reserved, long used)
    {
        Refill();
        available = Math.Min(perMinute, available + reserved - used);
    }

    private void Refill()
    {
        available = Math.Min(perMinute, available + (perMinute * time.GetElapsedTime(refilledAt).TotalMinutes));
        refilledAt = time.GetTimestamp();
    }
}
