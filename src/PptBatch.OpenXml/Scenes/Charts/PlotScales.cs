namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>The scales of a chart's axes of values, and the sums that stacked series stand on.</summary>
internal sealed class PlotScales
{
    private readonly Dictionary<string, ChartScale> _scales = new(StringComparer.Ordinal);

    public PlotScales(SceneChart chart)
    {
        foreach (IGrouping<string, ScenePlot> plots in chart.Plots.Where(plot => !plot.IsRound).GroupBy(plot => plot.Values?.Id ?? ""))
        {
            // Shares end at all there is.
            bool ofWhole = plots.All(plot => plot.Stacking == Stacking.Percent);
            bool fromZero = plots.Any(plot => plot.Kind is PlotKind.Column or PlotKind.Bar or PlotKind.Area or PlotKind.Radar);
            _scales[plots.Key] = Of(plots.SelectMany(Values), fromZero, !ofWhole, plots.First().Values);
        }

        foreach (ScenePlot plot in chart.Plots.Where(plot => plot.Kind is PlotKind.Scatter or PlotKind.Bubble))
        {
            _scales.TryAdd(
                "across " + plot.Across?.Id, Of(plot.Series.SelectMany(Positions), fromZero: false, withHeadroom: true, plot.Across));
        }
    }

    public ChartScale Values(SceneAxis? axis) => _scales[axis?.Id ?? ""];

    public ChartScale Across(SceneAxis? axis) => _scales["across " + axis?.Id];

    /// <summary>The values across of a scatter chart's points: numbers from 1 where there are none.</summary>
    public static IEnumerable<double> Positions(SceneSeries series) => series.Values.Select((_, index) => Position(series, index));

    public static double Position(SceneSeries series, int index) => series.Positions.ElementAtOrDefault(index) ?? index + 1;

    /// <summary>From where to where a point of a series reaches; null for a gap.</summary>
    public static (double From, double To)? Reach(ScenePlot plot, int series, int point)
    {
        if (plot.Series[series].Values.ElementAtOrDefault(point) is not { } value)
        {
            return null;
        }

        if (plot.Stacking == Stacking.None)
        {
            return (0, value);
        }

        double below = 0, whole = 0;
        for (int index = 0; index < plot.Series.Count; index++)
        {
            double other = plot.Series[index].Values.ElementAtOrDefault(point) ?? 0;
            whole += Math.Abs(other);

            // Lines and areas are summed; bars above and below zero stand apart.
            bool together = plot.Kind is PlotKind.Line or PlotKind.Area || (other < 0) == (value < 0);
            below += index < series && together ? other : 0;
        }

        double unit = plot.Stacking == Stacking.Percent && whole > 0 ? whole : 1;
        return (below / unit, (below + value) / unit);
    }

    /// <summary>How the numbers of an axis are written.</summary>
    public static string Format(ScenePlot plot) =>
        plot.Stacking == Stacking.Percent && plot.Values?.Format is (null or "General") ? "0%"
        : plot.Values?.Format ?? plot.Series.Select(series => series.Format).FirstOrDefault() ?? "General";

    private static IEnumerable<double> Values(ScenePlot plot)
    {
        for (int series = 0; series < plot.Series.Count; series++)
        {
            for (int point = 0; point < plot.Series[series].Values.Count; point++)
            {
                if (Reach(plot, series, point) is { } reach)
                {
                    yield return reach.To;
                }
            }
        }
    }

    private static ChartScale Of(IEnumerable<double> values, bool fromZero, bool withHeadroom, SceneAxis? axis) =>
        ChartScale.Of(values, fromZero, withHeadroom).Held(axis?.Least, axis?.Most, axis?.Step);
}
