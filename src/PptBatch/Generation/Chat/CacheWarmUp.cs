using System.Collections.Concurrent;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat;

/// <summary>
/// Lets the first lesson of a course go ahead alone until the model answers, so that its prompt prefix is in the cache when the
/// others ask; otherwise every parallel call pays for writing it. Safe for concurrent use.
/// </summary>
internal sealed class CacheWarmUp
{
    private readonly ConcurrentDictionary<string, Prefix> prefixes = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns at once for a prefix's first caller, and for the others when the first one's call has its first token or has ended.
    /// </summary>
    /// <param name="prefix">The text that is the same for all of them.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Turn> EnterAsync(string prefix, CancellationToken cancellationToken)
    {
        Prefix own = prefixes.GetOrAdd(PromptText.HashOf(prefix), _ => new Prefix());
        if (Interlocked.Exchange(ref own.Taken, 1) != 0)
        {
            await own.WarmAsync(cancellationToken);
        }

        return new Turn(own);
    }

    internal sealed class Prefix
    {
        private readonly List<TaskCompletionSource> waiting = [];
        private bool warm;

        public int Taken;

        // Each caller waits on a source of its own, so that it resumes directly on its own scheduler.
        public async Task WarmAsync(CancellationToken cancellationToken)
        {
            TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (waiting)
            {
                if (warm)
                {
                    return;
                }

                waiting.Add(turn);
            }

            using CancellationTokenRegistration given = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
            await turn.Task;
        }

        public void Warmed()
        {
            lock (waiting)
            {
                warm = true;
                waiting.ForEach(turn => turn.TrySetResult());
                waiting.Clear();
            }
        }
    }

    /// <summary>A caller's turn; ending it lets the others go whatever came of it.</summary>
    internal readonly struct Turn(Prefix prefix) : IDisposable
    {
        public void Warmed() => prefix.Warmed();

        public void Dispose() => prefix.Warmed();
    }
}
