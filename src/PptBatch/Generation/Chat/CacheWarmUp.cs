using System.Collections.Concurrent;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat;

/// <summary>
/// Lets the first lesson of a course go ahead alone until the model answers, so that its prompt prefix is in the cache when the
/// others ask; otherwise every parallel call pays for writing it. Safe for concurrent use.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class CacheWarmUp(TimeProvider time)
{
    // Lessons of other batches that begin before the run has ended share a refusal; the next run asks anew.
    private static readonly TimeSpan RefusalHolds = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Prefix> _prefixes = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns at once for a prefix's first caller, and for the others when the first one's call has its first token or has ended.
    /// </summary>
    /// <param name="prefix">The text that is the same for all of them.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Turn> EnterAsync(string prefix, CancellationToken cancellationToken)
    {
        Prefix own = _prefixes.GetOrAdd(PromptText.HashOf(prefix), _ => new Prefix(time));
        return await own.EnterAsync(cancellationToken);
    }

    internal sealed class Prefix(TimeProvider time)
    {
        private readonly List<TaskCompletionSource<GenerationResult?>> _waiting = [];
        private bool _taken;
        private bool _warm;
        private (GenerationResult Result, long At)? _refused;

        // Each caller waits on a source of its own, so that it resumes directly on its own scheduler.
        public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
        {
            TaskCompletionSource<GenerationResult?> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waiting)
            {
                if (_refused is { } met && time.GetElapsedTime(met.At) < RefusalHolds)
                {
                    return new Turn(this, met.Result);
                }

                if (_warm || !_taken)
                {
                    _taken = true;
                    return new Turn(this, null, _warm);
                }

                _waiting.Add(turn);
            }

            using CancellationTokenRegistration given = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
            return new Turn(this, await turn.Task, isWarm: true);
        }

        public void Warmed() => Answer(null);

        public void Refused(GenerationResult refusal) => Answer(refusal);

        private void Answer(GenerationResult? refusal)
        {
            lock (_waiting)
            {
                _taken = _warm = refusal is null;
                _refused = refusal is null ? null : (refusal, time.GetTimestamp());
                _waiting.ForEach(turn => turn.TrySetResult(refusal));
                _waiting.Clear();
            }
        }
    }

    /// <summary>A caller's turn; ending it lets the others go whatever came of it.</summary>
    internal sealed class Turn(Prefix prefix, GenerationResult? refusal, bool isWarm = false) : IDisposable
    {
        private bool _ended = refusal is not null;

        /// <summary>What the first caller met that would meet this one, too; null where nothing is known against a call.</summary>
        public GenerationResult? Refusal => refusal;

        /// <summary>Whether an earlier caller has warmed the cache.</summary>
        public bool IsWarm => isWarm;

        public void Warmed() => End(prefix.Warmed);

        /// <summary>Lets those that wait share a refusal that would meet them all.</summary>
        public void Refused(GenerationResult result) => End(() => prefix.Refused(result));

        public void Dispose() => End(prefix.Warmed);

        private void End(Action answer)
        {
            if (!_ended)
            {
                _ended = true;
                answer();
            }
        }
    }
}
