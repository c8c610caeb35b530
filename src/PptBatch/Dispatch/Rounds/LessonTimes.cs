using PptBatch.Artifacts;

namespace PptBatch.Dispatch.Rounds;

/// <summary>
/// When the lessons of a run were last stored. A batch that ended before one of its lessons was stored, or whose lesson was put aside, has
/// to be made again: someone edited the lesson, or asked for it anew.
/// </summary>
internal sealed class LessonTimes
{
    private readonly Dictionary<int, DateTimeOffset> _latest = [];

    public static async Task<LessonTimes> ReadAsync(IArtifactStore store, CourseLocation output, CancellationToken cancellationToken)
    {
        LessonTimes times = new();
        string folder = output.Key(RunPaths.Lessons).Path + "/";
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, folder + "lesson-", cancellationToken))
        {
            if (RunPaths.TryLesson(info.Key.Path[folder.Length..], out int number, out _)
                && info.LastModified > times._latest.GetValueOrDefault(number, DateTimeOffset.MinValue))
            {
                times._latest[number] = info.LastModified;
            }
        }

        return times;
    }

    /// <summary>Whether an outcome that was stored at some time still says how its lessons are.</summary>
    public bool Agree(BatchOutcome outcome, DateTimeOffset stored) => outcome.Lessons
        .Where(lesson => lesson.Status is LessonStatus.Generated or LessonStatus.Reused)
        .All(lesson => _latest.TryGetValue(lesson.Number, out DateTimeOffset time) && time <= stored);
}
