using System.Globalization;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>What of the measures is beyond the limits: remarks about slides, warnings about the deck.</summary>
internal static class LookFindings
{
    // In points.
    private const double LeadingSize = 32;

    public static IEnumerable<DeckFinding> Of(SlideMeasures slide, LookLimits limits, string part)
    {
        if (slide.Used < limits.MinUsed)
        {
            yield return Remark("PB6120", $"Only {slide.Used:0%} of the body is used; the minimum is {limits.MinUsed:0%}.");
        }

        if (slide.EmptyBand > limits.MaxEmptyBand)
        {
            yield return Remark(
                "PB6121", $"The lower {slide.EmptyBand:0%} of the body is empty; the maximum is {limits.MaxEmptyBand:0%}.");
        }

        if (slide.BodyWords > limits.MaxWords)
        {
            yield return Remark(
                "PB6122", $"The slide has {slide.BodyWords} words besides title, tables and code; the maximum is {limits.MaxWords}.");
        }

        if (slide.Sizes.Count > limits.MaxSizes)
        {
            yield return Remark("PB6124", $"The text has {slide.Sizes.Count} sizes; the maximum is {limits.MaxSizes}.");
        }

        // One sentence or number over the page is read first, whatever stands above it.
        bool leads = slide is { TitleRatio: < 1, Sizes.Count: > 0 } && slide.Sizes.Max() >= LeadingSize;
        if (!leads && slide.TitleRatio is { } ratio && ratio < limits.MinTitleRatio)
        {
            yield return Remark(
                "PB6125", $"The title is {ratio:0.00} times as large as the text; the minimum is {limits.MinTitleRatio:0.00}.");
        }

        if (slide.ClosestMiss is not null)
        {
            string shapes = slide.NearMisses == 1 ? "shape misses" : "shapes miss";
            yield return Remark("PB6126", $"{slide.NearMisses} {shapes} an edge: {slide.ClosestMiss}.");
        }

        DeckFinding Remark(string rule, FormattableString message) =>
            new(rule, DiagnosticSeverity.Info, message.ToString(CultureInfo.InvariantCulture), slide.Slide, Part: part);
    }

    public static IEnumerable<DeckFinding> Of(DeckMeasures deck, LookLimits limits)
    {
        if (deck.Slides.Count == 0)
        {
            yield break;
        }

        if (deck.UsedMedian < limits.MinMedianUsed)
        {
            yield return Warning(
                "PB6120", $"The median slide uses {deck.UsedMedian:0%} of its body; the minimum is {limits.MinMedianUsed:0%}.");
        }

        if (deck.EmptyBandMedian > limits.MaxMedianEmptyBand)
        {
            yield return Warning(
                "PB6121",
                $"The lower {deck.EmptyBandMedian:0%} of the median body is empty; the maximum is {limits.MaxMedianEmptyBand:0%}.");
        }

        if (deck.SmallWords > limits.MaxSmallWords)
        {
            yield return Warning("PB6123",
                $"{deck.SmallWords:0.0%} of the words are under {limits.SmallTextPt} pt; the maximum is {limits.MaxSmallWords:0.0%}.");
        }

        foreach (DeckFinding finding in deck.Slides.Count >= limits.VarietyFromSlides ? Variety(deck, limits) : [])
        {
            yield return finding;
        }
    }

    private static IEnumerable<DeckFinding> Variety(DeckMeasures deck, LookLimits limits)
    {
        if (deck.CompositionEntropy < limits.MinCompositionEntropy)
        {
            (double bits, double least) = (deck.CompositionEntropy, limits.MinCompositionEntropy);
            yield return Warning(
                "PB6127", $"Too many slides are composed alike: the entropy is {bits:0.0} bits; the minimum is {least:0.0}.");
        }

        if (deck.Grounds.Count < limits.MinGrounds)
        {
            yield return Warning("PB6128", $"The slides use {deck.Grounds.Count} background colours; the minimum is {limits.MinGrounds}.");
        }

        if (deck.Evidence < limits.MinEvidence)
        {
            yield return Warning("PB6129",
                $"{deck.Evidence:0%} of slides show a picture, table, chart, code or diagram; the minimum is {limits.MinEvidence:0%}.");
        }
    }

    private static DeckFinding Warning(string rule, FormattableString message) =>
        new(rule, DiagnosticSeverity.Warning, message.ToString(CultureInfo.InvariantCulture));
}
