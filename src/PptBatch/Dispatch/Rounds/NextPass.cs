using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch.Rounds;

/// <summary>What is sent out next.</summary>
/// <param name="Orders">One for each batch.</param>
/// <param name="Lessons">How many lessons they still have to make.</param>
public sealed record NextPass(IReadOnlyList<BatchOrder> Orders, int Lessons)
{
    /// <summary>
    /// True where batches had too little of a cap on the cost, and one of them is sent out with all that is left of it: the first such pass
    /// is worth making though the one before made nothing.
    /// </summary>
    public bool IsNarrowed { get; init; }
}
