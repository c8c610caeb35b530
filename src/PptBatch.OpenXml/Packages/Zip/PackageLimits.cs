namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>
/// Bounds on a package of unknown origin, the same for all who read one: what the merger writes the checker reads. Sizes count bytes that
/// really come out, not those that a header states.
/// </summary>
internal sealed record PackageLimits
{
    public static PackageLimits Default { get; } = new();

    /// <summary>Entries of one package. Default: 1,000,000; 5,000 lessons of 29 slides are 540,000.</summary>
    public int Entries { get; init; } = 1_000_000;

    /// <summary>Inflated bytes of one entry. Default: 8 GiB, for video.</summary>
    public long EntryBytes { get; init; } = 8L << 30;

    /// <summary>Inflated bytes of an XML part, which is held in memory. Default: 64 MiB.</summary>
    public long XmlBytes { get; init; } = 64L << 20;

    /// <summary>
    /// Inflated bytes of all XML parts of a package that is looked at, and of one that had to be copied to memory. Default: 32 GiB.
    /// </summary>
    public long XmlTotalBytes { get; init; } = 32L << 30;

    /// <summary>Inflated bytes of one package. Default: 32 GiB.</summary>
    public long TotalBytes { get; init; } = 32L << 30;

    /// <summary>Inflated bytes to each compressed byte, for entries over <see cref="RatioFloor"/>. Default: 250.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Entries up to this size may have any ratio. Default: 16 MiB.</summary>
    public long RatioFloor { get; init; } = 16L << 20;
}
