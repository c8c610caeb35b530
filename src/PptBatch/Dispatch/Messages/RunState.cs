namespace PptBatch.Dispatch.Messages;

/// <summary>What a state machine carries from state to state: keys and numbers, a few kilobytes however large the course is.</summary>
internal sealed record RunState
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>Batches up to which the orders are carried in the state; more are read from the store.</summary>
    public const int MaxInline = 40;

    /// <summary>Events that the history of one Standard execution may hold.</summary>
    public const int MaxEvents = 25_000;

    /// <summary>Events that one order can add at most where its batch is part of the execution's history, every retry used.</summary>
    public const int EventsOfOrder = 100;

    /// <summary>Events that a pass can add at most beside its orders.</summary>
    public const int EventsOfPass = 120;

    /// <summary>Events that planning, merging and the ends can add at most.</summary>
    public const int EventsOfEnds = 240;

    public required int SchemaVersion { get; init; }

    public required DeckOrder Request { get; init; }

    public required CourseLocation Output { get; init; }

    public required string RunId { get; init; }

    public required bool AutoCombine { get; init; }

    public required int TotalLessons { get; init; }

    public required int TotalBatches { get; init; }

    /// <summary>Which pass over the batches comes next, from 1.</summary>
    public required int Pass { get; init; }

    /// <summary>
    /// Events that the history still has room for, counted as if every retry were used: what bounds the passes of an execution.
    /// </summary>
    public required int EventsLeft { get; init; }

    /// <summary>Lessons of the batches that are to be sent out; a pass that does not lower it is the last.</summary>
    public required int LessonsLeft { get; init; }

    /// <summary><c>none</c>, <c>inline</c> or <c>distributed</c>: how the next pass sends its batches out.</summary>
    public required string Next { get; init; }

    /// <summary>The orders of the next pass where it is <c>inline</c>.</summary>
    public IReadOnlyList<BatchOrder> Orders { get; init; } = [];

    /// <summary>Where the orders of the next pass are where it is <c>distributed</c>.</summary>
    public ArtifactReference? Items { get; init; }
}

/// <summary>A bucket and a key, as Step Functions names them.</summary>
internal sealed record ArtifactReference(string Bucket, string Key, string ResultPrefix);

/// <summary>What the state machine ends with after a merge.</summary>
internal sealed record MergeAnswer(DeckStatus Status, string? Deck, int SlideCount, int LessonsMissing);
