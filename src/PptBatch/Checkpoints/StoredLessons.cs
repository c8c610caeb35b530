using PptBatch.Artifacts;

namespace PptBatch.Checkpoints;

/// <summary>Finds the lessons whose slides a generator would not have to write again.</summary>
internal sealed class StoredLessons(IArtifactStore store, string generatorFingerprint)
{
    /// <summary>Numbers of the lessons whose slides are stored for their present source and this generator.</summary>
    public async Task<IReadOnlySet<int>> FindAsync(CourseLocation output, CourseBook book, CancellationToken cancellationToken)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, $"{output.Folder}/{RunPaths.Lessons}/", cancellationToken))
        {
            names.Add(info.Key.Path);
        }

        HashSet<int> stored = [];
        if (names.Count == 0)
        {
            return stored;
        }

        LessonHash hash = new(store);
        foreach (CourseModule module in book.Modules)
        {
            foreach (Lesson lesson in module.Lessons)
            {
                string key12 = await hash.OfAsync(new LessonRequest(book, module, lesson), generatorFingerprint, cancellationToken);
                if (names.Contains(output.Key(RunPaths.Lesson(lesson.Number, key12)).Path))
                {
                    stored.Add(lesson.Number);
                }
            }
        }

        return stored;
    }
}
