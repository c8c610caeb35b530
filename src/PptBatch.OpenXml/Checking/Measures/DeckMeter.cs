using PptBatch.OpenXml.Scenes;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>Measures a deck slide by slide. Slides that are not shown do not count.</summary>
internal sealed class DeckMeter(LookLimits limits)
{
    private readonly List<SlideMeasures> _slides = [];
    private readonly Dictionary<double, int> _sizes = [];

    /// <summary>Measures a slide, several at once; null for one that is not shown.</summary>
    public MeasuredSlide? Read(SlideScene slide) =>
        slide.IsHidden ? null : new MeasuredSlide(SlideMeter.Measure(slide, limits), [.. TypeUse.Of(slide)], slide.Part.Name);

    /// <summary>Counts a slide, each in its order, and gives its findings.</summary>
    public IEnumerable<DeckFinding> Add(MeasuredSlide slide)
    {
        foreach (WordUse word in slide.Words)
        {
            _sizes[word.SizePt] = _sizes.GetValueOrDefault(word.SizePt) + 1;
        }

        _slides.Add(slide.Measures);
        return LookFindings.Of(slide.Measures, limits, slide.Part);
    }

    /// <summary>The measures over all slides that were added.</summary>
    public DeckMeasures Sum()
    {
        int words = _slides.Sum(slide => slide.Words);
        double[] ratios = [.. _slides.Select(slide => slide.TitleRatio).OfType<double>()];
        IReadOnlyList<LookCount> compositions = Counts(slide => slide.Composition);
        return new DeckMeasures
        {
            UsedMedian = Quantile(slide => slide.Used, 0.5),
            UsedTenth = Quantile(slide => slide.Used, 0.1),
            EmptyBandMedian = Quantile(slide => slide.EmptyBand, 0.5),
            EmptyBandNinetieth = Quantile(slide => slide.EmptyBand, 0.9),
            BodyWordsMedian = Quantile(slide => slide.BodyWords, 0.5),
            BodyWordsNinetieth = Quantile(slide => slide.BodyWords, 0.9),
            SmallWords = words == 0 ? 0 : Math.Round(_slides.Sum(slide => slide.SmallWords) / (double)words, 4),
            TitleRatioMedian = ratios.Length == 0 ? null : Quantiles.Of(ratios, 0.5),
            Sizes = [.. _sizes.OrderByDescending(pair => pair.Key).Select(pair => new LookSize(pair.Key, pair.Value))],
            Compositions = compositions,
            CompositionEntropy = Entropy(compositions),
            Grounds = Counts(slide => slide.Ground),
            Evidence = _slides.Count == 0 ? 0 : Math.Round(_slides.Count(slide => slide.Evidence.Count > 0) / (double)_slides.Count, 3),
            NearMisses = _slides.Sum(slide => slide.NearMisses),
            Groups = _slides.Sum(slide => slide.Groups),
            Slides = _slides,
        };
    }

    private double Quantile(Func<SlideMeasures, double> measure, double share) => Quantiles.Of(_slides.Select(measure), share);

    private List<LookCount> Counts(Func<SlideMeasures, string> name) =>
        [.. _slides.GroupBy(name).Select(group => new LookCount(group.Key, group.Count()))
            .OrderByDescending(count => count.Slides).ThenBy(count => count.Name, StringComparer.Ordinal)];

    private double Entropy(IReadOnlyList<LookCount> kinds)
    {
        double bits = kinds.Sum(kind => -(double)kind.Slides / _slides.Count * Math.Log2((double)kind.Slides / _slides.Count));
        return Math.Round(bits, 3) + 0.0;
    }
}
