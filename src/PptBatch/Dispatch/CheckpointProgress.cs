using PptBatch.Artifacts;

namespace PptBatch.Dispatch;

/// <summary>Reports lessons as their checkpoints appear in the store: what a host sees of workers that are elsewhere.</summary>
internal sealed class CheckpointProgress(IArtifactStore store, BatchPlan plan, IProgress<DeckProgress>? progress)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<int> _reported = [];
    private readonly Lock _lock = new();

    /// <summary>Takes note of what was stored before, so that it is not taken for new.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => LookAsync(report: false, cancellationToken);

    /// <summary>Reports the lessons whose checkpoints have appeared since the last look: one list request for each thousand lessons.</summary>
    public Task LookAsync(CancellationToken cancellationToken) => LookAsync(report: true, cancellationToken);

    /// <summary>Looks again and again until it is stopped.</summary>
    public async Task WatchAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(interval, time);
        while (progress is not null && await timer.WaitForNextTickAsync(cancellationToken))
        {
            await LookAsync(cancellationToken);
        }
    }

    /// <summary>Reports the lessons of a batch that has ended, as far as they were not seen before.</summary>
    public void Ended(BatchOutcome outcome)
    {
        foreach (LessonOutcome lesson in outcome.Lessons.Where(lesson => lesson.Status != LessonStatus.Remaining))
        {
            Report(outcome.Batch.Number, lesson);
        }
    }

    private async Task LookAsync(bool report, CancellationToken cancellationToken)
    {
        if (progress is null)
        {
            return;
        }

        ArtifactKey folder = plan.Output.Key(RunPaths.Lessons);
        await foreach (ArtifactInfo info in store.ListAsync(folder.Bucket, folder.Path + "/lesson-", cancellationToken))
        {
            if (_known.Add(info.Key.Name) && report && RunPaths.TryLesson(info.Key.Name, out int lesson, out _))
            {
                Report(lesson);
            }
        }
    }

    private void Report(int number)
    {
        if (plan.Lessons.FirstOrDefault(lesson => lesson.Number == number) is { } lesson
            && plan.Batches.FirstOrDefault(batch => batch.FirstLesson <= number && number <= batch.LastLesson) is { } batch)
        {
            Report(batch.Number, new LessonOutcome { Number = number, Title = lesson.Title, Status = LessonStatus.Generated });
        }
    }

    private void Report(int batch, LessonOutcome lesson)
    {
        lock (_lock)
        {
            if (_reported.Add(lesson.Number))
            {
                progress?.Report(new LessonFinished(batch, lesson));
            }
        }
    }
}
