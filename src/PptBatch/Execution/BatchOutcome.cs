using System.Text.Json.Serialization;

namespace PptBatch;

/// <summary>How one batch ended.</summary>
public sealed record BatchOutcome
{
    /// <summary>The batch.</summary>
    public required Batch Batch { get; init; }

    /// <summary>The batch deck, or null when none could be made.</summary>
    public ArtifactKey? Deck { get; init; }

    /// <summary><see cref="ArtifactInfo.Version"/> of the deck when it was stored; null where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeckVersion { get; init; }

    /// <summary>SHA-256 of the deck in hexadecimal digits; null where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeckHash { get; init; }

    /// <summary>Slides in the batch deck.</summary>
    public int SlideCount { get; init; }

    /// <summary>Its lessons in course order.</summary>
    public required IReadOnlyList<LessonOutcome> Lessons { get; init; }

    /// <summary>What was repaired, replaced or left out when the batch deck was rendered.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>When its worker was at work, writing lessons and rendering the deck; null where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WorkTime? Worked { get; init; }

    /// <summary>Why the batch as a whole failed, or null.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>Lessons that no worker got to before its time guard; the executor sends them out again.</summary>
    public IEnumerable<LessonOutcome> Remaining => Lessons.Where(lesson => lesson.Status == LessonStatus.Remaining);

    /// <summary>Whether there is a batch deck with every lesson of the batch in it.</summary>
    public bool IsWhole => Deck is not null && Lessons.All(lesson => lesson.Status is LessonStatus.Generated or LessonStatus.Reused);

    /// <summary>The outcome of a batch that has no deck, such as one whose worker was lost: all of its lessons remain.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="batch">One of its batches.</param>
    /// <param name="failure">Why; the run reports it once.</param>
    public static BatchOutcome Unfinished(BatchPlan plan, Batch batch, Diagnostic failure)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(failure);
        return new BatchOutcome
        {
            Batch = batch,
            Failure = failure,
            Lessons =
            [
                .. plan.Lessons
                    .Where(lesson => lesson.Number >= batch.FirstLesson && lesson.Number <= batch.LastLesson)
                    .Select(lesson => new LessonOutcome { Number = lesson.Number, Title = lesson.Title, Status = LessonStatus.Remaining }),
            ],
        };
    }
}

/// <summary>How a lesson ended.</summary>
public enum LessonStatus
{
    /// <summary>Its slides were written in this run.</summary>
    Generated,

    /// <summary>Its slides were stored before and used again.</summary>
    Reused,

    /// <summary>It could not be written; the deck has a marked placeholder.</summary>
    Failed,

    /// <summary>It was not started: time, budget or cancellation.</summary>
    Remaining,
}

/// <summary>How one lesson ended.</summary>
public sealed record LessonOutcome
{
    /// <summary><see cref="Lesson.Number"/>.</summary>
    public required int Number { get; init; }

    /// <summary>Lesson title.</summary>
    public required string Title { get; init; }

    /// <summary>How it ended.</summary>
    public required LessonStatus Status { get; init; }

    /// <summary>True when the book has no content for it: whatever its status, it counts as missing. Default: false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsEmpty { get; init; }

    /// <summary>What a person should know about how its slides were made, in this run or an earlier one. Default: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LessonMarks Marks { get; init; }

    /// <summary>Slides of the lesson in the batch deck, placeholders included.</summary>
    public int SlideCount { get; init; }

    /// <summary>When it was at work, from its slot to its stored slides; null where it was not started.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WorkTime? Worked { get; init; }

    /// <summary>Where its slide HTML is stored; null where there is none.</summary>
    public ArtifactKey? SlideHtml { get; init; }

    /// <summary>Where the content of its source ended up; null where there are no slides or no content.</summary>
    public LessonAccount? Account { get; init; }

    /// <summary>Why it failed or was not started, or null.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>What was found while it was written and rendered.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Model calls made for it in this run.</summary>
    public IReadOnlyList<ModelAttempt> Attempts { get; init; } = [];
}
