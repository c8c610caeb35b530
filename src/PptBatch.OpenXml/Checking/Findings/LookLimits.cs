namespace PptBatch.OpenXml;

/// <summary>
/// Turns the measures of a deck's look on, and says from where on they are findings.
/// Where the limits come from is in <c>docs/measures.md</c>.
/// </summary>
public sealed record LookLimits
{
    /// <summary>Least share of the body's cells with something in them, of a slide. 0 to 1. Default: 0.35.</summary>
    public double MinUsed { get; init; } = 0.35;

    /// <summary>The same for the median slide. 0 to 1. Default: 0.58.</summary>
    public double MinMedianUsed { get; init; } = 0.58;

    /// <summary>Largest empty band at the bottom of a slide's body, as a share of its height. 0 to 1. Default: 0.3.</summary>
    public double MaxEmptyBand { get; init; } = 0.3;

    /// <summary>The same for the median slide. 0 to 1. Default: 0.12.</summary>
    public double MaxMedianEmptyBand { get; init; } = 0.12;

    /// <summary>Most words of a slide beside its title, tables and code. Default: 60.</summary>
    public int MaxWords { get; init; } = 60;

    /// <summary>Words below this size are small. In points. Default: 14.</summary>
    public double SmallTextPt { get; init; } = 14;

    /// <summary>Largest share of the deck's words that are small. 0 to 1. Default: 0.01.</summary>
    public double MaxSmallWords { get; init; } = 0.01;

    /// <summary>Most sizes of type on a slide. Default: 5.</summary>
    public int MaxSizes { get; init; } = 5;

    /// <summary>Least size of a title as a multiple of the median size of the words below it. Default: 1.15.</summary>
    public double MinTitleRatio { get; init; } = 1.15;

    /// <summary>Largest distance of two edges that look as if they were meant to be one. In points. Default: 3.</summary>
    public double NearMissPt { get; init; } = 3;

    /// <summary>Slides from which on variety is judged: compositions, grounds and evidence. Default: 12.</summary>
    public int VarietyFromSlides { get; init; } = 12;

    /// <summary>Least entropy of the kinds of composition. In bits; two bits are four kinds in equal parts. Default: 2.</summary>
    public double MinCompositionEntropy { get; init; } = 2;

    /// <summary>Least number of grounds in a deck. Default: 3.</summary>
    public int MinGrounds { get; init; } = 3;

    /// <summary>Least share of slides with a picture, table, chart, code or diagram. 0 to 1. Default: 0.25.</summary>
    public double MinEvidence { get; init; } = 0.25;
}
