using PptBatch.Artifacts;

namespace PptBatch.Dispatch.Rounds;

/// <summary>
/// When the lessons and batch decks of a run were last stored. A batch that ended before one of its lessons was stored, or whose lesson was
/// put aside, has to be made again: someone edited the lesson, or asked for it anew. So has one whose deck is gone, or was stored after it
/// ended: another executor had a go, which may have had a placeholder where this one had a lesson.
/// </summary>
internal sealed class StoredTimes
{
    private readonly Dictionary<int, DateTimeOffset> _latest = [];
    private readonly Dictionary<ArtifactKey, DateTimeOffset> _decks = [];

    public static async Task<StoredTimes> ReadAsync(IArtifactStore store, CourseLocation output, CancellationToken cancellationToken)
    {
        StoredTimes times = new();
        string folder = output.Key(RunPaths.Lessons).Path + "/";
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, folder + "lesson-", cancellationToken))
        {
            if (RunPaths.TryLesson(info.Key.Path[folder.Length..], out int number, out _)
                && info.LastModified > times._latest.GetValueOrDefault(number, DateTimeOffset.MinValue))
            {
                times._latest[number] = info.LastModified;
            }
        }

        string decks = output.Key(RunPaths.BatchDecks).Path;
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, decks, cancellationToken))
        {
            times._decks[info.Key] = info.LastModified;
        }

        return times;
    }

    /// <summary>Whether an outcome that was stored at some time still says how its lessons are.</summary>
    public bool Agree(BatchOutcome outcome, DateTimeOffset stored) =>
        (outcome.Deck is not { } deck || (_decks.TryGetValue(deck, out DateTimeOffset made) && made <= stored))
        && outcome.Lessons
            .Where(lesson => lesson.Status is LessonStatus.Generated or LessonStatus.Reused)
            .All(lesson => _latest.TryGetValue(lesson.Number, out DateTimeOffset time) && time <= stored);
}
