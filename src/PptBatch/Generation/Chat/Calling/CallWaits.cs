namespace PptBatch.Generation.Chat.Calling;

/// <summary>Tells of the waits of one call that take longer than a person would sit through without a word.</summary>
internal sealed class CallWaits(IProgress<CallWait>? told, TimeProvider time)
{
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Repeated = TimeSpan.FromSeconds(30);

    private long? first;

    /// <summary>The call has been refused and is made again after <paramref name="delay"/>.</summary>
    public void BeforeRetry(ReplyKind kind, TimeSpan delay)
    {
        first ??= time.GetTimestamp();
        TimeSpan waited = time.GetElapsedTime(first.Value);
        if (waited + delay >= Silent)
        {
            told?.Report(new CallWait(
                kind == ReplyKind.Throttled ? CallWaitReason.Throttled : CallWaitReason.Unavailable, waited, delay));
        }
    }

    /// <summary>Tells of a wait for the run's own limits, until what is returned is disposed.</summary>
    public IDisposable? ForLimits()
    {
        if (told is null)
        {
            return null;
        }

        long started = time.GetTimestamp();
        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                told.Report(new CallWait(CallWaitReason.Limit, time.GetElapsedTime(started), null));
                timer!.Change(Repeated, Timeout.InfiniteTimeSpan);
            },
            null,
            Silent,
            Timeout.InfiniteTimeSpan);
        return timer;
    }
}
