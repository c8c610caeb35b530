using System.Globalization;
using PptBatch.Artifacts;

namespace PptBatch.Checkpoints;

/// <summary>
/// Sets stored lessons aside so that a run writes them again. They are kept under <c>lessons/replaced/</c> and restored
/// when the lesson could not be written again.
/// </summary>
internal sealed class LessonRetirement(IArtifactStore store)
{
    private const int MostReplaced = 1000;

    /// <summary>Sets aside every stored version of some lessons.</summary>
    /// <exception cref="PptBatchException">The plan has no lesson of such a number.</exception>
    public async Task<IReadOnlyList<RetiredLesson>> RetireAsync(
        BatchPlan plan, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        foreach (int number in numbers.Where(number => plan.Lessons.All(lesson => lesson.Number != number)))
        {
            throw NoSuchLesson(plan, number);
        }

        List<RetiredLesson> retired = [];
        foreach (int number in numbers.Distinct().Order())
        {
            foreach (ArtifactKey key in await StoredAsync(plan.Output, number, cancellationToken))
            {
                if (await CopyAsync(key, plan.Output, cancellationToken) is { } copy)
                {
                    retired.Add(new RetiredLesson(number, key, copy));
                    await store.DeleteAsync(key, cancellationToken);
                }
            }
        }

        return retired;
    }

    /// <summary>Restores the versions of a lesson that were set aside.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="condition">Whether it also replaces what is stored since.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RestoreAsync(RetiredLesson lesson, WriteCondition condition, CancellationToken cancellationToken)
    {
        if (await store.OpenReadAsync(lesson.Copy, cancellationToken) is { } stream)
        {
            await using (stream)
            {
                await store.WriteAsync(lesson.Key, stream, condition, cancellationToken);
            }
        }
    }

    private async Task<List<ArtifactKey>> StoredAsync(CourseLocation output, int number, CancellationToken cancellationToken)
    {
        string prefix = output.Key(RunPaths.LessonPrefix(number)).Path;
        List<ArtifactKey> keys = [];
        await foreach (ArtifactInfo info in store.ListAsync(output.Bucket, $"{output.Folder}/{RunPaths.Lessons}/", cancellationToken))
        {
            if (info.Key.Path.StartsWith(prefix, StringComparison.Ordinal))
            {
                keys.Add(info.Key);
            }
        }

        return keys;
    }

    /// <summary>Keeps a copy of a stored lesson.</summary>
    /// <returns>Where the copy is, or null where there is nothing to keep.</returns>
    public async Task<ArtifactKey?> CopyAsync(ArtifactKey key, CourseLocation output, CancellationToken cancellationToken)
    {
        for (int copy = 1; copy <= MostReplaced; copy++)
        {
            if (await store.OpenReadAsync(key, cancellationToken) is not { } stream)
            {
                return null;
            }

            await using (stream)
            {
                ArtifactKey target = output.Key(string.Create(
                    CultureInfo.InvariantCulture, $"{RunPaths.Replaced}/{Path.GetFileNameWithoutExtension(key.Name)}.{copy}.html"));
                if (await store.WriteAsync(target, stream, WriteCondition.IfAbsent, cancellationToken) is not null)
                {
                    return target;
                }
            }
        }

        throw new PptBatchException(new Diagnostic(
            "PB5017", DiagnosticSeverity.Error, $"This lesson has been replaced {MostReplaced} times.", key.ToString(),
            $"Delete the versions you do not need under {RunPaths.Replaced}/."));
    }

    private static PptBatchException NoSuchLesson(BatchPlan plan, int number) => new(new Diagnostic(
        "PB5016",
        DiagnosticSeverity.Error,
        $"There is no lesson {number}; the course has lessons {plan.Lessons[0].Number} to {plan.Lessons[^1].Number}.",
        plan.Book.Key.ToString(),
        "pptbatch plan lists the lesson numbers."));
}

/// <summary>A stored lesson that was put aside.</summary>
/// <param name="Number"><see cref="Lesson.Number"/>.</param>
/// <param name="Key">Where it was stored.</param>
/// <param name="Copy">Where it is kept.</param>
internal sealed record RetiredLesson(int Number, ArtifactKey Key, ArtifactKey Copy);
