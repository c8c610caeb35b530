using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Reads a native chart from its part.</summary>
internal sealed class ChartReader
{
    private const int MostSeries = 100;
    private const double TitleScale = 1.8;
    private readonly ChartLook _look;
    private readonly XElement _space;
    private readonly Dictionary<string, SceneAxis> _axes = new(StringComparer.Ordinal);

    private ChartReader(SlideScene slide, XElement space) => (_look, _space) = (new ChartLook(slide, space), space);

    /// <summary>The chart in a shape; null when it holds none of a kind that can be drawn, or no data.</summary>
    public static SceneChart? Read(SceneShape shape, SlideScene slide)
    {
        XElement? reference = shape.Element.Descendants(C + "chart").FirstOrDefault();
        DeckPackage package = slide.Deck.Package;
        XElement? space = package.XmlRoot(package.Part(slide.PartOf(shape.Element), (string?)reference?.Attribute(R + "id")));
        return space is null ? null : new ChartReader(slide, space).Read();
    }

    private SceneChart? Read()
    {
        XElement? chart = _space.Element(C + "chart"), area = chart?.Element(C + "plotArea");
        foreach (XElement axis in area?.Elements().Where(child => child.Name.LocalName.EndsWith("Ax", StringComparison.Ordinal)) ?? [])
        {
            SceneAxis read = Axis(axis);
            _axes.TryAdd(read.Id, read);
        }

        List<ScenePlot> plots =
        [
            .. (area?.Elements() ?? []).Select(Plot).OfType<ScenePlot>()
                .Where(plot => plot.Series.Any(series => series.Values.Any(value => value is not null))).OrderBy(plot => plot.Kind),
        ];
        XElement? legend = chart?.Element(C + "legend");
        return plots.Count == 0 ? null : new SceneChart
        {
            Plots = plots,
            Title = Title(chart!, plots),
            Legend = legend is null ? null : legend.Element(C + "legendPos").Text("val") is { } side and ("l" or "t" or "b") ? side : "r",
            LegendText = _look.Text(legend),
            Inner = Inner(area!.Element(C + "layout")?.Element(C + "manualLayout")),
            Ground = _look.Fill(_space),
            Edge = _look.Stroke(_space, null),
        };
    }

    private ScenePlot? Plot(XElement plot)
    {
        if (KindOf(plot) is not { } kind)
        {
            return null;
        }

        List<XElement> series = [.. plot.Elements(C + "ser").Take(MostSeries)];
        SeriesReader reader = new(_look, plot, kind);
        List<SceneAxis> axes =
            [.. plot.Elements(C + "axId").Select(id => _axes.GetValueOrDefault(id.Text("val") ?? "")).OfType<SceneAxis>()];
        List<SceneSeries> read = [.. series.Select(reader.Read)];
        return new ScenePlot(
            kind,
            plot.Element(C + "grouping").Text("val") switch
            {
                "stacked" => Stacking.Stacked,
                "percentStacked" => Stacking.Percent,
                _ => Stacking.None,
            },
            read)
        {
            Gap = Math.Clamp(plot.Element(C + "gapWidth").Number("val") ?? 150, 0, 500) / 100,
            Overlap = Math.Clamp(plot.Element(C + "overlap").Number("val") ?? 0, -100, 100) / 100,
            Hole = Math.Clamp(plot.Element(C + "holeSize").Number("val") ?? 50, 1, 95) / 100,
            FirstDegrees = plot.Element(C + "firstSliceAng").Number("val") ?? 0,
            IsFilled = plot.Element(C + "radarStyle").Text("val") == "filled",
            Across = axes.ElementAtOrDefault(0),
            Values = axes.ElementAtOrDefault(1),
            Categories = Categories(series, read),
        };
    }

