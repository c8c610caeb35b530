using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Charts.Drawing;

/// <summary>Draws a chart frame for people who look at a picture or a page of the deck; the deck itself has the native chart.</summary>
internal sealed class ChartDrawing
{
    private const double Row = 24;
    private const double Gap = 8;
    private const double ValueLabelWidth = 64;
    private const int Colors = 6;
    private readonly ChartBlock _chart;
    private readonly ChartData _data;
    private readonly double _size;
    private readonly Box _frame;
    private readonly Box _plot;
    private readonly ChartScale _scale;
    private readonly List<ChartShape> _shapes = [];

    private ChartDrawing(ChartFrame frame)
    {
        (_chart, _size, _frame) = (frame.Chart, frame.TextSizePt, frame.Box);
        _data = ChartData.Of(_chart);
        bool legend = _data.NeedsLegend;
        double left = IsBar ? ValueLabelWidth * 2 : ValueLabelWidth;
        _plot = new Box(left, Gap, Math.Max(1, _frame.Width - left - Gap - PlotRoom.AtRight(_data, _frame.Width, _size)), Math.Max(1, _frame.Height - Row - (legend ? Row : 0) - Gap));
        _scale = ChartScale.Of(_chart.Series.SelectMany(series => series.Values).OfType<double>());
    }

    private bool IsRound => _chart.Kind is ChartKind.Pie or ChartKind.Doughnut;

    private bool IsBar => _chart.Kind == ChartKind.Bar;

    /// <summary>Length of the category axis that a category has.</summary>
    private double Band => (IsBar ? _plot.Height : _plot.Width) / Math.Max(1, _chart.Categories.Count);

    /// <summary>The marks of a chart, in the order in which they are painted.</summary>
    public static IReadOnlyList<ChartShape> Of(ChartFrame frame)
    {
        ChartDrawing drawing = new(frame);
        drawing.Draw();
        return drawing._shapes;
    }

    private void Draw()
    {
        if (IsRound)
        {
            Slices();
            if (_data.NeedsLegend)
            {
                Legend(_chart.Categories);
            }

            return;
        }

        Axes();
        for (int series = 0; series < _chart.Series.Count; series++)
        {
            if (_chart.Kind is ChartKind.Column or ChartKind.Bar)
            {
                Bars(series);
            }
            else
            {
                Points(series);
            }
        }

        if (_data.NeedsLegend)
        {
            Legend([.. _chart.Series.Select(series => series.Name)]);
        }
    }

    private void Axes()
    {
        foreach (double tick in _scale.Ticks())
        {
            double at = Along(tick);
            string text = tick.ToString("#,0.##", CultureInfo.InvariantCulture);
            _shapes.Add(IsBar ? Rule(at, _plot.Y, at, _plot.Bottom) : Rule(_plot.X, at, _plot.Right, at));
            _shapes.Add(IsBar ? Label(at, _plot.Bottom + Row - Gap, TextAlign.Center, text) : Label(_plot.X - Gap, at + (_size / 3), TextAlign.End, text));
        }

        for (int index = 0; index < _chart.Categories.Count; index++)
        {
            double middle = (index + 0.5) * Band;
            _shapes.Add(IsBar
                ? Label(_plot.X - Gap, _plot.Y + middle + (_size / 3), TextAlign.End, _chart.Categories[index])
                : Label(_plot.X + middle, _plot.Bottom + Row - Gap, TextAlign.Center, _chart.Categories[index]));
        }
    }

    private void Bars(int series)
    {
        const double Share = 0.7;
        double width = Band * Share / _chart.Series.Count;
        foreach ((int index, double value) in Values(series))
        {
            double across = (index * Band) + (Band * (1 - Share) / 2) + (series * width);
            (double from, double to) = (Math.Min(Along(value), Along(0)), Math.Max(Along(value), Along(0)));
            Box box = IsBar
                ? new Box(from, _plot.Y + across, to - from, width)
                : new Box(_plot.X + across, from, width, to - from);
            _shapes.Add(new ChartBar(box, SeriesColor(series)));
        }
    }

