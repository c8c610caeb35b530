using System.Globalization;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Charts;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts.Drawing;

/// <summary>Draws a chart frame for people who look at a picture or a page of the deck; the deck itself has the native chart.</summary>
public sealed class ChartDrawing
{
    private const double Gap = 8;
    private const double CharacterWidth = 0.52;
    private const double MostNames = 0.4;
    private const double BarShare = 0.625;
    private const double Marker = 4;
    private const double LoneMarker = 6;
    private const double Mark = 8;
    private const double MarkGap = 4;
    private const double Apart = 16;
    private const int NameRows = 2;
    private readonly ChartData _data;
    private readonly double _size;
    private readonly Box _frame;
    private readonly Box _plot;
    private readonly ChartScale _scale;
    private readonly ChartScale? _across;
    private readonly List<List<(int Index, string Name)>> _legend;
    private readonly List<List<string>> _names;
    private readonly bool _wrapped;
    private readonly List<ChartShape> _shapes = [];

    private ChartDrawing(ChartFrame frame)
    {
        (_data, _size, _frame) = (ChartData.Of(frame.Chart), frame.TextSizePt, frame.Box);
        bool fromZero = _data.Kind is ChartKind.Column or ChartKind.Bar or ChartKind.Area;
        _scale = ChartScale.Of(_data.Series.SelectMany(series => series.Values).OfType<double>(), fromZero);
        _across = _data.Positions is { } positions ? ChartScale.Of(positions, fromZero: false) : null;
        double left = IsBar ? Math.Min(_frame.Width * MostNames, Width(_data.Categories.MaxBy(name => name.Length) ?? ""))
            : _data.HasLabels ? 0 : _scale.Ticks().Max(tick => Width(Text(tick)));
        double right = (IsBar && _data.HasLabels ? Width(Text(_scale.High)) : Gap) + PlotRoom.AtRight(_data, _frame.Width, _size);
        double top = _data.HasLabels && !IsBar ? Row : Gap;
        _legend = _data.NeedsLegend ? LegendRows(_data.IsRound ? _data.Categories : [.. _data.Series.Select(series => series.Name)]) : [];
        double plotWidth = Math.Max(1, _frame.Width - left - Gap - right);
        double band = plotWidth / _data.Categories.Count;
        _names = [.. _data.Categories.Select(name => NameLines(name, band))];
        _wrapped = !IsBar && _names.All(lines => lines.Count <= NameRows && lines.All(line => Width(line) <= band));
        double names = IsBar ? (_data.HasLabels ? 0 : Row) : _size * (0.5 + (1.2 * (_wrapped ? _names.Max(lines => lines.Count) : 1)));
        double below = names + (_legend.Count * Row);
        _plot = _data.IsRound
            ? new Box(0, Gap, _frame.Width, Math.Max(1, _frame.Height - (2 * Gap) - (_legend.Count * Row)))
            : new Box(left + Gap, top, plotWidth, Math.Max(1, _frame.Height - top - below));
    }

    private double Row => _size * 1.7;

    private bool IsBar => _data.Kind == ChartKind.Bar;

    /// <summary>Length of the category axis that a category has.</summary>
    private double Band => (IsBar ? _plot.Height : _plot.Width) / Math.Max(1, _data.Categories.Count);

