namespace PptBatch.Execution;

/// <summary>One batch for a <see cref="BatchWorker"/>, and how long it may take.</summary>
public sealed record BatchWork
{
    /// <summary>The plan.</summary>
    public required BatchPlan Plan { get; init; }

    /// <summary>One of its batches.</summary>
    public required Batch Batch { get; init; }

    /// <summary>Bounds how many lessons are written at once, the longest first, over all batches that share it.</summary>
    public required LessonSlots Slots { get; init; }

    /// <summary>How the batch ended when it was sent out before in the same call, or null; what failed then is not tried again.</summary>
    public BatchOutcome? Earlier { get; init; }

    /// <summary>Receives an event when a lesson starts and when it has ended, or null.</summary>
    public IProgress<DeckProgress>? Progress { get; init; }

    /// <summary>
    /// How long the worker goes on starting lessons; those that are left then are <see cref="LessonStatus.Remaining"/>. Default: null,
    /// which takes <see cref="PptBatchOptions.TimeGuard"/>.
    /// </summary>
    public TimeSpan? TimeGuard { get; init; }

    /// <summary>
    /// When lessons that are still in work are cut off and remain, so that the batch deck can be saved before the worker is ended. Default:
    /// null, never.
    /// </summary>
    public TimeSpan? LessonCutoff { get; init; }

    /// <summary>
    /// Whether other batches of the run are in other processes: this one then keeps to its share of a cap on the cost. Default: false.
    /// </summary>
    public bool RunsApart { get; init; }

    /// <summary>
    /// Where <see cref="RunsApart"/>: how much of the cap the batch may have spent in all, from 0 to 1. Default: null, its lessons' part.
    /// </summary>
    public decimal? Share { get; init; }
}
