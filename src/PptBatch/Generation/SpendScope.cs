namespace PptBatch;

/// <summary>The lessons that share one cap on what their model calls cost. A generator without a model has no use for it.</summary>
/// <param name="Name">Tells it from others of the process.</param>
/// <param name="Share">
/// The share of the cap that it has, from 0 to 1: all of it where the whole run is in one process, a batch's where batches run apart.
/// </param>
/// <param name="EarlierUsd">Reads what earlier attempts at the same lessons cost, in US dollars. Safe for concurrent use.</param>
public sealed record SpendScope(string Name, decimal Share, Func<CancellationToken, Task<decimal>> EarlierUsd)
{
    /// <summary>Lessons that belong to no run: all of the cap, nothing spent.</summary>
    public static SpendScope None { get; } = new("", 1, _ => Task.FromResult(0m));
}
