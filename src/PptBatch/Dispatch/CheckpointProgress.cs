using PptBatch.Artifacts;

namespace PptBatch.Dispatch;

/// <summary>Reports lessons as their checkpoints appear in the store: what a host sees of workers that are elsewhere.</summary>
/// <remarks>For one run. Its looks come one after the other; <see cref="Ended"/> may be called meanwhile.</remarks>
/// <param name="store">The store that host and workers share.</param>
/// <param name="plan">The plan.</param>
/// <param name="progress">Receives a <see cref="LessonFinished"/> for each lesson, once; null looks at nothing.</param>
public sealed class CheckpointProgress(IArtifactStore store, BatchPlan plan, IProgress<DeckProgress>? progress)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<int> _reported = [];
    private readonly Lock _lock = new();

    /// <summary>Notes what is already stored, so that it is not reported as new.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task StartAsync(CancellationToken cancellationToken) => LookAsync(report: false, cancellationToken);

    /// <summary>Reports the lessons whose checkpoints have appeared since the last look: a list request per thousand lessons.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task LookAsync(CancellationToken cancellationToken) => LookAsync(report: true, cancellationToken);

    /// <summary>Looks repeatedly until it is stopped.</summary>
    /// <param name="interval">Time between looks.</param>
    /// <param name="time">The clock of that time.</param>
    /// <param name="cancellationToken">Stops it, with an <see cref="OperationCanceledException"/>.</param>
    public async Task WatchAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        using PeriodicTimer timer = new(interval, time);
        while (progress is not null && await timer.WaitForNextTickAsync(cancellationToken))
        {
            await LookAsync(cancellationToken);
        }
    }

    /// <summary>Reports the lessons of a batch that has ended, as far as they were not seen before.</summary>
    /// <param name="outcome">How it ended.</param>
    public void Ended(BatchOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
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
