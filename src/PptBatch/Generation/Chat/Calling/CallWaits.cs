namespace PptBatch.Generation.Chat.Calling;

/// <summary>Reports the waits of one call that are long enough for a person to wonder.</summary>
internal sealed class CallWaits(IProgress<CallWait>? told, TimeProvider time)
{
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Repeated = TimeSpan.FromSeconds(30);

    private long? _first;

    /// <summary>The call has been refused and is made again after <paramref name="delay"/>.</summary>
    public void BeforeRetry(ReplyKind kind, TimeSpan delay)
    {
        _first ??= time.GetTimestamp();
        TimeSpan waited = time.GetElapsedTime(_first.Value);
        if (waited + delay >= Silent)
        {
            told?.Report(new CallWait(
                kind == ReplyKind.Throttled ? CallWaitReason.Throttled : CallWaitReason.Unavailable, waited, delay));
        }
    }

    /// <summary>Reports a wait for the run's own limits, until the returned value is disposed.</summary>
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
