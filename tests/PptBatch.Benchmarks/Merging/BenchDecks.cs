using PptBatch.OpenXml.Merging;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Merging;

/// <summary>The shared benchmark decks, 250 slides each, over and over.</summary>
internal static class BenchDecks
{
    public const int Slides = 250;

    public static string[] Take(int count) =>
        [.. Enumerable.Range(0, count).Select(index => SharedInputs.PathOf("decks", "bench", $"d{index % 3:00}.pptx"))];

    /// <summary>Merges files in this process, as a program that has the library does.</summary>
    public static async Task<MergeResult> MergeAsync(string output, IEnumerable<string> inputs)
    {
        MergeRequest request = new()
        {
            Parts = [.. inputs.Select(path => new DeckPart(Path.GetFileName(path), _ => Task.FromResult<Stream>(File.OpenRead(path))))],
            CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        await using FileStream file = File.Create(output);
        return await new OpenXmlDeckMerger().MergeAsync(request, file);
    }
}
