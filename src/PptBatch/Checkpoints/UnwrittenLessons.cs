using PptBatch.Artifacts;

namespace PptBatch.Checkpoints;

/// <summary>Finds the lessons of a course that a run would have to write.</summary>
internal sealed class UnwrittenLessons(ISlideGenerator generator, LessonHash hash, LessonCheckpoints checkpoints)
{
    /// <summary>The lessons without usable stored slides, in course order.</summary>
    public async Task<IReadOnlyList<UnwrittenLesson>> FindAsync(CourseLocation output, CourseBook book, CancellationToken cancellationToken)
    {
        List<UnwrittenLesson> unwritten = [];
        foreach (CourseModule module in book.Modules)
        {
            foreach (Lesson lesson in module.Lessons)
            {
                LessonRequest request = new(book, module, lesson);
                ArtifactKey key = output.Key(RunPaths.Lesson(
                    lesson.Number, await hash.OfAsync(request, generator.Fingerprint, cancellationToken)));
                LessonCheckpoint? stored = await checkpoints.FindAsync(key, cancellationToken);
                if (stored is not { Problem: null })
                {
                    unwritten.Add(new UnwrittenLesson(request, key, stored));
                }
            }
        }

        return unwritten;
    }
}

/// <summary>A lesson that has no usable slides yet.</summary>
/// <param name="Request">The lesson.</param>
/// <param name="Key">Where its slides go.</param>
/// <param name="Unusable">What is stored there and cannot be used, or null.</param>
internal sealed record UnwrittenLesson(LessonRequest Request, ArtifactKey Key, LessonCheckpoint? Unusable);
