namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Bounds on a package of unknown origin. Sizes count bytes that really come out, not those that a header states.</summary>
internal sealed record PackageLimits
{
    public static PackageLimits Default { get; } = new();

    /// <summary>For decks whose slides are looked at: 200,000 entries, XML parts of 64 MiB each and 2 GiB together.</summary>
    public static PackageLimits Scenes { get; } = new() { Entries = 200_000, XmlBytes = 64L << 20, XmlTotalBytes = 2L << 30 };

    /// <summary>Entries of one package. Default: 250,000.</summary>
    public int Entries { get; init; } = 250_000;

    /// <summary>Inflated bytes of one entry. Default: 8 GiB, for video.</summary>
    public long EntryBytes { get; init; } = 8L << 30;

    /// <summary>Inflated bytes of an XML part, which is held in memory. Default: 128 MiB.</summary>
    public long XmlBytes { get; init; } = 128L << 20;

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
