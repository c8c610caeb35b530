using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch.Rounds;

/// <summary>What is sent out next.</summary>
/// <param name="Orders">One for each batch.</param>
/// <param name="Lessons">How many lessons they still have to make.</param>
public sealed record NextPass(IReadOnlyList<BatchOrder> Orders, int Lessons);
