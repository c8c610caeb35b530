using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Writes the plot of a chart: its kind, its series and its axes.</summary>
internal sealed class PlotWriter(MarkupWriter xml, ChartData data, DeckTheme theme, double textSizePt)
{
    private const int FewBars = 6;

    public void Write()
    {
        SeriesWriter series = new(xml, data, theme, textSizePt);
        xml.Open(Element(data.Kind));
        Head();
        for (int index = 0; index < data.Series.Count; index++)
        {
            series.Write(index);
        }

        Tail();
        xml.Close();
        if (!data.IsRound)
        {
            new AxisWriter(xml, data, theme, textSizePt).Write();
        }
    }

    private void Head()
    {
        switch (data.Kind)
        {
            case ChartKind.Column or ChartKind.Bar:
                xml.Open("c:barDir").Attribute("val", data.Kind == ChartKind.Bar ? "bar" : "col").Close();
                xml.Open("c:grouping").Attribute("val", "clustered").Close();
                break;
            case ChartKind.Line or ChartKind.Area:
                xml.Open("c:grouping").Attribute("val", "standard").Close();
                break;
            case ChartKind.Scatter:
                xml.Open("c:scatterStyle").Attribute("val", "lineMarker").Close();
                break;
        }

        ChartPart.Value(xml, "c:varyColors", data.IsRound ? 1 : 0);
    }

    private void Tail()
    {
        switch (data.Kind)
        {
            case ChartKind.Column or ChartKind.Bar:
                ChartPart.Value(
                    xml, "c:gapWidth", (data.Series.Count * data.Categories.Count) switch { 1 => 300, <= FewBars => 50, _ => 40 });
                break;
            case ChartKind.Line:
                ChartPart.Value(xml, "c:marker", 1);
                break;
            case ChartKind.Pie or ChartKind.Doughnut:
                ChartPart.Value(xml, "c:firstSliceAng", 0);
                if (data.Kind == ChartKind.Doughnut)
                {
                    ChartPart.Value(xml, "c:holeSize", 55);
                }

                return;
        }

        ChartPart.Value(xml, "c:axId", AxisWriter.CategoryAxis);
        ChartPart.Value(xml, "c:axId", AxisWriter.ValueAxis);
    }

    private static string Element(ChartKind kind) => kind switch
    {
        ChartKind.Line => "c:lineChart",
        ChartKind.Area => "c:areaChart",
        ChartKind.Pie => "c:pieChart",
        ChartKind.Doughnut => "c:doughnutChart",
        ChartKind.Scatter => "c:scatterChart",
        _ => "c:barChart",
    };
}
