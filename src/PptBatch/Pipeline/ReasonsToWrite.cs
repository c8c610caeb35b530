using PptBatch.Artifacts;
using PptBatch.Checkpoints;

namespace PptBatch.Pipeline;

/// <summary>
/// Says why lessons that were stored before were written again: the names of checkpoints hold the hashes of what they were made from.
/// </summary>
internal sealed class ReasonsToWrite(IArtifactStore store)
{
    /// <summary>The hashes of every stored checkpoint, by lesson number.</summary>
    public async Task<ILookup<int, string>> StoredAsync(CourseLocation output, CancellationToken cancellationToken)
    {
        string folder = $"{output.Folder}/{RunPaths.Lessons}/";
        List<(int Number, string Hash)> stored = [];
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, folder, cancellationToken))
        {
            if (RunPaths.TryLesson(info.Key.Path[folder.Length..], out int lesson, out string hash))
            {
                stored.Add((lesson, hash));
            }
        }

        return stored.ToLookup(checkpoint => checkpoint.Number, checkpoint => checkpoint.Hash);
    }

    /// <summary>A remark for each lesson that was written though an earlier run had stored it.</summary>
    public static IEnumerable<Diagnostic> Of(
        IEnumerable<LessonOutcome> lessons, ILookup<int, string> before, ILookup<int, string> after, IReadOnlyList<int> regenerated) =>
        from lesson in lessons
        where lesson.Status == LessonStatus.Generated
        let reason = regenerated.Contains(lesson.Number)
            ? "it was requested"
            : Reason([.. before[lesson.Number]], [.. after[lesson.Number]])
        where reason is not null
        select new Diagnostic(
            "PB5018", DiagnosticSeverity.Info, $"This stored lesson was written again: {reason}.",
            $"lesson {lesson.Number} \"{lesson.Title}\"");

    private static string? Reason(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.Count == 0 || after.Except(before).FirstOrDefault() is not { } made)
        {
            return null;
        }

        bool sameSource = before.Any(hash => LessonHash.SameSource(hash, made));
        bool sameGenerator = before.Any(hash => LessonHash.SameGenerator(hash, made));
        return sameSource ? "the model, the prompt or a setting changed"
            : sameGenerator ? "its text, its pictures or its place in the course changed"
            : "the lesson and the generator changed";
    }
}
