using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Scenes.Contents;

/// <summary>Reads a native chart's kind and cached data, as far as our own charts go: one plot, names and numbers.</summary>
internal static class ChartScene
{
    private const int MostPoints = 500;
    private const int MostSeries = 50;

    /// <summary>The chart in a shape; null when it holds none of the kinds that can be drawn, or no data.</summary>
    public static ChartBlock? Read(SceneShape shape, SlideScene slide)
    {
        XElement? reference = shape.Element.Descendants().FirstOrDefault(element => element.Name.LocalName == "chart");
        string? id = (string?)reference?.Attribute(Ooxml.R + "id");
        DeckPackage package = slide.Deck.Package;
        XElement? plot = package.XmlRoot(package.Part(slide.PartOf(shape.Element), id))?.Descendants()
            .FirstOrDefault(
                element => element.Name.LocalName.EndsWith("Chart", StringComparison.Ordinal) && Children(element, "ser").Any());
        return plot is null || KindOf(plot) is not { } kind ? null : Of(kind, [.. Children(plot, "ser").Take(MostSeries)]);
    }

    private static ChartBlock? Of(ChartKind kind, List<XElement> series)
    {
        string across = kind == ChartKind.Scatter ? "xVal" : "cat", up = kind == ChartKind.Scatter ? "yVal" : "val";
        List<string?> names = [.. series.Select(one => Values(one, across)).FirstOrDefault(found => found.Count > 0) ?? []];
        List<IReadOnlyList<double?>> values = [.. series.Select(one => (IReadOnlyList<double?>)[.. Values(one, up).Select(Number)])];
        int count = Math.Max(names.Count, values.Max(found => found.Count));
        return count == 0 ? null : new ChartBlock(
            kind,
            [.. Enumerable.Range(0, count)
                .Select(index => names.ElementAtOrDefault(index) ?? (index + 1).ToString(CultureInfo.InvariantCulture))],
            [
                .. series.Select((one, index) => new ChartSeries(
                    Values(one, "tx").FirstOrDefault() ?? "", [.. Enumerable.Range(0, count).Select(values[index].ElementAtOrDefault)])),
            ],
            null,
            null);
    }

    private static ChartKind? KindOf(XElement plot) => plot.Name.LocalName switch
    {
        "barChart" or "bar3DChart" => Children(plot, "barDir").FirstOrDefault().Text("val") == "bar" ? ChartKind.Bar : ChartKind.Column,
        "lineChart" or "line3DChart" => ChartKind.Line,
        "areaChart" or "area3DChart" => ChartKind.Area,
        "pieChart" or "pie3DChart" or "ofPieChart" => ChartKind.Pie,
        "doughnutChart" => ChartKind.Doughnut,
        "scatterChart" => ChartKind.Scatter,
        _ => null,
    };

    /// <summary>The cached points of a part of a series, gaps as null.</summary>
    private static List<string?> Values(XElement series, string part)
    {
        List<string?> values = [];
        foreach (XElement point in Children(series, part).Descendants().Where(element => element.Name.LocalName == "pt"))
        {
            if (point.Whole("idx") is { } index and >= 0 and < MostPoints)
            {
                values.AddRange(Enumerable.Repeat<string?>(null, Math.Max(0, index + 1 - values.Count)));
                values[index] = point.Value;
            }
        }

        return values;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    private static IEnumerable<XElement> Children(XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);
}
