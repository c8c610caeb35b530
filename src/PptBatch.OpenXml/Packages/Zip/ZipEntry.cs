namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>An entry as the central directory states it.</summary>
/// <param name="Part">Part name: the entry's name with a leading slash.</param>
/// <param name="Method">0 stored, 8 deflated; other methods are refused.</param>
/// <param name="Crc">CRC-32 of the inflated bytes.</param>
/// <param name="CompressedSize">Bytes in the archive.</param>
/// <param name="Size">Inflated bytes.</param>
/// <param name="HeaderOffset">Where its local header begins.</param>
/// <param name="NameLength">Bytes of its name, which the local header repeats.</param>
internal sealed record ZipEntry(string Part, ushort Method, uint Crc, long CompressedSize, long Size, long HeaderOffset, int NameLength)
{
    /// <summary>Where its compressed bytes begin, once its local header was read; 0 before.</summary>
    public long DataOffset { get; set; }

    /// <summary>The entry of the part's relationships; null when it has none.</summary>
    public ZipEntry? Relationships { get; set; }

    /// <summary>The part's content type, once it is known.</summary>
    public string? ContentType { get; set; }
}
