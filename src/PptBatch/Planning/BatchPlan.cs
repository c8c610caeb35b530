using PptBatch.Planning;

namespace PptBatch;

/// <summary>
/// Everything that a worker anywhere needs to know to do its part of a run: which bytes are the book, which lessons form which
/// batch, and where results go. Stored as <c>infographics/plan.json</c>; carries keys, never content.
/// </summary>
public sealed record BatchPlan
{
    /// <summary>The newest version that this code writes and reads; it reads every one from 1.</summary>
    public const int CurrentSchemaVersion = 2;

    /// <summary>
    /// Version of the record's shape: 2 where the plan has a <see cref="Look"/> or <see cref="Writing"/>, which a worker of version 1 would
    /// not follow, else 1.
    /// </summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Identifies the run; derived from the book, the settings and the clock's reading at the start.</summary>
    public required string RunId { get; init; }

    /// <summary>The run's clock at its start, in UTC: the date on the cover and in the deck's properties.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The course folder that is read.</summary>
    public required CourseLocation Input { get; init; }

    /// <summary>The folder that results go to; equal to <see cref="Input"/> unless the caller chose another.</summary>
    public required CourseLocation Output { get; init; }

    /// <summary>The book file and its hash; a worker that finds other bytes refuses.</summary>
    public required BookSource Book { get; init; }

    /// <summary>The outline file and its hash, or null when there is none that can be read.</summary>
    public BookSource? Outline { get; init; }

    /// <summary>Course title.</summary>
    public required string Title { get; init; }

    /// <summary>BCP-47 tag of the course's language.</summary>
    public required string Language { get; init; }

    /// <summary>Batches in course order.</summary>
    public required IReadOnlyList<Batch> Batches { get; init; }

    /// <summary>Lessons in course order, without their content.</summary>
    public required IReadOnlyList<PlannedLesson> Lessons { get; init; }

    /// <summary>The look of every deck, completed by the renderer of the host that planned; null where that has no looks.</summary>
    public DeckLook? Look { get; init; }

    /// <summary>How the slides are written, where the request said so, or null.</summary>
    public WritingSettings? Writing { get; init; }

    /// <summary>The plan as it is stored: indented JSON with line feeds.</summary>
    public string ToJson() => PlanJson.Serialize(this);
}

/// <summary>A lesson as the plan names it.</summary>
/// <param name="Number">Position in the course, from 1.</param>
/// <param name="Title">Title.</param>
/// <param name="ModuleNumber">Its module's number, from 1.</param>
/// <param name="Kind">What it is for.</param>
public sealed record PlannedLesson(int Number, string Title, int ModuleNumber, LessonKind Kind);
