namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Many small contents together: kept in memory, or moved to a file as a whole.</summary>
internal sealed class SpoolChunk(byte[] bytes)
{
    /// <summary>The bytes; null once they are in the file.</summary>
    public byte[]? Bytes { get; private set; } = bytes;

    public int Filled { get; private set; }

    public long FileOffset { get; private set; }

    public bool HasRoomFor(int count) => Bytes is not null && count <= Bytes.Length - Filled;

    /// <returns>Where the content begins.</returns>
    public int Add(ReadOnlySpan<byte> content)
    {
        int offset = Filled;
        content.CopyTo(Bytes.AsSpan(offset));
        Filled += content.Length;
        return offset;
    }

    /// <summary>Says that the bytes are in the file now, and gives their array back.</summary>
    public byte[] MovedTo(long offset)
    {
        byte[] free = Bytes!;
        (Bytes, FileOffset) = (null, offset);
        return free;
    }
}
