using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml;

/// <summary>Thresholds and limits of <see cref="DeckValidator"/>. Every property has a default that suits a teaching deck.</summary>
public sealed record DeckValidatorOptions
{
    /// <summary>Smallest size of body text. In points. Default: 16.</summary>
    public double MinBodyPt { get; init; } = 16;

    /// <summary>Smallest size of text in tables, of fixed-width text and of captions. In points. Default: 12.</summary>
    public double MinTablePt { get; init; } = 12;

    /// <summary>Smallest contrast ratio of ordinary text. Default: 4.5.</summary>
    public double MinContrast { get; init; } = 4.5;

    /// <summary>Smallest contrast ratio of text of at least 24 pt, or 18.66 pt bold. Default: 3.</summary>
    public double MinLargeContrast { get; init; } = 3;

    /// <summary>Share of the smaller box that two boxes may have in common, 0 to 1. Default: 0.01.</summary>
    public double MaxOverlap { get; init; } = 0.01;

    /// <summary>True to skip the rules about how slides look and check only the package. Default: false.</summary>
    public bool PackageOnly { get; init; }

    /// <summary>Measures how the deck looks and finds what is beyond these limits. Default: null, not measured.</summary>
    public LookLimits? Look { get; init; }

    /// <summary>A schema that decks are held against as well. Default: null, none.</summary>
    public IDeckSchema? Schema { get; init; }

    /// <summary>Most entries that the archive may have. Default: 1,000,000.</summary>
    public int MaxEntries { get; init; } = 1_000_000;

    /// <summary>Most bytes that one XML part may inflate to. Default: 64 MiB.</summary>
    public long MaxPartBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes that all XML parts together may inflate to. Default: 32 GiB.</summary>
    public long MaxTotalBytes { get; init; } = 32L << 30;

    /// <summary>Most findings of one rule that are listed; the rest are counted in one line. Default: 1,000.</summary>
    public int MaxFindingsPerRule { get; init; } = 1000;

    internal PackageLimits PackageLimits =>
        new() { Entries = MaxEntries, XmlBytes = MaxPartBytes, XmlTotalBytes = MaxTotalBytes };
}
