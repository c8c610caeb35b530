namespace PptBatch;

/// <summary>Runs the batches of a plan somewhere: here, on Lambda functions, in a state machine. It answers only "where".</summary>
/// <remarks>
/// Safe for concurrent use. Outcomes come in order of completion. A lesson or batch that fails is a value in an outcome; an
/// exception means that nothing more could be run at all, and what was stored until then stays.
/// </remarks>
public interface IBatchExecutor
{
    /// <summary>Runs every batch of <paramref name="plan"/> until nothing remains or a round makes no progress.</summary>
    /// <param name="plan">The plan, already stored.</param>
    /// <param name="progress">Receives lesson events as they happen, or null.</param>
    /// <param name="cancellationToken">Stops starting work; checkpoints stay.</param>
    IAsyncEnumerable<BatchOutcome> ExecuteAsync(
        BatchPlan plan, IProgress<DeckProgress>? progress, CancellationToken cancellationToken = default);
}
