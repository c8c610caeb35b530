using System.Collections.Concurrent;
using PptBatch.Artifacts;

namespace PptBatch.Checkpoints;

/// <summary>Writes the calls for one lesson to the store, one file a call. Safe for concurrent use.</summary>
/// <param name="store">The calls of all runs.</param>
/// <param name="output">The run's output folder.</param>
/// <param name="runId">The run.</param>
/// <param name="lesson">The lesson's number.</param>
/// <param name="isWritten">Whether its slides are stored by now: a call may have waited long before it is sent.</param>
internal sealed class LessonJournal(
    AttemptStore store, CourseLocation output, string runId, int lesson, Func<CancellationToken, Task<bool>> isWritten) : ICallJournal
{
    private readonly ConcurrentDictionary<ModelAttempt, bool> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those of a lesson's calls that its generator did not write down itself.</summary>
    public IReadOnlyList<ModelAttempt> Unwritten(IEnumerable<ModelAttempt> attempts) =>
        [.. attempts.Where(attempt => !_written.ContainsKey(attempt))];

    public async Task<ICallEntry> BeginAsync(ModelAttempt reserved, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reserved);
        if (await isWritten(cancellationToken))
        {
            throw new LessonWrittenException(lesson);
        }

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

/// <summary>Ends the writing of a lesson that another worker has stored meanwhile, before it is paid for twice.</summary>
internal sealed class LessonWrittenException(int lesson) : Exception($"The slides of lesson {lesson} were stored by another worker.");
