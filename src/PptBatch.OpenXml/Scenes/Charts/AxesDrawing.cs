using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Makes room for the axes of a chart, and draws them.</summary>
internal sealed class AxesDrawing
{
    private const double Gap = ChartSheet.Gap;
    private const double MostNames = 0.4;
    private readonly List<ScenePlot> _plots;
    private readonly PlotScales _scales;
    private readonly ChartSheet _sheet;
    private readonly ScenePlot _first;
    private readonly CategoryNames _names;

    /// <summary>The plots whose value axes differ: the first, and one at the other side.</summary>
    private readonly List<ScenePlot> _valueAxes;

    public AxesDrawing(List<ScenePlot> plots, PlotScales scales, ChartSheet sheet)
    {
        (_plots, _scales, _sheet) = (plots, scales, sheet);
        _first = plots[0];
        _names = new CategoryNames(_first.Categories, _first.Across?.Text);
        _valueAxes = [.. plots.DistinctBy(plot => plot.Values?.Id)];
        Sideways = plots.Any(plot => plot.Kind == PlotKind.Bar);
        Count = plots.Max(plot => plot.Categories.Count);
    }

    private bool Sideways { get; }

    private int Count { get; }

    private bool IsScatter => _first.Kind is PlotKind.Scatter or PlotKind.Bubble;

    private SceneAxis? Names => _first.Across;

    /// <summary>The frame that is left of a room once axes have theirs.</summary>
    public PlotFrame Frame(Box room, Box? inner)
    {
        if (inner is { } own)
        {
            return new PlotFrame(own, Sideways, Count);
        }

        double labels = _plots.SelectMany(plot => plot.Series).Max(series => series.Labels?.Text.SizePt * 1.7 ?? 0);
        Dictionary<string, double> sides = new() { ["l"] = 0, ["r"] = Gap, ["t"] = labels > 0 && !Sideways ? labels : Gap, ["b"] = 0 };
        sides["r"] += Sideways ? labels * 1.5 : 0;
        foreach (ScenePlot plot in _valueAxes.Where(plot => plot.Values is { IsHidden: false }))
        {
            double size = Sideways ? ChartSheet.Row(plot.Values!.Text)
                : Gap + _scales.Values(plot.Values).Ticks().Max(tick => ChartSheet.Width(Tick(plot, tick), plot.Values!.Text));
            sides[SideOf(plot.Values!, Sideways)] += (plot.Values!.HasLabels ? size : 0) + TitleRoom(plot.Values);
        }

        if (Names is { IsHidden: false } names)
        {
            double band = Math.Max(1, room.Width - sides["l"] - sides["r"]) / Math.Max(1, Count);
            double size = Sideways ? Gap + Math.Min(room.Width * MostNames, _names.Widest)
                : names.Text.SizePt * (0.5 + (1.2 * (IsScatter ? 1 : _names.Rows(band) ?? 1)));
            sides[SideOf(names, !Sideways)] += (names.HasLabels ? size : 0) + TitleRoom(names);
        }

        Box plotBox = new(
            room.X + sides["l"], room.Y + sides["t"], Math.Max(1, room.Width - sides["l"] - sides["r"]),
            Math.Max(1, room.Height - sides["t"] - sides["b"]));
        return new PlotFrame(plotBox, Sideways, Count);
    }

    public void Draw(PlotFrame frame)
    {
        foreach (ScenePlot plot in _valueAxes)
        {
            Values(plot, frame);
        }

        if (Names is not { } names)
        {
            return;
        }

        if (IsScatter)
        {
            Level(names, frame);
        }
        else if (names is { IsHidden: false, HasLabels: true })
        {
            Categories(names, frame);
        }

        double zero = frame.Along(Math.Clamp(0, _scales.Values(_first.Values).Low, _scales.Values(_first.Values).High),
            _scales.Values(_first.Values), _first.Values);
        if (!names.IsHidden)
        {
            Rule(frame, zero, across: Sideways, names.Line);
            Title(names, frame, level: !Sideways);
        }
    }

    private void Values(ScenePlot plot, PlotFrame frame)
    {
        if (plot.Values is not { } axis)
        {
            return;
        }

        ChartScale scale = _scales.Values(axis);
        string side = SideOf(axis, Sideways);
        foreach (double tick in scale.Ticks())
        {
            double at = frame.Along(tick, scale, axis);
            Rule(frame, at, across: Sideways, axis.Grid);
            if (axis is { IsHidden: false, HasLabels: true })
            {
                Label(Tick(plot, tick), side, at, axis.Text, frame.Plot);
            }
        }

        if (!axis.IsHidden)
        {
            Box box = frame.Plot;
            Rule(frame, side switch { "l" => box.X, "r" => box.Right, "t" => box.Y, _ => box.Bottom }, across: !Sideways, axis.Line);
            Title(axis, frame, level: Sideways);
        }
    }

