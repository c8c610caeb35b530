using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Reporting;

namespace PptBatch.Pipeline;

/// <summary>Makes the decks of a run that ended again, from the slides that its record names.</summary>
internal sealed class DeckRebuild(
    LessonCheckpoints checkpoints, BatchDeckWriter decks, DeckAssembly assembly, RunRecordStore runs, TimeProvider time)
{
    /// <summary>Where the slides of a lesson are stored, as the record says; null where it has none, or names another file.</summary>
    public static ArtifactKey? KeyOf(BatchPlan plan, RunRecord record, int lesson)
    {
        const string Folder = RunPaths.Lessons + "/";
        string? path = record.Batches.SelectMany(batch => batch.Lessons).FirstOrDefault(one => one.Number == lesson)?.SlideHtml;
        return path is not null && path.StartsWith(Folder, StringComparison.Ordinal)
            && RunPaths.TryLesson(path[Folder.Length..], out int number, out _) && number == lesson && !path[Folder.Length..].Contains('/')
            ? plan.Output.Key(path)
            : null;
    }

    public async Task<DeckResult> RunAsync(BatchPlan plan, RunRecord record, CourseBook book, CancellationToken cancellationToken)
    {
        long started = time.GetTimestamp();
        await decks.PrepareAsync(plan, cancellationToken);
        List<BatchOutcome> batches = [];
        foreach (Batch batch in plan.Batches)
        {
            List<WrittenLesson> lessons = [];
            foreach (Lesson lesson in book.Lessons.Where(one => one.Number >= batch.FirstLesson && one.Number <= batch.LastLesson))
            {
                lessons.Add(await ReadAsync(plan, record, lesson, cancellationToken));
            }

            batches.Add(await decks.WriteAsync(plan, batch, book, lessons, cancellationToken));
        }

        DeckStatus status = RunStatus.Of(book, batches);
        bool merges = record.Deck is not null && status != DeckStatus.Failed;
        AssembledDeck? deck = merges ? await assembly.MergeAsync(plan, book, batches, cancellationToken) : null;
        DeckResult result = new()
        {
            Status = status,
            Plan = plan,
            Deck = deck?.Key,
            SlideCount = deck?.Merge.SlideCount ?? batches.Sum(batch => batch.SlideCount),
            Batches = batches,
            Duration = time.GetElapsedTime(started),
            Ledger = new ModelLedger(record.Ledger.Attempts),
            Diagnostics = RunStatus.Findings(book, batches, deck?.Merge),
        };
        await runs.StoreAsync(RunRecordJson.RecordOf(result) with { Resume = record.Resume }, plan.Output, cancellationToken);
        return result;
    }

    private async Task<WrittenLesson> ReadAsync(BatchPlan plan, RunRecord record, Lesson lesson, CancellationToken cancellationToken)
    {
        if (KeyOf(plan, record, lesson.Number) is { } key
            && await checkpoints.FindAsync(key, cancellationToken) is { Problem: null } stored)
        {
            return LessonWorker.Reused(lesson, key, stored.Html);
        }

        LessonRecord? before = record.Batches.SelectMany(batch => batch.Lessons).FirstOrDefault(one => one.Number == lesson.Number);
        return new WrittenLesson(
            new LessonOutcome
            {
                Number = lesson.Number,
                Title = lesson.Title,
                Status = LessonStatus.Failed,
                IsEmpty = lesson.IsEmpty,
                Failure = before?.Failure ?? new Diagnostic(
                    "PB5074", DiagnosticSeverity.Error, "The lesson's stored slides are gone or cannot be used.",
                    $"lesson {lesson.Number} \"{lesson.Title}\"", "Run the course to write them."),
            },
            null);
    }
}
