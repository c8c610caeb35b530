using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Writes values at the ends of bars and shares at slices.</summary>
internal sealed class DataLabels(MarkupWriter xml, ChartData data, DeckTheme theme, double textSizePt)
{
    public void Write()
    {
        xml.Open("c:dLbls");

        // The ring of a doughnut carries its labels on the slices: each takes the colour that is read best on its own.
        for (int point = 0; data.Kind == ChartKind.Doughnut && point < data.Categories.Count; point++)
        {
            xml.Open("c:dLbl");
            ChartPart.Value(xml, "c:idx", point);
            Label(On(SeriesWriter.Color(point), theme.Colors));
            xml.Close();
        }

        Label(ColorToken.Ink);
        xml.Close();
    }

    private void Label(ColorToken color)
    {
        xml.Open("c:numFmt").Attribute("formatCode", data.IsRound ? "0%" : data.NumberFormat).Attribute("sourceLinked", "0").Close();
        xml.Open("c:spPr").Empty("a:noFill").Open("a:ln").Empty("a:noFill").Close().Close();
        ChartText.Write(xml, theme, color, textSizePt);
        if (data.Kind != ChartKind.Doughnut)
        {
            xml.Open("c:dLblPos").Attribute("val", "outEnd").Close();
        }

        ChartPart.Value(xml, "c:showLegendKey", 0);
        ChartPart.Value(xml, "c:showVal", data.IsRound ? 0 : 1);
        ChartPart.Value(xml, "c:showCatName", data.Kind == ChartKind.Pie && data.HasNamesInPlace ? 1 : 0);
        ChartPart.Value(xml, "c:showSerName", 0);
        ChartPart.Value(xml, "c:showPercent", data.IsRound ? 1 : 0);
        ChartPart.Value(xml, "c:showBubbleSize", 0);
        if (data.Kind == ChartKind.Pie && data.HasNamesInPlace)
        {
            xml.TextElement("c:separator", "\n");
        }
    }

    /// <summary>The name of a line at its last point, and nothing at the others.</summary>
    public void WriteName()
    {
        xml.Open("c:dLbls").Open("c:dLbl");
        ChartPart.Value(xml, "c:idx", data.Categories.Count - 1);
        xml.Open("c:spPr").Empty("a:noFill").Open("a:ln").Empty("a:noFill").Close().Close();
        ChartText.Write(xml, theme, ColorToken.Ink, textSizePt);
        xml.Open("c:dLblPos").Attribute("val", "r").Close();
        Shown(name: true);
        xml.Close();
        Shown(name: false);
        xml.Close();
    }

    private void Shown(bool name)
    {
        ChartPart.Value(xml, "c:showLegendKey", 0);
        ChartPart.Value(xml, "c:showVal", 0);
        ChartPart.Value(xml, "c:showCatName", 0);
        ChartPart.Value(xml, "c:showSerName", name ? 1 : 0);
        ChartPart.Value(xml, "c:showPercent", 0);
        ChartPart.Value(xml, "c:showBubbleSize", 0);
    }

    /// <summary>The colour of text that is read best on a slice.</summary>
    public static ColorToken On(ColorToken slice, IReadOnlyDictionary<ColorToken, string> colors) =>
        ContrastRatio.Of(colors[ColorToken.Ink], colors[slice]) >= ContrastRatio.Of(colors[ColorToken.Surface], colors[slice])
            ? ColorToken.Ink
            : ColorToken.Surface;
}
