namespace PptBatch.MergeProof.Reading;

/// <summary>
/// A relationship: <paramref name="Part"/> is the part that it leads to, null for one that leads out of the deck or nowhere.
/// </summary>
public sealed record Link(string Id, string Kind, string Target, string? Part);
