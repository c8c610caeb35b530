namespace PptBatch.Reporting;

/// <summary>What a run amounts to, from what its batches say.</summary>
internal static class RunStatus
{
    /// <summary>Complete when every lesson of the book is in a batch deck with its content; failed when none is.</summary>
    public static DeckStatus Of(CourseBook book, IReadOnlyList<BatchOutcome> batches)
    {
        bool whole = !book.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        int good = batches
            .Where(batch => batch.Deck is not null)
            .SelectMany(batch => batch.Lessons)
            .Count(lesson => lesson.Status is LessonStatus.Generated or LessonStatus.Reused);
        return whole && good == book.Lessons.Count() ? DeckStatus.Complete : good > 0 ? DeckStatus.Partial : DeckStatus.Failed;
    }

    /// <summary>Everything that was found, in the order of the course.</summary>
    public static IReadOnlyList<Diagnostic> Findings(CourseBook book, IEnumerable<BatchOutcome> batches, MergeResult? merge) =>
    [
        // What every batch says, such as of its template, is said once.
        .. book.Diagnostics.Concat(batches.SelectMany(Findings)).Concat(merge?.Diagnostics ?? []).Distinct(),
    ];

    private static IEnumerable<Diagnostic> Findings(BatchOutcome batch)
    {
        foreach (LessonOutcome lesson in batch.Lessons)
        {
            foreach (Diagnostic diagnostic in lesson.Diagnostics)
            {
                yield return diagnostic;
            }

            if (lesson.Failure is not null)
            {
                yield return lesson.Failure;
            }
        }

        foreach (Diagnostic diagnostic in batch.Diagnostics)
        {
            yield return diagnostic;
        }

        if (batch.Failure is not null)
        {
            yield return batch.Failure;
        }
    }
}
