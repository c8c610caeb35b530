namespace PptBatch.Dispatch.Messages;

/// <summary>What an engine carries from step to step of a run: keys and numbers, a few kilobytes however large the course is.</summary>
public sealed record RunState
{
    /// <summary>The version that this code writes and reads.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Batches up to which the orders are carried in the state; more are read from the store.</summary>
    public const int MaxInline = 40;

    /// <summary>Version of the record's shape.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>What was asked for.</summary>
    public required DeckOrder Request { get; init; }

    /// <summary>The run's output folder, which holds the plan.</summary>
    public required CourseLocation Output { get; init; }

    /// <summary><see cref="BatchPlan.RunId"/>.</summary>
    public required string RunId { get; init; }

    /// <summary>Whether the batch decks are merged at the end.</summary>
    public required bool AutoCombine { get; init; }

    /// <summary>Lessons of the course.</summary>
    public required int TotalLessons { get; init; }

    /// <summary>Batches of the plan.</summary>
    public required int TotalBatches { get; init; }

    /// <summary>Which pass over the batches comes next, from 1.</summary>
    public required int Pass { get; init; }

    /// <summary>
    /// Events that the engine's history still has room for, counted as if every retry were used: what bounds the passes of an execution.
    /// </summary>
    public required int EventsLeft { get; init; }

    /// <summary>Lessons of the batches that are to be sent out; a pass that does not lower it is the last.</summary>
    public required int LessonsLeft { get; init; }

    /// <summary>Whether that pass sends out one batch alone, with all that is left of a cap on the cost; null is false.</summary>
    public bool? Narrowed { get; init; }

    /// <summary>
    /// <c>none</c>, <c>inline</c> or <c>distributed</c>: how the next pass sends its batches out; or, before the first pass, <c>ahead</c>
    /// where lessons are to be written ahead, and <c>wait</c> while a job writes them.
    /// </summary>
    public required string Next { get; init; }

    /// <summary>The job that writes lessons ahead, while <see cref="Next"/> is <c>wait</c>.</summary>
    public AheadWait? Ahead { get; init; }

    /// <summary>The orders of the next pass where it is <c>inline</c>.</summary>
    public IReadOnlyList<BatchOrder> Orders { get; init; } = [];

    /// <summary>Where the orders of the next pass are where it is <c>distributed</c>.</summary>
    public ArtifactReference? Items { get; init; }
}

/// <summary>How an engine waits for a job that writes lessons ahead.</summary>
/// <param name="Job"><see cref="LessonsAheadJob.Id"/>.</param>
/// <param name="Lessons"><see cref="LessonsAheadJob.Lessons"/>.</param>
/// <param name="WaitSeconds">Pause before the next look: a minute at first, then twice as long each time, up to half an hour.</param>
public sealed record AheadWait(string Job, int Lessons, int WaitSeconds)
{
    private const int FirstWait = 60;
    private const int LongestWait = 30 * 60;

    /// <summary>The wait for a job after a look at it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="earlier">The wait before that look, or null.</param>
    public static AheadWait Of(LessonsAheadJob job, AheadWait? earlier)
    {
        ArgumentNullException.ThrowIfNull(job);
        int seconds = earlier is { } before && before.Job == job.Id ? Math.Min(2 * before.WaitSeconds, LongestWait) : FirstWait;
        return new AheadWait(job.Id, job.Lessons, seconds);
    }

    /// <summary>The job that is waited for.</summary>
    public LessonsAheadJob ToJob() => new(Job, Lessons);
}

/// <summary>A stored object by bucket and key, as engines that read it themselves name it.</summary>
/// <param name="Bucket"><see cref="ArtifactKey.Bucket"/>.</param>
/// <param name="Key"><see cref="ArtifactKey.Path"/>.</param>
/// <param name="ResultPrefix">Path of the folder for what the engine writes about it.</param>
public sealed record ArtifactReference(string Bucket, string Key, string ResultPrefix);

/// <summary>How a run ended whose steps an engine took.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Deck">The merged deck, as bucket and path, or null when there is none.</param>
/// <param name="SlideCount">Slides in it.</param>
/// <param name="LessonsMissing">Lessons that are placeholders.</param>
public sealed record MergeAnswer(DeckStatus Status, string? Deck, int SlideCount, int LessonsMissing)
{
    /// <summary>Where lessons are missing: which, and what completes the deck; else null.</summary>
    public string? Notice { get; init; }
}
