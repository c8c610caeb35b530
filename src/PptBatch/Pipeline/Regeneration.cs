using PptBatch.Checkpoints;

namespace PptBatch.Pipeline;

/// <summary>Lets a run write stored lessons again; where that comes to nothing better, they and the decks stay as they were.</summary>
internal sealed class Regeneration(LessonRetirement retirement)
{
    /// <summary>Puts the lessons aside, so that the run writes them.</summary>
    public async Task<IReadOnlyList<RetiredLesson>> BeginAsync(
        BatchPlan plan, IReadOnlyList<int> numbers, CancellationToken cancellationToken) =>
        numbers.Count == 0 ? [] : await retirement.RetireAsync(plan, numbers, cancellationToken);

    /// <summary>
    /// Brings back the lessons that could not be written, or only by the outline in the place of a model. The batches are then to be run
    /// again: their decks have placeholders.
    /// </summary>
    /// <returns>A finding for each of them.</returns>
    public async Task<IReadOnlyList<Diagnostic>> KeepAsync(IReadOnlyList<RetiredLesson> retired, IReadOnlyList<BatchOutcome> batches)
    {
        List<LessonOutcome> lost = [.. batches.SelectMany(batch => batch.Lessons)
            .Where(lesson => !IsWrittenAnew(lesson) && retired.Any(old => old.Number == lesson.Number))];
        foreach (RetiredLesson old in retired.Where(old => lost.Any(lesson => lesson.Number == old.Number)))
        {
            await retirement.RestoreAsync(old, WriteCondition.Always, CancellationToken.None);
        }

        return [.. lost.Select(lesson => new Diagnostic(
            "PB5026",
            DiagnosticSeverity.Error,
            $"The lesson could not be written again, so its earlier slides were kept: {Why(lesson)}",
            $"lesson {lesson.Number} \"{lesson.Title}\"",
            "Fix the cause, then regenerate the lesson."))];
    }

    /// <summary>The outcomes of the second go, with what the first one wrote.</summary>
    public static List<BatchOutcome> Joined(IReadOnlyList<BatchOutcome> first, IReadOnlyList<BatchOutcome> second)
    {
        Dictionary<int, LessonOutcome> written = first.SelectMany(batch => batch.Lessons)
            .Where(IsWrittenAnew).ToDictionary(lesson => lesson.Number);
        return
        [
            .. second.Select(batch => batch with
            {
                Lessons = [.. batch.Lessons.Select(lesson => lesson.Status == LessonStatus.Reused
                    && written.TryGetValue(lesson.Number, out LessonOutcome? before)
                        ? before with { SlideCount = lesson.SlideCount } : lesson)],
            }),
        ];
    }

    /// <summary>Brings back what is missing, however the run has ended.</summary>
    public async Task EndAsync(IReadOnlyList<RetiredLesson> retired, IReadOnlyList<BatchOutcome> batches)
    {
        HashSet<int> written =
            [.. batches.SelectMany(batch => batch.Lessons).Where(IsWrittenAnew).Select(lesson => lesson.Number)];
        foreach (RetiredLesson old in retired.Where(old => !written.Contains(old.Number)))
        {
            await retirement.RestoreAsync(old, WriteCondition.IfAbsent, CancellationToken.None);
        }
    }

    private static bool IsWrittenAnew(LessonOutcome lesson) =>
        lesson.Status == LessonStatus.Generated && !lesson.Marks.HasFlag(LessonMarks.FromOutline);

    private static string Why(LessonOutcome lesson) =>
        lesson.Failure?.Message ?? (lesson.Marks.HasFlag(LessonMarks.FromOutline)
            ? "the model's slides could not be used."
            : "it was not started.");
}
