using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Writes the two axes with a light grid. Values that stand at the bars already are not repeated on an axis.</summary>
internal sealed class AxisWriter(MarkupWriter xml, ChartData data, DeckTheme theme, double textSizePt)
{
    public const int CategoryAxis = 111111111;
    public const int ValueAxis = 222222222;

    public void Write()
    {
        bool sideways = data.Kind == ChartKind.Bar;
        bool scatter = data.Kind == ChartKind.Scatter;
        Open(scatter ? "c:valAx" : "c:catAx", CategoryAxis, sideways ? "l" : "b", reversed: sideways, hidden: false);
        Finish(grid: false, scatter ? data.CategoryTitle : "", "General", ValueAxis, crosses: "autoZero");
        if (scatter)
        {
            xml.Open("c:crossBetween").Attribute("val", "midCat").Close();
        }
        else
        {
            ChartPart.Value(xml, "c:auto", 1);
            xml.Open("c:lblAlgn").Attribute("val", "ctr").Close();
            ChartPart.Value(xml, "c:lblOffset", 100);
            ChartPart.Value(xml, "c:noMultiLvlLbl", 1);
        }

        xml.Close();
        Open("c:valAx", ValueAxis, sideways ? "b" : "l", reversed: false, hidden: data.HasLabels);

        // Bars are listed from the top, so the value axis crosses at the far end to stay below them.
        Finish(grid: !data.HasLabels, scatter && data.Series is [var only]
            ? only.Name
            : "", data.NumberFormat, CategoryAxis, crosses: sideways
            ? "max"
            : "autoZero");
        xml.Open("c:crossBetween")
            .Attribute("val", data.Kind is ChartKind.Area or ChartKind.Scatter ? "midCat" : "between").Close().Close();
    }

    private void Open(string element, int id, string position, bool reversed, bool hidden)
    {
        xml.Open(element);
        ChartPart.Value(xml, "c:axId", id);
        xml.Open("c:scaling").Open("c:orientation").Attribute("val", reversed ? "maxMin" : "minMax").Close();
        if (id == ValueAxis && BeginsAtZero())
        {
            ChartPart.Value(xml, "c:min", 0);
        }

        xml.Close();
        ChartPart.Value(xml, "c:delete", hidden ? 1 : 0);
        xml.Open("c:axPos").Attribute("val", position).Close();
    }

    // The length of a bar is its value; PowerPoint would cut off what values that are alike have in common.
    private bool BeginsAtZero() => data.Kind is ChartKind.Column or ChartKind.Bar or ChartKind.Area
        && data.Series.All(series => series.Values.All(value => value is null or >= 0));

    private void Title(string title, bool upright)
    {
        const int QuarterTurn = -5400000;
        xml.Open("c:title").Open("c:tx").Open("c:rich");
        xml.Open("a:bodyPr").Attribute("rot", upright ? QuarterTurn : 0).Attribute("vert", "horz").Close().Empty("a:lstStyle");
        xml.Open("a:p").Open("a:r").Open("a:rPr").Attribute("sz", Emu.Hundredths(textSizePt)).Attribute("b", "0");
        ColorMarkup.Fill(xml, theme, ColorToken.Muted);
        xml.Close().TextElement("a:t", title).Close().Close();
        xml.Close().Close();
        ChartPart.Value(xml, "c:overlay", 0);
        xml.Close();
    }

    private void Finish(bool grid, string title, string format, int other, string crosses)
    {
        if (grid)
        {
            xml.Open("c:majorGridlines").Open("c:spPr");
            ColorMarkup.Outline(xml, theme, ColorToken.Line);
            xml.Close().Close();
        }

        if (title.Length > 0)
        {
            Title(title, upright: grid);
        }

        xml.Open("c:numFmt").Attribute("formatCode", format).Attribute("sourceLinked", "0").Close();
        xml.Open("c:majorTickMark").Attribute("val", "none").Close().Open("c:minorTickMark").Attribute("val", "none").Close();
        xml.Open("c:tickLblPos").Attribute("val", "low").Close();
        xml.Open("c:spPr");
        ColorMarkup.Outline(xml, theme, ColorToken.Line);
        xml.Close();
        ChartText.Write(xml, theme, ColorToken.Ink, textSizePt);
        ChartPart.Value(xml, "c:crossAx", other);
        xml.Open("c:crosses").Attribute("val", crosses).Close();
    }
}
