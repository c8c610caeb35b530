using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Checking.Findings;

/// <summary>The measures of a deck's look for people: a line for each slide, then the deck.</summary>
internal static class MeasuresText
{
    private const int MostNames = 5;

    public static void Append(StringBuilder text, DeckMeasures look)
    {
        text.Append("slide   used  empty  words  small  sizes  title  near  composition\n");
        foreach (SlideMeasures slide in look.Slides)
        {
            string evidence = slide.Evidence.Count == 0 ? "" : $" ({string.Join(", ", slide.Evidence).ToLowerInvariant()})";
            text.Append(CultureInfo.InvariantCulture,
                $"{slide.Slide,5} {slide.Used,6:0.00} {slide.EmptyBand,6:0.00} {slide.BodyWords,6} {slide.SmallWords,6} "
                + $"{slide.Sizes.Count,6} {slide.TitleRatio,6:0.00} {slide.NearMisses,5}  {slide.Composition}{evidence}\n");
        }

        Deck(text, look);
    }

    private static void Deck(StringBuilder text, DeckMeasures look)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"body in use: median {look.UsedMedian:0.00}, tenth percentile {look.UsedTenth:0.00}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"empty at the bottom: median {look.EmptyBandMedian:0.00}, ninetieth percentile {look.EmptyBandNinetieth:0.00}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"words beside title, tables, code: median {look.BodyWordsMedian:0.#}, ninetieth percentile {look.BodyWordsNinetieth:0.#}\n");
        text.Append(CultureInfo.InvariantCulture, $"small words: {look.SmallWords:0.0%}\n");
        text.Append(CultureInfo.InvariantCulture, $"title to body: median {look.TitleRatioMedian:0.00}\n");
        IEnumerable<string> sizes = look.Sizes.Select(size => string.Create(
            CultureInfo.InvariantCulture, $"{size.SizePt:0.#} pt ({size.Words})"));
        text.Append(CultureInfo.InvariantCulture, $"sizes (words): {string.Join(", ", sizes)}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"compositions: {look.Compositions.Count} kinds, {look.CompositionEntropy:0.0} bits: {Names(look.Compositions)}\n");
        text.Append(CultureInfo.InvariantCulture, $"grounds: {look.Grounds.Count}: {Names(look.Grounds)}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"evidence on {look.Evidence:0%} of slides, {look.NearMisses} near misses, {look.Groups} groups\n");
    }

    private static string Names(IReadOnlyList<LookCount> counts) => string.Join("; ", counts.Take(MostNames)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Name} ({count.Slides})")))
        + (counts.Count > MostNames ? "; …" : "");
}
