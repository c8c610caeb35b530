using System.Collections.Concurrent;
using PptBatch.Artifacts;

namespace PptBatch.Checkpoints;

/// <summary>Writes the calls for one lesson to the store, one file a call. Safe for concurrent use.</summary>
internal sealed class LessonJournal(AttemptStore store, CourseLocation output, string runId, int lesson) : ICallJournal
{
    private readonly ConcurrentDictionary<ModelAttempt, bool> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those of a lesson's calls that its generator did not write down itself.</summary>
    public IReadOnlyList<ModelAttempt> Unwritten(IEnumerable<ModelAttempt> attempts) =>
        [.. attempts.Where(attempt => !_written.ContainsKey(attempt))];

    public async Task<ICallEntry> BeginAsync(ModelAttempt reserved, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reserved);
        return new Entry(store, await store.AddAsync(output, runId, lesson, [reserved], cancellationToken), _written);
    }

    private sealed class Entry(AttemptStore store, ArtifactKey key, ConcurrentDictionary<ModelAttempt, bool> written) : ICallEntry
    {
        public async Task EndAsync(ModelAttempt attempt)
        {
            ArgumentNullException.ThrowIfNull(attempt);

            // Known even where the line cannot be ended: the most that it can have cost stands there, and must not be joined by the cost.
            written[attempt] = true;
            await store.ReplaceAsync(key, attempt);
        }
    }
}