    private void Points(int series)
    {
        List<(double X, double Y)> points = [.. Values(series).Select(value => (_plot.X + ((value.Index + 0.5) * Band), Along(value.Value)))];
        if (points.Count == 0)
        {
            return;
        }

        if (_chart.Kind == ChartKind.Scatter)
        {
            _shapes.AddRange(points.Select(point => new ChartDot(point.X, point.Y, 4, SeriesColor(series))));
        }
        else if (_chart.Kind == ChartKind.Area)
        {
            _shapes.Add(new ChartArea([(points[0].X, Along(0)), .. points, (points[^1].X, Along(0))], SeriesColor(series)));
        }
        else
        {
            _shapes.Add(new ChartLine(points, 2.5, SeriesColor(series)));
            if (_data.HasNamesInPlace)
            {
                _shapes.Add(Label(points[^1].X + Gap, points[^1].Y + (_size / 3), TextAlign.Start, _chart.Series[series].Name));
            }
        }
    }

    private void Slices()
    {
        List<double> values = [.. _chart.Series.Take(1).SelectMany(series => series.Values).Select(value => Math.Max(0, value ?? 0))];
        double radius = (Math.Min(_plot.Width, _plot.Height) / 2) - (_data.HasNamesInPlace ? Row : 0);
        (double x, double y) = (_frame.Width / 2, _plot.Y + (_plot.Height / 2));
        double total = values.Sum();
        double from = 0;
        for (int index = 0; index < values.Count && total > 0; index++)
        {
            double to = from + (values[index] / total * 2 * Math.PI);
            _shapes.Add(new ChartSlice(x, y, radius, from, to, SeriesColor(index)));
            if (_data.HasNamesInPlace)
            {
                double middle = (from + to) / 2;
                bool right = Math.Sin(middle) >= 0;
                string text = string.Create(CultureInfo.InvariantCulture, $"{_chart.Categories[index]} {values[index] / total:P0}");
                _shapes.Add(Label(
                    x + (Math.Sin(middle) * (radius + Gap)), y - (Math.Cos(middle) * (radius + Gap)) + (_size / 3), right ? TextAlign.Start : TextAlign.End, text));
            }

            from = to;
        }

        if (_chart.Kind == ChartKind.Doughnut)
        {
            _shapes.Add(new ChartDot(x, y, radius * 0.55, ColorToken.Surface));
        }
    }

    private void Legend(IReadOnlyList<string> names)
    {
        const double Mark = 10;
        double x = _plot.X;
        double baseline = _frame.Height - Gap;
        for (int index = 0; index < names.Count; index++)
        {
            _shapes.Add(new ChartBar(new Box(x, baseline - Mark, Mark, Mark), SeriesColor(index)));
            _shapes.Add(Label(x + Mark + 4, baseline, TextAlign.Start, names[index]));
            x += Mark + 20 + (names[index].Length * _size * 0.55);
        }
    }

    private IEnumerable<(int Index, double Value)> Values(int series) => _chart.Series[series].Values
        .Select((value, index) => (index, value))
        .Where(point => point.value is not null && point.index < _chart.Categories.Count)
        .Select(point => (point.index, point.value!.Value));

    private double Along(double value) => IsBar
        ? _plot.X + (_scale.Share(value) * _plot.Width)
        : _plot.Bottom - (_scale.Share(value) * _plot.Height);

    private ChartLabel Label(double x, double y, TextAlign align, string text) => new(x, y, align, text, _size, ColorToken.Muted);

    private static ChartLine Rule(double x1, double y1, double x2, double y2) => new([(x1, y1), (x2, y2)], 0.75, ColorToken.Line);

    private static ColorToken SeriesColor(int index) => ColorToken.Chart1 + (index % Colors);
}
