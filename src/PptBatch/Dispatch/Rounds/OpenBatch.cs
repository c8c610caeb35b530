using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch.Rounds;

/// <summary>A batch that still has lessons to make.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Order">The order that would make them.</param>
/// <param name="Lessons">How many they are.</param>
/// <param name="IsStarved">Whether only money is missing.</param>
internal sealed record OpenBatch(Batch Batch, BatchOrder Order, int Lessons, bool IsStarved)
{
    /// <summary>
    /// What is sent out now. Under a cap all batches share what is left by their lessons; those that had too little wait until the others
    /// have ended, and then each has all that is left, one after the other.
    /// </summary>
    public static IReadOnlyList<BatchOrder> Orders(IReadOnlyList<OpenBatch> open, SpendShares? shares)
    {
        if (shares is null)
        {
            return [.. open.Select(batch => batch.Order)];
        }

        List<OpenBatch> sent = [.. open.Where(batch => !batch.IsStarved)];
        if (sent.Count == 0)
        {
            sent = [.. open.Take(1)];
        }

        int lessons = sent.Sum(batch => batch.Lessons);
        return [.. sent.Select(batch => batch.Order with { Share = shares.Of(batch.Batch, batch.Lessons, lessons) })];
    }
}