    /// <summary>The marks of a chart, in the order in which they are painted.</summary>
    /// <param name="frame">The chart and its place.</param>
    /// <param name="colors">Six hexadecimal digits for each role, by which labels on slices are made to read.</param>
    public static IReadOnlyList<ChartShape> Of(ChartFrame frame, IReadOnlyDictionary<ColorToken, string> colors)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(colors);
        ChartDrawing drawing = new(frame);
        drawing.Draw(colors);
        return drawing._shapes;
    }

    private void Draw(IReadOnlyDictionary<ColorToken, string> colors)
    {
        if (_data.IsRound)
        {
            _shapes.AddRange(new RoundDrawing(_data, colors, _size, _plot).Draw());
        }
        else
        {
            Axes();
            for (int series = 0; series < _data.Series.Count; series++)
            {
                if (_data.Kind is ChartKind.Column or ChartKind.Bar)
                {
                    Bars(series);
                }
                else
                {
                    Points(series);
                }
            }
        }

        Legend();
    }

    // Values that stand at the bars already are not repeated on an axis.
    private void Axes()
    {
        foreach (double tick in _data.HasLabels ? [] : _scale.Ticks())
        {
            double at = Along(tick);
            _shapes.Add(IsBar ? Rule(at, _plot.Y, at, _plot.Bottom) : Rule(_plot.X, at, _plot.Right, at));
            _shapes.Add(IsBar
                ? Label(at, _plot.Bottom + Row - Gap, TextAlign.Center, Text(tick))
                : Label(_plot.X - Gap, at + (_size / 3), TextAlign.End, Text(tick)));
        }

        double zero = Along(Math.Clamp(0, _scale.Low, _scale.High));
        _shapes.Add(IsBar ? Rule(zero, _plot.Y, zero, _plot.Bottom) : Rule(_plot.X, zero, _plot.Right, zero));
        if (_across is not null)
        {
            _shapes.AddRange(_across.Ticks().Select(
                tick => Label(_plot.X + (_across.Share(tick) * _plot.Width), _plot.Bottom + Row - Gap, TextAlign.Center, Text(tick))));
            return;
        }

        // As many names as stand clear of each other, on a line or two.
        double needed = IsBar ? _size * 1.2 : _wrapped ? Band : _data.Categories.Max(name => Math.Min(Width(name) + Gap, _plot.Width / 4));
        int every = Math.Max(1, (int)Math.Ceiling(needed / Math.Max(1, Band)));
        for (int index = 0; index < _data.Categories.Count; index += every)
        {
            if (IsBar)
            {
                _shapes.Add(
                    Label(_plot.X - Gap, _plot.Y
                    + Middle(index) + (_size / 3), TextAlign.End, Shortened(_data.Categories[index], _plot.X - Gap)));
                continue;
            }

            IReadOnlyList<string> lines = _wrapped ? _names[index] : [Shortened(_data.Categories[index], Math.Max(Band * every, needed))];
            _shapes.AddRange(lines.Select(
                (line, row) => Label(_plot.X + Middle(index), _plot.Bottom + (_size * (1.2 + (1.2 * row))), TextAlign.Center, line)));
        }
    }

    // The words of a name on lines of a width; a word that is longer is a line of its own.
    private List<string> NameLines(string name, double width)
    {
        List<string> lines = [];
        foreach (string word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width(lines[^1] + " " + word) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private void Bars(int series)
    {
        double width = Band * BarShare / _data.Series.Count;
        foreach ((int index, double value) in Values(series))
        {
            double across = (index * Band) + (Band * (1 - BarShare) / 2) + (series * width);
            (double from, double to) = (Math.Min(Along(value), Along(0)), Math.Max(Along(value), Along(0)));
            Box box = IsBar
                ? new Box(from, _plot.Y + across, to - from, width)
                : new Box(_plot.X + across, from, width, to - from);
            _shapes.Add(new ChartBar(box, _data.Color(series, index)));
            if (_data.HasLabels)
            {
                _shapes.Add(IsBar
                    ? Label(value < 0
                        ? from - 4
                        : to + 4, box.Y + (width / 2) + (_size / 3), value < 0
                        ? TextAlign.End
                        : TextAlign.Start, Text(value))
                    : Label(box.X + (width / 2), value < 0 ? to + _size : from - 5, TextAlign.Center, Text(value)));
            }
        }
    }

    private void Points(int series)
    {
        List<(double X, double Y)> points = [.. Values(series).Select(value => (_plot.X + Middle(value.Index), Along(value.Value)))];
        if (points.Count == 0)
        {
            return;
        }

        ColorToken color = _data.Color(series);
        if (_data.Kind == ChartKind.Area)
        {
            _shapes.Add(new ChartArea([(points[0].X, Along(0)), .. points, (points[^1].X, Along(0))], color));
            return;
        }

        if (_data.Kind == ChartKind.Line)
        {
            _shapes.Add(new ChartLine(points, 2.5, color));
        }

        double dot = _data.Kind == ChartKind.Scatter ? LoneMarker : Marker;
        _shapes.AddRange(points.Select(point => new ChartDot(point.X, point.Y, dot, color)));
        if (_data.Kind == ChartKind.Line && _data.HasNamesInPlace)
        {
            _shapes.Add(Label(points[^1].X + Gap, points[^1].Y + (_size / 3), TextAlign.Start, _data.Series[series].Name));
        }
    }

    private List<List<(int Index, string Name)>> LegendRows(IReadOnlyList<string> names)
    {
        List<List<(int Index, string Name)>> rows = [[]];
        for (int index = 0; index < names.Count; index++)
        {
            if (rows[^1].Count > 0 && LegendWidth(rows[^1]) + Apart + LegendWidth([(index, names[index])]) > _frame.Width)
            {
                rows.Add([]);
            }

            rows[^1].Add((index, names[index]));
        }

        return rows;
    }

    private double LegendWidth(List<(int Index, string Name)> row) =>
        row.Sum(entry => Mark + MarkGap + Width(entry.Name)) + (Apart * (row.Count - 1));

    private void Legend()
    {
        for (int row = 0; row < _legend.Count; row++)
        {
            double x = Math.Max(0, (_frame.Width - LegendWidth(_legend[row])) / 2);
            double baseline = _frame.Height - Gap - ((_legend.Count - 1 - row) * Row);
            foreach ((int index, string name) in _legend[row])
            {
                _shapes.Add(new ChartBar(new Box(x, baseline - Mark, Mark, Mark),
                    _data.IsRound ? SeriesWriter.Color(index) : _data.Color(index)));
                _shapes.Add(Label(x + Mark + MarkGap, baseline, TextAlign.Start, name));
                x += Mark + MarkGap + Width(name) + Apart;
            }
        }
    }

    // An area begins and ends at the sides of the plot; a point of a scatter chart has a place of its own.
    private double Middle(int index) => _across is not null ? _across.Share(_data.Positions![index]) * _plot.Width
        : _data.Kind == ChartKind.Area ? index * _plot.Width / Math.Max(1, _data.Categories.Count - 1)
        : (index + 0.5) * Band;

    private IEnumerable<(int Index, double Value)> Values(int series) => _data.Series[series].Values
        .Select((value, index) => (index, value))
        .Where(point => point.value is not null && point.index < _data.Categories.Count)
        .Select(point => (point.index, point.value!.Value));

    private double Along(double value) => IsBar
        ? _plot.X + (_scale.Share(value) * _plot.Width)
        : _plot.Bottom - (_scale.Share(value) * _plot.Height);

    private string Text(double value) =>
        value.ToString(_data.NumberFormat == "General" ? "0.######" : _data.NumberFormat, CultureInfo.InvariantCulture);

    private double Width(string text) => text.Length * _size * CharacterWidth;

    private string Shortened(string name, double width)
    {
        int most = Math.Max(2, (int)(width / (_size * CharacterWidth)));
        return name.Length <= most ? name : Excerpt.Of(name, most - 1);
    }

    private ChartLabel Label(double x, double y, TextAlign align, string text) => new(x, y, align, text, _size, ColorToken.Ink);

    private static ChartLine Rule(double x1, double y1, double x2, double y2) => new([(x1, y1), (x2, y2)], 0.75, ColorToken.Line);
}
