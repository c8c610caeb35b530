namespace PptBatch;

/// <summary>Where a run stands.</summary>
public sealed record DeckRunStatus
{
    /// <summary>The run's id.</summary>
    public required string RunId { get; init; }

    /// <summary>Whether it is at work, or how it ended.</summary>
    public required DeckRunState State { get; init; }

    /// <summary>Lessons of the course.</summary>
    public required int LessonCount { get; init; }

    /// <summary>Lessons that have their slides, those that were stored before included.</summary>
    public required int LessonsReady { get; init; }

    /// <summary>The merged deck; null when the run has not ended or made none.</summary>
    public ArtifactKey? Deck { get; init; }

    /// <summary>Slides of the deck; 0 when the run has not ended.</summary>
    public int SlideCount { get; init; }

    /// <summary>What ended a run that broke; null otherwise.</summary>
    public Diagnostic? Failure { get; init; }

    internal static DeckRunStatus Of(StoredRun stored) => new()
    {
        RunId = stored.Plan.RunId,
        State = stored.Status is { } ended ? StateOf(ended) : DeckRunState.Unfinished,
        LessonCount = stored.Plan.Lessons.Count,
        LessonsReady = stored.StoredLessons.Count,
        Deck = stored.Deck,
        SlideCount = stored.SlideCount,
    };

    internal static DeckRunStatus Of(BatchPlan plan, int lessonsReady, Task<DeckResult> completion)
    {
        DeckResult? result = completion.IsCompletedSuccessfully ? completion.Result : null;
        return new DeckRunStatus
        {
            RunId = plan.RunId,
            State = result is not null ? StateOf(result.Status)
                : completion.IsCanceled ? DeckRunState.Cancelled
                : completion.IsFaulted ? DeckRunState.Broken
                : DeckRunState.Running,
            LessonCount = plan.Lessons.Count,
            LessonsReady = result?.Batches.Sum(batch => batch.Lessons.Count(lesson => lesson.Failure is null)) ?? lessonsReady,
            Deck = result?.Deck,
            SlideCount = result?.SlideCount ?? 0,
            Failure = completion.Exception?.InnerException is { } error ? DiagnosticOf(error) : null,
        };
    }

    private static DeckRunState StateOf(DeckStatus ended) => ended switch
    {
        DeckStatus.Complete => DeckRunState.Complete,
        DeckStatus.Partial => DeckRunState.Partial,
        _ => DeckRunState.Failed,
    };

    private static Diagnostic DiagnosticOf(Exception error) => (error as PptBatchException)?.Diagnostic ?? new Diagnostic(
        "PB5065", DiagnosticSeverity.Error, $"The run broke: {error.Message}", error.GetType().Name,
        "The exception is in the host's log; fix its cause and run again.");
}

/// <summary>Whether a run is at work, or how it ended.</summary>
public enum DeckRunState
{
    /// <summary>It is at work in this process.</summary>
    Running,

    /// <summary>Every lesson has its slides.</summary>
    Complete,

    /// <summary>Lessons are missing; the deck has placeholders for them.</summary>
    Partial,

    /// <summary>No lesson could be made.</summary>
    Failed,

    /// <summary>It was cancelled. The next run goes on from what is stored.</summary>
    Cancelled,

    /// <summary>An exception ended it; <see cref="DeckRunStatus.Failure"/> has it.</summary>
    Broken,

    /// <summary>It has not ended as far as is stored: it is at work in another process, or was cut off.</summary>
    Unfinished,
}
