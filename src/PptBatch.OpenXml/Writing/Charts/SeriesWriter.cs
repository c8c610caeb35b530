using System.Globalization;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Writes the series of a plot with the values cached beside their references.</summary>
internal sealed class SeriesWriter(MarkupWriter xml, ChartData data, DeckTheme theme, double textSizePt)
{
    private const double LinePt = 2.5;
    private const int Colors = 6;
    private const int AreaOpacity = 72;

    public void Write(int index)
    {
        ChartSeries series = data.Series[index];
        xml.Open("c:ser");
        ChartPart.Value(xml, "c:idx", index);
        ChartPart.Value(xml, "c:order", index);
        xml.Open("c:tx").Open("c:strRef").TextElement("c:f", SheetRange.Heading(index + 1));
        xml.Open("c:strCache");
        ChartPart.Value(xml, "c:ptCount", 1);
        Point(0, series.Name);
        xml.Close().Close().Close();
        Look(index);
        Points();
        if (data.HasLabels)
        {
            new DataLabels(xml, data, theme, textSizePt).Write();
        }
        else if (data.Kind == ChartKind.Line && data.HasNamesInPlace)
        {
            new DataLabels(xml, data, theme, textSizePt).WriteName();
        }

        bool scatter = data.Kind == ChartKind.Scatter;
        xml.Open(scatter ? "c:xVal" : "c:cat");
        Categories();
        xml.Close()
            .Open(scatter ? "c:yVal" : "c:val").Open("c:numRef").TextElement("c:f", SheetRange.Values(index + 1, data.Categories.Count));
        Cache([.. Enumerable.Range(0, data.Categories.Count).Select(point => point < series.Values.Count ? series.Values[point] : null)]);
        xml.Close().Close();
        if (data.Kind is ChartKind.Line or ChartKind.Scatter)
        {
            ChartPart.Value(xml, "c:smooth", 0);
        }

        xml.Close();
    }

    private void Look(int index)
    {
        if (data.IsRound)
        {
            return;
        }

        ColorToken color = data.Color(index);
        xml.Open("c:spPr");
        if (data.Kind == ChartKind.Scatter)
        {
            xml.Open("a:ln").Empty("a:noFill").Close();
        }
        else if (data.Kind == ChartKind.Line)
        {
            xml.Open("a:ln").Attribute("w", Emu.Of(LinePt)).Attribute("cap", "rnd");
            ColorMarkup.Fill(xml, theme, color);
            xml.Empty("a:round").Close();
        }
        else
        {
            // An area lets the one behind it through.
            ColorMarkup.Fill(xml, theme, color, data.Kind == ChartKind.Area && data.Series.Count > 1 ? AreaOpacity : 100);
        }

        xml.Close();
        if (data.Kind is ChartKind.Column or ChartKind.Bar)
        {
            ChartPart.Value(xml, "c:invertIfNegative", 0);
        }

        if (data.Kind is ChartKind.Line or ChartKind.Scatter)
        {
            Marker(index, color);
        }
    }

    /// <summary>Lines differ by their markers too, not by colour alone.</summary>
    private void Marker(int index, ColorToken color)
    {
        string[] symbols = ["circle", "square", "diamond", "triangle"];
        xml.Open("c:marker").Open("c:symbol").Attribute("val", symbols[index % symbols.Length]).Close();
        ChartPart.Value(xml, "c:size", data.Kind == ChartKind.Scatter ? 12 : 8);
        xml.Open("c:spPr");
        ColorMarkup.Fill(xml, theme, color);
        xml.Open("a:ln").Empty("a:noFill").Close().Close().Close();
    }

    private void Points()
    {
        foreach (int marked in data.MarkedCategories)
        {
            xml.Open("c:dPt");
            ChartPart.Value(xml, "c:idx", marked);
            ChartPart.Value(xml, "c:invertIfNegative", 0);
            ChartPart.Value(xml, "c:bubble3D", 0);
            xml.Open("c:spPr");
            ColorMarkup.Fill(xml, theme, data.Color(0, marked));
            xml.Close().Close();
        }

        for (int point = 0; data.IsRound && point < data.Categories.Count; point++)
        {
            xml.Open("c:dPt");
            ChartPart.Value(xml, "c:idx", point);
            ChartPart.Value(xml, "c:bubble3D", 0);
            xml.Open("c:spPr");
            ColorMarkup.Fill(xml, theme, Color(point));
            ColorMarkup.Outline(xml, theme, ColorToken.Surface, widthPt: 1.5);
            xml.Close().Close();
        }
    }

    private void Categories()
    {
        string range = SheetRange.Values(0, data.Categories.Count);
        if (data.Positions is { } positions)
        {
            xml.Open("c:numRef").TextElement("c:f", range);
            Cache([.. positions]);
            xml.Close();
            return;
        }

        xml.Open("c:strRef").TextElement("c:f", range).Open("c:strCache");
        ChartPart.Value(xml, "c:ptCount", data.Categories.Count);
        for (int category = 0; category < data.Categories.Count; category++)
        {
            Point(category, data.Categories[category]);
        }

        xml.Close().Close();
    }

    private void Cache(ReadOnlySpan<double?> values)
    {
        xml.Open("c:numCache").TextElement("c:formatCode", data.NumberFormat);
        ChartPart.Value(xml, "c:ptCount", values.Length);
        for (int index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value && double.IsFinite(value))
            {
                Point(index, ChartData.Text(value));
            }
        }

        xml.Close();
    }

    private void Point(int index, string value) => xml.Open("c:pt").Attribute("idx", index).TextElement("c:v", value).Close();

    public static ColorToken Color(int index) => ColorToken.Chart1 + (index % Colors);
}
