using System.Buffers;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Stores equal media once: CRC-32 and size find the candidates, the bytes decide.</summary>
internal sealed class MediaPool
{
    private const int Block = 64 * 1024;

    private readonly Dictionary<(uint Crc, long Size, string Type), List<OutputPart>> _known = [];

    // Writers differ in how they call one format: image/jpg and image/jpeg, video/mp4 and video/x-mp4.
    private static readonly string[] Families = ["image/", "video/", "audio/", "model/"];

    public static bool Holds(string contentType) =>
        Family(contentType) != contentType || contentType.Contains("font", StringComparison.OrdinalIgnoreCase);

    /// <summary>A part with the same content, or null.</summary>
    public OutputPart? Find(SourceDeck deck, ZipEntry entry, string contentType) =>
        _known.TryGetValue((entry.Crc, entry.Size, Family(contentType)), out List<OutputPart>? parts)
            ? parts.Find(part => SameBytes(deck, entry, part.Deck!, part.Entry!))
            : null;

    public void Add(OutputPart part)
    {
        (uint, long, string) key = (part.Entry!.Crc, part.Entry.Size, Family(part.ContentType));
        if (!_known.TryGetValue(key, out List<OutputPart>? parts))
        {
            _known[key] = parts = [];
        }

        parts.Add(part);
    }

    /// <summary>True when two entries hold the same bytes, however they are packed.</summary>
    public static bool SameBytes(SourceDeck deck, ZipEntry entry, SourceDeck otherDeck, ZipEntry other)
    {
        if (entry.Method == other.Method && entry.CompressedSize == other.CompressedSize)
        {
            using Stream packed = deck.Reader.OpenCompressed(entry);
            using Stream otherPacked = otherDeck.Reader.OpenCompressed(other);
            if (SameStreams(packed, otherPacked))
            {
                return true;
            }
        }

        // The same picture packed by another program.
        deck.Reader.Verify(entry, deck.Inflater);
        otherDeck.Reader.Verify(other, deck.Inflater);
        using Stream inflated = deck.Reader.OpenInflated(entry);
        using Stream otherInflated = otherDeck.Reader.OpenInflated(other);
        return SameStreams(inflated, otherInflated);
    }

    private static bool SameStreams(Stream one, Stream two)
    {
        byte[] first = ArrayPool<byte>.Shared.Rent(Block);
        byte[] second = ArrayPool<byte>.Shared.Rent(Block);
        int count;
        bool same;
        do
        {
            count = one.ReadAtLeast(first.AsSpan(0, Block), Block, throwOnEndOfStream: false);
            int other = two.ReadAtLeast(second.AsSpan(0, Block), Block, throwOnEndOfStream: false);
            same = first.AsSpan(0, count).SequenceEqual(second.AsSpan(0, other));
        }
        while (same && count == Block);

        ArrayPool<byte>.Shared.Return(first);
        ArrayPool<byte>.Shared.Return(second);
        return same;
    }

    private static string Family(string contentType)
    {
        foreach (string family in Families)
        {
            if (contentType.StartsWith(family, StringComparison.OrdinalIgnoreCase))
            {
                return family;
            }
        }

        return contentType;
    }
}
