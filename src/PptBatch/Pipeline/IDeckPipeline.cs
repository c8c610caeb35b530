namespace PptBatch;

/// <summary>Runs the whole job: reads the book, plans, executes, merges and reports.</summary>
/// <remarks>
/// Safe for concurrent use; two runs of one course at once share checkpoints. Running again is how a run is resumed: what is
/// stored is reused. Failed lessons are values in the result; an exception means unusable input, misuse or cancellation.
/// </remarks>
public interface IDeckPipeline
{
    /// <summary>Runs the job to its end.</summary>
    /// <param name="request">Which course, and where the results go.</param>
    /// <param name="progress">Receives events as they happen, or null. A sink that throws or is slow does not disturb the run.</param>
    /// <param name="cancellationToken">Stops the run; checkpoints stay.</param>
    /// <exception cref="PptBatchException">The input cannot be used.</exception>
    Task<DeckResult> RunAsync(DeckRequest request, IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the book and plans, without running or writing anything.</summary>
    /// <param name="request">Which course.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">The input cannot be used.</exception>
    Task<PlanPreview> PlanAsync(DeckRequest request, CancellationToken cancellationToken = default);
}

/// <summary>What a run would do.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Book">The book as read.</param>
public sealed record PlanPreview(BatchPlan Plan, CourseBook Book);
