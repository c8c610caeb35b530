using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Decides where names stand at what they name, so that nobody has to look from a legend to the plot and back.</summary>
internal static class NamesInPlace
{
    private const int MostSlices = 6;
    private const double SmallestSlice = 0.04;
    private const int MostLines = 4;
    private const int LongestName = 22;

    // Line ends that are nearer than this part of the plot would write over each other.
    private const double LeastApart = 0.08;

    public static bool Suit(ChartKind kind, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series) => kind switch
    {
        ChartKind.Pie =>
            categories.Count <= MostSlices && categories.All(name => name.Length <= LongestName) && series is [var only] && AreWide(only),
        ChartKind.Line => series.Count is > 1 and <= MostLines
            && series.All(line => line.Name.Length is > 0 and <= LongestName) && EndApart(categories.Count, series),
        _ => false,
    };

    private static bool AreWide(ChartSeries series)
    {
        double total = series.Values.Sum(value => Math.Max(0, value ?? 0));
        return total > 0 && series.Values.All(value => value is { } share && share / total >= SmallestSlice);
    }

    private static bool EndApart(int categories, IReadOnlyList<ChartSeries> series)
    {
        if (categories < 2 || series.Any(line => line.Values.Count < categories || line.Values[categories - 1] is null))
        {
            return false;
        }

        List<double> values = [.. series.SelectMany(line => line.Values).OfType<double>()];
        double[] ends = [.. series.Select(line => line.Values[categories - 1]!.Value).Order()];
        double least = (values.Max() - values.Min()) * LeastApart;
        return least > 0 && ends.Zip(ends.Skip(1), (one, next) => next - one).All(gap => gap >= least);
    }
}
