namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>What an archive says about the bytes of an entry.</summary>
/// <param name="Method"><see cref="Stored"/> or <see cref="Deflated"/>.</param>
/// <param name="Crc">CRC-32 of the inflated bytes.</param>
/// <param name="Compressed">Bytes in the archive.</param>
/// <param name="Inflated">Inflated bytes.</param>
internal readonly record struct ZipSizes(ushort Method, uint Crc, long Compressed, long Inflated)
{
    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    /// <summary>True when they do not fit 32 bits.</summary>
    public bool AreWide => Inflated >= uint.MaxValue || Compressed >= uint.MaxValue;
}
