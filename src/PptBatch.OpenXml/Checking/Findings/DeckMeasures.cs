namespace PptBatch.OpenXml;

/// <summary>How a deck looks, in numbers: over its slides that are shown, and slide by slide.</summary>
public sealed record DeckMeasures
{
    /// <summary>Median of <see cref="SlideMeasures.Used"/>.</summary>
    public required double UsedMedian { get; init; }

    /// <summary>Tenth percentile of <see cref="SlideMeasures.Used"/>: a tenth of the slides use less.</summary>
    public required double UsedTenth { get; init; }

    /// <summary>Median of <see cref="SlideMeasures.EmptyBand"/>.</summary>
    public required double EmptyBandMedian { get; init; }

    /// <summary>Ninetieth percentile of <see cref="SlideMeasures.EmptyBand"/>.</summary>
    public required double EmptyBandNinetieth { get; init; }

    /// <summary>Median of <see cref="SlideMeasures.BodyWords"/>.</summary>
    public required double BodyWordsMedian { get; init; }

    /// <summary>Ninetieth percentile of <see cref="SlideMeasures.BodyWords"/>.</summary>
    public required double BodyWordsNinetieth { get; init; }

    /// <summary>Share of all words that are small. 0 to 1.</summary>
    public required double SmallWords { get; init; }

    /// <summary>Median of <see cref="SlideMeasures.TitleRatio"/>; null when no slide has one.</summary>
    public required double? TitleRatioMedian { get; init; }

    /// <summary>Words of each size of type, the largest size first.</summary>
    public required IReadOnlyList<LookSize> Sizes { get; init; }

    /// <summary>Slides of each kind of composition, the commonest first.</summary>
    public required IReadOnlyList<LookCount> Compositions { get; init; }

    /// <summary>Entropy of the kinds of composition, in bits: 0 when all slides are composed alike.</summary>
    public required double CompositionEntropy { get; init; }

    /// <summary>Slides on each ground, the commonest first.</summary>
    public required IReadOnlyList<LookCount> Grounds { get; init; }

    /// <summary>Share of slides that show something beside text. 0 to 1.</summary>
    public required double Evidence { get; init; }

    /// <summary>Sum of <see cref="SlideMeasures.NearMisses"/>.</summary>
    public required int NearMisses { get; init; }

    /// <summary>Sum of <see cref="SlideMeasures.Groups"/>.</summary>
    public required int Groups { get; init; }

    /// <summary>The slides that are shown, in order.</summary>
    public required IReadOnlyList<SlideMeasures> Slides { get; init; }
}

/// <summary>How many words have a size.</summary>
/// <param name="SizePt">The size, in points, rounded to a half.</param>
/// <param name="Words">The words.</param>
public sealed record LookSize(double SizePt, int Words);

/// <summary>How many slides have something.</summary>
/// <param name="Name">What they have.</param>
/// <param name="Slides">How many they are.</param>
public sealed record LookCount(string Name, int Slides);
