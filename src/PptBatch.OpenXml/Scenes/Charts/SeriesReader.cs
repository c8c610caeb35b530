using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Colors;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Reads the series of a plot.</summary>
internal sealed class SeriesReader(ChartLook look, XElement plot, PlotKind kind)
{
    private const double LineWidthPt = 2.25;
    private const double UsualMarker = 7;
    private readonly bool _varies = plot.Element(C + "varyColors").Flag("val") ?? true;
    private readonly int _count = plot.Elements(C + "ser").Count();

    public SceneSeries Read(XElement series, int at)
    {
        bool across = kind is PlotKind.Scatter or PlotKind.Bubble;
        List<double?> values = CachedData.Numbers(series, across ? C + "yVal" : C + "val");
        int index = series.Element(C + "idx").Whole("val") is { } own and >= 0 and < 1000 ? own : at;
        bool isLine = kind is PlotKind.Line or PlotKind.Scatter or PlotKind.Radar;
        ChartStroke? line = look.Stroke(series, isLine ? new ChartStroke(look.Accent(index), LineWidthPt) : null);
        Rgb color = isLine ? line?.Color ?? look.Fill(series.Element(C + "marker")) ?? look.Accent(index)
            : ChartLook.HasNoFill(series) ? look.Surface with { Alpha = 0 } : look.Fill(series) ?? look.Accent(index);
        return new SceneSeries(
            CachedData.Texts(series, C + "tx").FirstOrDefault() ?? "", values, across ? CachedData.Numbers(series, C + "xVal") : [])
        {
            Sizes = kind == PlotKind.Bubble ? CachedData.Numbers(series, C + "bubbleSize") : [],
            Color = color,
            PointColors = PointColors(series, values.Count),
            Line = line,
            HasMarkers = kind is PlotKind.Line or PlotKind.Scatter or PlotKind.Radar && HasMarkers(series),
            MarkerRadius = MarkerRadius(series),
            Format = CachedData.Format(series, across ? C + "yVal" : C + "val"),
            Labels = Labels(series.Element(C + "dLbls"))
                ?? (series.Element(C + "dLbls") is null ? Labels(plot.Element(C + "dLbls")) : null),
            PointLabels = (series.Element(C + "dLbls")?.Elements(C + "dLbl") ?? [])
                .Select(label => (At: label.Element(C + "idx").Whole("val") ?? -1, Label: Labels(label)))
                .DistinctBy(label => label.At).ToDictionary(label => label.At, label => label.Label),
        };
    }

    // A line break is white space, which is not kept by whoever reads the part.
    private static string BetweenParts(string separator) => separator.Length == 0 ? "\n" : separator;

    private static double MarkerRadius(XElement series) =>
        series.Element(C + "marker")?.Element(C + "size").Whole("val") is { } size and >= 2 and <= 72 ? size / 2.0 : UsualMarker / 2;

    private bool HasMarkers(XElement series) => series.Element(C + "marker")?.Element(C + "symbol").Text("val") is { } symbol
        ? symbol != "none"
        : kind == PlotKind.Scatter || (kind == PlotKind.Line ? plot.Element(C + "marker").Flag("val") == true
            : plot.Element(C + "radarStyle").Text("val") == "marker");

    private Dictionary<int, Rgb> PointColors(XElement series, int count)
    {
        Dictionary<int, Rgb> colors = [];
        bool each = kind is PlotKind.Pie or PlotKind.Doughnut || (kind is PlotKind.Column or PlotKind.Bar && _count == 1
            && look.Fill(series) is null && !ChartLook.HasNoFill(series));
        for (int index = 0; each && _varies && index < count; index++)
        {
            colors[index] = look.Accent(index);
        }

        foreach (XElement point in series.Elements(C + "dPt"))
        {
            if (point.Element(C + "idx").Whole("val") is { } index and >= 0
                && (look.Fill(point) ?? (ChartLook.HasNoFill(point) ? look.Surface with { Alpha = 0 } : null)) is { } color)
            {
                colors[index] = color;
            }
        }

        return colors;
    }

    private SceneLabels? Labels(XElement? labels)
    {
        if (labels is null || labels.Element(C + "delete").Flag("val") == true)
        {
            return null;
        }

        string? words = labels.Element(C + "tx")?.Element(C + "rich") is { } rich
            ? string.Concat(rich.Descendants(A + "t").Select(text => text.Value)) : null;
        SceneLabels read = new(
            Shows("showVal"), Shows("showCatName"), Shows("showSerName"), Shows("showPercent"),
            labels.Element(C + "dLblPos").Text("val"),
            labels.Element(C + "numFmt") is { } format && format.Flag("sourceLinked") != true ? format.Text("formatCode") : null,
            look.Text(labels))
        {
            Words = words,
            Separator = labels.Element(C + "separator") is { } separator ? BetweenParts(separator.Value) : "; ",
        };
        return read.Value || read.Category || read.Series || read.Percent || words is not null ? read : null;

        bool Shows(string name) => labels.Element(C + name).Flag("val") == true;
    }
}
