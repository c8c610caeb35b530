namespace PptBatch.OpenXml.Checking;

/// <summary>The look of each page of a deck, held to the limits of a slide.</summary>
internal sealed class PageMeter : IDeckMeter
{
    // The limit for a deck would refuse a page for the one small word that names the language of its code.
    private const double MostSmall = 0.1;

    private static readonly LookLimits Limits = new();
    private static readonly DeckValidator Validator = new(new DeckValidatorOptions { Look = Limits });

    public IReadOnlyList<PageMeasure> Measure(Stream deck, CancellationToken cancellationToken = default) =>
        Validator.Validate(deck, cancellationToken).Look is not { } look
            ? []
            : [.. look.Slides.Select(page => new PageMeasure(page.Slide, page.Used, page.EmptyBand, page.BodyWords, IsGood(page)))];

    private static bool IsGood(SlideMeasures page) => page.Used >= Limits.MinUsed && page.EmptyBand <= Limits.MaxEmptyBand
        && page.BodyWords <= Limits.MaxWords && page.SmallWords <= page.Words * MostSmall;
}
