using PptBatch.Artifacts;
using PptBatch.Generation;

namespace PptBatch.Checkpoints;

/// <summary>Finds the lessons of a course that a run would have to write.</summary>
internal sealed class UnwrittenLessons(ISlideGenerator generator, LessonHash hash, LessonCheckpoints checkpoints)
{
    private const int LookAtOnce = 16;

    /// <summary>The lessons without usable stored slides as the plan has them written, in course order.</summary>
    public async Task<IReadOnlyList<UnwrittenLesson>> FindAsync(BatchPlan plan, CourseBook book, CancellationToken cancellationToken)
    {
        string fingerprint = generator.As(plan.Writing).Fingerprint;
        LessonRequest[] requests =
        [
            .. from module in book.Modules from lesson in module.Lessons select new LessonRequest(book, module, lesson),
        ];
        UnwrittenLesson?[] unwritten = new UnwrittenLesson?[requests.Length];
        ParallelOptions bounds = new()
        {
            MaxDegreeOfParallelism = LookAtOnce, CancellationToken = cancellationToken, TaskScheduler = TaskScheduler.Current,
        };
        await Parallel.ForAsync(0, requests.Length, bounds, async (index, token) =>
        {
            LessonRequest request = requests[index];
            ArtifactKey key = plan.Output.Key(RunPaths.Lesson(
                request.Lesson.Number, await hash.OfAsync(request, fingerprint, token)));
            LessonCheckpoint? stored = await checkpoints.FindAsync(key, token);
            unwritten[index] = stored is { Problem: null } ? null : new UnwrittenLesson(request, key, stored);
        });
        return [.. unwritten.OfType<UnwrittenLesson>()];
    }
}

/// <summary>A lesson that has no usable slides yet.</summary>
/// <param name="Request">The lesson.</param>
/// <param name="Key">Where its slides go.</param>
/// <param name="Unusable">What is stored there and cannot be used, or null.</param>
internal sealed record UnwrittenLesson(LessonRequest Request, ArtifactKey Key, LessonCheckpoint? Unusable);
