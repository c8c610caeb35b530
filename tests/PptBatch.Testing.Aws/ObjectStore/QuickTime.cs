namespace PptBatch.Testing.Aws.ObjectStore;

/// <summary>Time whose waits are a hundredth as long: an outage of a minute takes half a second.</summary>
public sealed class QuickTime : TimeProvider
{
    /// <summary>How many of its seconds pass in one.</summary>
    public const int Speed = 100;

    private readonly DateTimeOffset _start = System.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + ((System.GetUtcNow() - _start) * Speed);

    /// <inheritdoc/>
    public override long GetTimestamp() => System.GetTimestamp() * Speed;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private static TimeSpan Shorter(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / Speed;
}
