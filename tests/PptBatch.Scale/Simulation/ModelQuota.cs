using PptBatch.Generation.Chat.Limiting;

namespace PptBatch.Scale.Simulation;

/// <summary>The service's side of the quota of tokens a minute: the product's own token bucket, on the simulation's clock.</summary>
internal sealed class ModelQuota(long tokensPerMinute, EventClock clock)
{
    private readonly TokenBucket _bucket = new(tokensPerMinute, clock);

    /// <summary>Calls refused for want of tokens.</summary>
    public int Throttles { get; private set; }

    public long Reserved { get; private set; }

    public long Returned { get; private set; }

    public long Burned { get; private set; }

    /// <summary>Starts a call, or refuses it.</summary>
    public bool TryStart(long reserve)
    {
        if (_bucket.TryTake(reserve) > TimeSpan.Zero)
        {
            Throttles++;
            return false;
        }

        Reserved += reserve;
        return true;
    }

    /// <summary>Ends a call: what it reserved comes back, and what it burned goes.</summary>
    public void End(long reserve, long burned)
    {
        _bucket.Settle(reserve, burned);
        Returned += reserve - burned;
        Burned += burned;
    }
}
