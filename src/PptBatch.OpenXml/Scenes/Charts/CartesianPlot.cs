using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Draws the series of plots that have axes.</summary>
internal sealed class CartesianPlot(ScenePlot plot, PlotFrame frame, PlotScales scales, ChartSheet sheet)
{
    private const double LargestBubble = 0.25;
    private readonly ChartScale _scale = scales.Values(plot.Values);

    public void Draw()
    {
        for (int series = 0; series < plot.Series.Count; series++)
        {
            switch (plot.Kind)
            {
                case PlotKind.Column or PlotKind.Bar:
                    Bars(series);
                    break;
                case PlotKind.Area:
                    Area(series);
                    break;
                case PlotKind.Line:
                    Line(plot.Series[series], [.. Points(series)]);
                    break;
                default:
                    Scatter(plot.Series[series]);
                    break;
            }
        }
    }

    private void Bars(int at)
    {
        SceneSeries series = plot.Series[at];
        bool stacked = plot.Stacking != Stacking.None;
        double overlap = stacked ? 1 : plot.Overlap, count = plot.Series.Count;
        double width = 1 / (count - ((count - 1) * overlap) + plot.Gap);
        double begin = (plot.Gap * width / 2) + (at * width * (1 - overlap));
        for (int point = 0; point < series.Values.Count; point++)
        {
            if (PlotScales.Reach(plot, at, point) is not { } reach)
            {
                continue;
            }

            double one = frame.Across(point + begin, plot.Across), other = frame.Across(point + begin + width, plot.Across);
            double from = Along(reach.From), to = Along(reach.To);
            Box bar = frame.Sideways
                ? new Box(Math.Min(from, to), Math.Min(one, other), Math.Abs(to - from), Math.Abs(other - one))
                : new Box(Math.Min(one, other), Math.Min(from, to), Math.Abs(other - one), Math.Abs(to - from));
            sheet.Rectangle(bar, series.ColorOf(point), series.Line);
            if (series.LabelOf(point) is { } labels)
            {
                bool negative = frame.Sideways ? to < from : to > from;
                PointLabels.AtBar(
                    sheet, PointLabels.Words(labels, plot, series, point, null), labels, bar, (frame.Sideways, negative, stacked));
            }
        }
    }

    private void Area(int at)
    {
        List<(double X, double Y)> upper = [], lower = [];
        for (int point = 0; point < plot.Series[at].Values.Count; point++)
        {
            if (PlotScales.Reach(plot, at, point) is { } reach)
            {
                double x = Middle(point);
                upper.Add((x, Along(reach.To)));
                lower.Add((x, Along(reach.From)));
            }
        }

        lower.Reverse();
        sheet.Area([.. upper, .. lower], plot.Series[at].Color, plot.Series[at].Line);
    }

    private void Line(SceneSeries series, List<(int Point, double X, double Y)> points)
    {
        // A gap ends a line, and the next value begins another.
        List<(double X, double Y)> run = [];
        int last = -1;
        foreach ((int point, double x, double y) in points)
        {
            if (point != last + 1 && plot.Kind == PlotKind.Line)
            {
                sheet.Lines(run, series.Line);
                run = [];
            }

            run.Add((x, y));
            last = point;
        }

        sheet.Lines(run, series.Line);
        foreach ((int point, double x, double y) in points)
        {
            if (series.HasMarkers)
            {
                sheet.Dot(x, y, series.MarkerRadius, series.ColorOf(point));
            }

            if (series.LabelOf(point) is { } labels)
            {
                PointLabels.AtPoint(sheet, PointLabels.Words(labels, plot, series, point, null), labels, x, y);
            }
        }
    }

    private void Scatter(SceneSeries series)
    {
        ChartScale across = scales.Across(plot.Across);
        List<(int Point, double X, double Y)> points = [];
        for (int point = 0; point < series.Values.Count; point++)
        {
            if (series.Values[point] is { } value)
            {
                points.Add((point, frame.Level(PlotScales.Position(series, point), across, plot.Across), Along(value)));
            }
        }

        if (plot.Kind == PlotKind.Bubble)
        {
            double largest = plot.Series.SelectMany(one => one.Sizes).Max() is > 0 and { } most ? most : 1;
            double radius = Math.Min(frame.Plot.Width, frame.Plot.Height) * LargestBubble / 2;
            foreach ((int point, double x, double y) in points)
            {
                double size = Math.Max(0, series.Sizes.ElementAtOrDefault(point) ?? largest) / largest;
                sheet.Dot(x, y, radius * Math.Sqrt(size), series.ColorOf(point));
            }

            return;
        }

        Line(series, points);
    }

    private IEnumerable<(int Point, double X, double Y)> Points(int at)
    {
        for (int point = 0; point < plot.Series[at].Values.Count; point++)
        {
            if (PlotScales.Reach(plot, at, point) is { } reach)
            {
                yield return (point, Middle(point), Along(reach.To));
            }
        }
    }

    private double Middle(int point) => frame.Middle(point, plot.Across, plot.Values?.FromEdge == true);

    private double Along(double value) => frame.Along(value, _scale, plot.Values);
}
