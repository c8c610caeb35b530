namespace PptBatch.Generation.Chat;

/// <summary>
/// Lets the first lesson of a process go ahead alone until the model answers, so that its prompt prefix is in the cache when the
/// others ask; otherwise every parallel call pays for writing it. Safe for concurrent use.
/// </summary>
internal sealed class CacheWarmUp
{
    private readonly TaskCompletionSource warmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int taken;

    /// <summary>Returns at once for the first caller, and for the others when the first has its first token or has ended.</summary>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref taken, 1) != 0)
        {
            await warmed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return new Turn(warmed);
    }

    /// <summary>A caller's turn; ending it lets the others go whatever came of it.</summary>
    internal readonly struct Turn(TaskCompletionSource warmed) : IDisposable
    {
        public void Warmed() => warmed.TrySetResult();

        public void Dispose() => warmed.TrySetResult();
    }
}
