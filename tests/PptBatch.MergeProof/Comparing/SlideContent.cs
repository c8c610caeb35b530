namespace PptBatch.MergeProof.Comparing;

/// <summary>A slide as it is compared.</summary>
/// <param name="Exact">Every part that the slide needs, each by the kinds of relationships that lead there and by its content.</param>
/// <param name="Text">The texts of the slide.</param>
/// <param name="Notes">The texts of its notes.</param>
/// <param name="Charts">The cached data of its charts.</param>
/// <param name="Files">Pictures, films, workbooks and other files that it needs, by kind and content.</param>
public sealed record SlideContent(
    IReadOnlyList<string> Exact, IReadOnlyList<string> Text, IReadOnlyList<string> Notes, IReadOnlyList<string> Charts,
    IReadOnlyList<string> Files);
