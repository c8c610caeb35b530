using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Scenes.Charts;

internal enum PlotKind { Area, Column, Bar, Line, Scatter, Bubble, Radar, Pie, Doughnut }

internal enum Stacking { None, Stacked, Percent }

/// <summary>A native chart as its part says it, with cached data.</summary>
internal sealed record SceneChart
{
    public required IReadOnlyList<ScenePlot> Plots { get; init; }

    public SceneTitle? Title { get; init; }

    /// <summary>Where the legend stands: <c>r</c>, <c>l</c>, <c>t</c> or <c>b</c>; null for none.</summary>
    public string? Legend { get; init; }

    public required ChartText LegendText { get; init; }

    /// <summary>Where axes and bars are, in shares of the chart; null where the painter chooses.</summary>
    public Box? Inner { get; init; }

    /// <summary>What the chart stands on; null for nothing.</summary>
    public Rgb? Ground { get; init; }

    public ChartStroke? Edge { get; init; }
}

/// <summary>Series that are drawn the same way.</summary>
internal sealed record ScenePlot(PlotKind Kind, Stacking Stacking, IReadOnlyList<SceneSeries> Series)
{
    /// <summary>Room between groups of bars, as a share of a bar's width.</summary>
    public double Gap { get; init; } = 1.5;

    /// <summary>How much bars of a group cover each other, -1 to 1.</summary>
    public double Overlap { get; init; }

    /// <summary>The hole of a doughnut, as a share of its radius.</summary>
    public double Hole { get; init; } = 0.5;

    /// <summary>Where the first slice begins, in degrees, clockwise from twelve o'clock.</summary>
    public double FirstDegrees { get; init; }

    /// <summary>True for radars whose insides are painted.</summary>
    public bool IsFilled { get; init; }

    /// <summary>The axis of categories; of a scatter chart, that of the values across. Null for round charts.</summary>
    public SceneAxis? Across { get; init; }

    /// <summary>The axis of values; null for round charts.</summary>
    public SceneAxis? Values { get; init; }

    public bool IsRound => Kind is PlotKind.Pie or PlotKind.Doughnut;

    /// <summary>The names of the categories; numbers from 1 where there are none.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>A series with its look.</summary>
internal sealed record SceneSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<double?> Positions)
{
    public IReadOnlyList<double?> Sizes { get; init; } = [];

    public required Rgb Color { get; init; }

    /// <summary>The colours of points that have their own.</summary>
    public required IReadOnlyDictionary<int, Rgb> PointColors { get; init; }

    /// <summary>The line through the points, or around bars; null for none.</summary>
    public ChartStroke? Line { get; init; }

    public bool HasMarkers { get; init; }

    /// <summary>Half the width of a marker, in points.</summary>
    public double MarkerRadius { get; init; }

    /// <summary>How numbers of the sheet are written.</summary>
    public string Format { get; init; } = "General";

    public SceneLabels? Labels { get; init; }

    /// <summary>Labels of points that have their own; null for a point without one.</summary>
    public required IReadOnlyDictionary<int, SceneLabels?> PointLabels { get; init; }

    public Rgb ColorOf(int point) => PointColors.TryGetValue(point, out Rgb own) ? own : Color;

    public SceneLabels? LabelOf(int point) => PointLabels.TryGetValue(point, out SceneLabels? own) ? own : Labels;
}

/// <summary>What stands at points, and where.</summary>
internal sealed record SceneLabels(bool Value, bool Category, bool Series, bool Percent, string? Position, string? Format, ChartText Text)
{
    public string? Words { get; init; }

    public string Separator { get; init; } = "; ";
}

/// <summary>An axis.</summary>
internal sealed record SceneAxis(string Id, bool IsHidden, bool IsReversed, ChartText Text)
{
    public double? Least { get; init; }

    public double? Most { get; init; }

    public double? Step { get; init; }

    /// <summary>How its numbers are written; null for as in the sheet.</summary>
    public string? Format { get; init; }

    public SceneTitle? Title { get; init; }

    public ChartStroke? Grid { get; init; }

    public ChartStroke? Line { get; init; }

    public bool HasLabels { get; init; } = true;

    /// <summary>The side that it stands at: <c>l</c>, <c>r</c>, <c>t</c> or <c>b</c>.</summary>
    public string Side { get; init; } = "l";

    /// <summary>True where its first category begins at the side of the plot, as areas do.</summary>
    public bool FromEdge { get; init; }
}

/// <summary>The title of a chart or an axis.</summary>
internal sealed record SceneTitle(string Text, ChartText Look);

/// <summary>The look of text in a chart.</summary>
internal sealed record ChartText(double SizePt, Rgb Color, bool Bold, string Face);

/// <summary>A line in a chart.</summary>
internal sealed record ChartStroke(Rgb Color, double WidthPt);
