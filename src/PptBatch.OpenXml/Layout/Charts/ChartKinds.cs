using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Charts;

/// <summary>Says in which kind of chart numbers can be read: a ring of forty slices cannot, nor a line through one point.</summary>
internal static class ChartKinds
{
    private const int MostSlices = 8;
    private const int MostRings = 2;

    /// <summary>The kind that was asked for where it shows the numbers, else columns or bars.</summary>
    public static ChartKind Readable(ChartKind asked, int categories, IReadOnlyList<ChartSeries> series) => asked switch
    {
        ChartKind.Pie or ChartKind.Doughnut when categories > MostSlices => ChartKind.Bar,
        ChartKind.Pie when series.Count > 1 || !AreShares(series) => ChartKind.Column,
        ChartKind.Doughnut when series.Count > MostRings || !AreShares(series) => ChartKind.Column,
        ChartKind.Line or ChartKind.Area when categories == 1 => ChartKind.Column,
        _ => asked,
    };

    // Slices are parts of a whole: none is less than nothing, and together they are something.
    private static bool AreShares(IReadOnlyList<ChartSeries> series) =>
        series.All(one => one.Values.All(value => value is null or >= 0) && one.Values.Sum(value => value ?? 0) > 0);
}
