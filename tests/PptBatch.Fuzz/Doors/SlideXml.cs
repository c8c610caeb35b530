using System.IO.Compression;

namespace PptBatch.Fuzz.Doors;

/// <summary>A deck whose zip is sound and whose slide is what comes in, so that the fuzzer need not find checksums.</summary>
internal static class SlideXml
{
    private const string Slide = "ppt/slides/slide1.xml";
    private static readonly Lazy<byte[]> Whole = new(() => Workshop.Deck(DoorTable.Html));

    /// <summary>The slide of a deck of ours.</summary>
    public static byte[] Seed()
    {
        using ZipArchive deck = new(new MemoryStream(Whole.Value));
        using Stream slide = deck.GetEntry(Slide)!.Open();
        using MemoryStream bytes = new();
        slide.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>That deck with another slide.</summary>
    public static byte[] Deck(byte[] slide)
    {
        using MemoryStream copy = new();
        copy.Write(Whole.Value);
        using (ZipArchive deck = new(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            deck.GetEntry(Slide)!.Delete();
            using Stream part = deck.CreateEntry(Slide, CompressionLevel.NoCompression).Open();
            part.Write(slide);
        }

        return copy.ToArray();
    }
}