    private void Level(SceneAxis axis, PlotFrame frame)
    {
        ChartScale scale = _scales.Across(axis);
        foreach (double tick in scale.Ticks())
        {
            double at = frame.Level(tick, scale, axis);
            Rule(frame, at, across: true, axis.Grid);
            if (axis is { IsHidden: false, HasLabels: true })
            {
                Label(NumberText.Of(tick, axis.Format ?? "General"), "b", at, axis.Text, frame.Plot);
            }
        }
    }

    // As many names as stand clear of each other, on a line or two.
    private void Categories(SceneAxis axis, PlotFrame frame)
    {
        string side = SideOf(axis, !Sideways);
        double longest = Sideways ? Math.Max(40, frame.Plot.Width * MostNames / (1 - MostNames)) : frame.Band;
        bool fits = !Sideways && _names.Rows(frame.Band) is not null;
        double needed = Sideways ? axis.Text.SizePt * 1.2 : fits ? frame.Band
            : _first.Categories.Max(name => Math.Min(ChartSheet.Width(name, axis.Text) + Gap, frame.Plot.Width / 4));
        int every = Math.Max(1, (int)Math.Ceiling(needed / Math.Max(1, frame.Band)));
        bool fromEdge = !Sideways && _first.Values?.FromEdge == true && _first.Kind is PlotKind.Line or PlotKind.Area;
        for (int index = 0; index < _first.Categories.Count; index += every)
        {
            double at = frame.Middle(index, axis, fromEdge);
            if (Sideways || !fits)
            {
                string name = _names.Shortened(_first.Categories[index], Sideways ? longest : Math.Max(frame.Band * every, needed));
                Label(name, side, at, axis.Text, frame.Plot);
            }
            else
            {
                Label(string.Join('\n', _names.Lines(_first.Categories[index], frame.Band)), side, at, axis.Text, frame.Plot);
            }
        }
    }

    private void Label(string words, string side, double at, ChartText look, Box plot)
    {
        double down = look.SizePt * (0.2 + (0.6 * words.Split('\n').Length)) + (look.SizePt * 0.25);
        switch (side)
        {
            case "l":
                _sheet.Text(words, plot.X - Gap, at, TextAlign.End, look);
                break;
            case "r":
                _sheet.Text(words, plot.Right + Gap, at, TextAlign.Start, look);
                break;
            case "t":
                _sheet.Text(words, at, plot.Y - down, TextAlign.Center, look);
                break;
            default:
                _sheet.Text(words, at, plot.Bottom + down, TextAlign.Center, look);
                break;
        }
    }

    // Outside of the labels, as far from the plot as they reach.
    private void Title(SceneAxis axis, PlotFrame frame, bool level)
    {
        if (axis.Title is not { } title)
        {
            return;
        }

        double rows = ReferenceEquals(axis, Names) && !IsScatter ? Math.Max(1, (_names.Rows(frame.Band) ?? 1) * 0.8) : 1;
        double names = !axis.HasLabels ? 0
            : level ? ChartSheet.Row(axis.Text) * rows
            : Gap + LabelWidth(axis);
        double away = names + (title.Look.SizePt * 0.8);
        Box plot = frame.Plot;
        (double middleX, double middleY) = (plot.X + (plot.Width / 2), plot.Y + (plot.Height / 2));
        switch (SideOf(axis, level))
        {
            case "l":
                _sheet.Text(title.Text, plot.X - away, middleY, TextAlign.Center, title.Look, -90);
                break;
            case "r":
                _sheet.Text(title.Text, plot.Right + away, middleY, TextAlign.Center, title.Look, 90);
                break;
            case "t":
                _sheet.Text(title.Text, middleX, plot.Y - away, TextAlign.Center, title.Look);
                break;
            default:
                _sheet.Text(title.Text, middleX, plot.Bottom + away, TextAlign.Center, title.Look);
                break;
        }
    }

    private double LabelWidth(SceneAxis axis) => _valueAxes.FirstOrDefault(plot => ReferenceEquals(plot.Values, axis)) is { } plot
        ? _scales.Values(axis).Ticks().Max(tick => ChartSheet.Width(Tick(plot, tick), axis.Text))
        : _names.Widest;

    private static double TitleRoom(SceneAxis axis) => axis.Title is { } title ? title.Look.SizePt * 1.6 : 0;

    private void Rule(PlotFrame frame, double at, bool across, ChartStroke? line)
    {
        Box plot = frame.Plot;
        if (across)
        {
            _sheet.Rule(at, plot.Y, at, plot.Bottom, line);
        }
        else
        {
            _sheet.Rule(plot.X, at, plot.Right, at, line);
        }
    }

    // A side that an axis of this direction cannot stand at is taken for the usual one.
    private static string SideOf(SceneAxis axis, bool level) =>
        level ? (axis.Side == "t" ? "t" : "b") : axis.Side == "r" ? "r" : "l";

    private static string Tick(ScenePlot plot, double tick) => NumberText.Of(tick, PlotScales.Format(plot));
}
