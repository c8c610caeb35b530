using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>A chart's numbers as both the chart and its workbook want them.</summary>
internal sealed record ChartData
{
    private const int MostLabels = 12;
    private const double GroupedFrom = 10_000;

    public required ChartKind Kind { get; init; }

    /// <summary>Heading of the first column.</summary>
    public required string CategoryTitle { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The categories of a scatter chart as numbers; a category that is none counts as its place.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Places of the categories that the slide speaks of.</summary>
    public IReadOnlyList<int> MarkedCategories { get; private init; } = [];

    public bool IsRound => Kind is ChartKind.Pie or ChartKind.Doughnut;

    /// <summary>The slices of a pie and the ends of lines carry their names where there is room for them.</summary>
    public bool HasNamesInPlace { get; private init; }

    /// <summary>One series needs no legend, and names that stand in place need none.</summary>
    public bool NeedsLegend => !HasNamesInPlace && (IsRound || Series.Count > 1);

    /// <summary>Values stand at their bars while there is room for them.</summary>
    public bool HasLabels => IsRound || (Kind is ChartKind.Column or ChartKind.Bar && Series.Count * Categories.Count <= MostLabels);

    /// <summary>How numbers are shown: grouped by thousands where one is large.</summary>
    public string NumberFormat { get; private init; } = "General";

    public static ChartData Of(ChartBlock chart)
    {
        IReadOnlyList<ChartSeries> series = chart.Kind is ChartKind.Pie ? [.. chart.Series.Take(1)] : chart.Series;
        bool large = series.SelectMany(one => one.Values).Any(value => value is { } number && Math.Abs(number) >= GroupedFrom);
        bool whole = series.SelectMany(one => one.Values).All(value => value is null || Math.Floor(value.Value) == value.Value);
        return new ChartData
        {
            Kind = chart.Kind,
            CategoryTitle = chart.CategoryTitle ?? "",
            Categories = chart.Categories,
            Positions = chart.Kind == ChartKind.Scatter ? [.. chart.Categories.Select(Position)] : null,
            Series = series,
            MarkedCategories = chart.Kind is ChartKind.Column or ChartKind.Bar && series.Count == 1 ? chart.MarkedCategories : [],
            HasNamesInPlace = NamesInPlace.Suit(chart.Kind, chart.Categories, series),
            NumberFormat = !large ? "General" : whole ? "#,##0" : "#,##0.00",
        };
    }

    /// <summary>The colour of a series: where one is marked, or a category is, all else stands back.</summary>
    public ColorToken Color(int series) => (MarkedCategories.Count > 0 || Series.Any(one => one.Marked)) && !Series[series].Marked
        ? ColorToken.Bar : SeriesWriter.Color(Series[series].Marked ? Series.Take(series).Count(one => one.Marked) : series);

    /// <summary>The colour of a bar.</summary>
    public ColorToken Color(int series, int category) => MarkedCategories.Contains(category) ? SeriesWriter.Color(0) : Color(series);

    /// <summary>A finite number as the format writes it.</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double Position(string category, int index) =>
        double.TryParse(category, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : index + 1;
}
