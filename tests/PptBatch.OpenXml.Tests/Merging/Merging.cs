using System.IO.Compression;
using System.Text;
using PptBatch.OpenXml.Merging;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Merges archives in memory and looks into what comes out.</summary>
internal static class Merging
{
    public static readonly DateTimeOffset Time = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static MergeRequest Request(params byte[][] decks) => new()
    {
        Parts = [.. decks.Select((deck, index) => new DeckPart($"deck{index}.pptx", _ => Task.FromResult<Stream>(new MemoryStream(deck))))],
        CreatedAt = Time,
    };

    public static Task<byte[]> MergeAsync(params byte[][] decks) => MergeAsync(Request(decks));

    public static async Task<byte[]> MergeAsync(MergeRequest request)
    {
        using MemoryStream output = new();
        await new OpenXmlDeckMerger().MergeAsync(request, output);
        return output.ToArray();
    }

    public static Dictionary<string, string> Parts(byte[] package)
    {
        using ZipArchive archive = new(new MemoryStream(package));
        return archive.Entries.ToDictionary(entry => entry.FullName, Text);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using StreamReader reader = new(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