    private static List<string> Categories(List<XElement> series, List<SceneSeries> read)
    {
        List<string?> names = series.Select(one => CachedData.Texts(one, C + "cat")).FirstOrDefault(found => found.Count > 0) ?? [];
        int count = Math.Max(names.Count, read.Count == 0 ? 0 : read.Max(one => one.Values.Count));
        return [.. Enumerable.Range(0, count)
            .Select(index => names.ElementAtOrDefault(index)
                ?? (names.Count > 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture)))];
    }

    private SceneAxis Axis(XElement axis)
    {
        XElement? scaling = axis.Element(C + "scaling"), format = axis.Element(C + "numFmt");
        ChartStroke faint = new(_look.Faint, 0.75);
        return new SceneAxis(
            axis.Element(C + "axId").Text("val") ?? "",
            axis.Element(C + "delete").Flag("val") == true,
            scaling?.Element(C + "orientation").Text("val") == "maxMin",
            _look.Text(axis))
        {
            Least = scaling?.Element(C + "min").Number("val"),
            Most = scaling?.Element(C + "max").Number("val"),
            Step = axis.Element(C + "majorUnit").Number("val") is > 0 and { } step ? step : null,
            Format = format is null || format.Flag("sourceLinked") == true ? null : format.Text("formatCode"),
            Title = axis.Element(C + "title") is { } title && Words(title) is { Length: > 0 } words
                ? new SceneTitle(words, _look.Text(title, bold: title.Descendants(A + "defRPr").All(run => run.Flag("b") is null))) : null,
            Grid = axis.Element(C + "majorGridlines") is { } grid ? _look.Stroke(grid, faint) : null,
            Line = _look.Stroke(axis, faint),
            HasLabels = axis.Element(C + "tickLblPos").Text("val") != "none",
            Side = axis.Element(C + "axPos").Text("val") ?? "l",
            FromEdge = axis.Element(C + "crossBetween").Text("val") == "midCat",
        };
    }

    private SceneTitle? Title(XElement chart, List<ScenePlot> plots)
    {
        bool isAlone = plots is [{ Series.Count: 1 }];
        XElement? title = chart.Element(C + "title");
        if (chart.Element(C + "autoTitleDeleted").Flag("val") == true || (title is null && !isAlone))
        {
            return null;
        }

        string words = title is null ? "" : Words(title);
        words = words.Length > 0 ? words : isAlone ? plots[0].Series[0].Name : "Chart Title";
        return words.Length == 0 ? null : new SceneTitle(words, _look.Text(title, TitleScale, bold: title is null));
    }

    private static string Words(XElement title) => title.Element(C + "tx") is { } text
        ? string.Join('\n', text.Descendants(A + "p").Select(
            paragraph => string.Concat(paragraph.Descendants(A + "t").Select(run => run.Value))))
            is { Length: > 0 } rich ? rich : CachedData.Texts(title, C + "tx").FirstOrDefault() ?? ""
        : "";

    private static Box? Inner(XElement? layout)
    {
        return layout?.Element(C + "layoutTarget").Text("val") == "inner"
            && Part("x") is { } x && Part("y") is { } y && Part("w") is { } width && Part("h") is { } height
                ? new Box(x, y, width, height)
                : null;

        double? Part(string name) => layout?.Element(C + name).Number("val") is { } part ? Math.Clamp(part, 0, 1) : null;
    }

    private static PlotKind? KindOf(XElement plot) => plot.Name.LocalName switch
    {
        "barChart" or "bar3DChart" => plot.Element(C + "barDir").Text("val") == "bar" ? PlotKind.Bar : PlotKind.Column,
        "lineChart" or "line3DChart" or "stockChart" => PlotKind.Line,
        "areaChart" or "area3DChart" => PlotKind.Area,
        "pieChart" or "pie3DChart" or "ofPieChart" => PlotKind.Pie,
        "doughnutChart" => PlotKind.Doughnut,
        "scatterChart" => PlotKind.Scatter,
        "bubbleChart" => PlotKind.Bubble,
        "radarChart" => PlotKind.Radar,
        _ => null,
    };
}
