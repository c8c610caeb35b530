using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Writes a chart and the workbook inside it. It has no title of its own: the slide's title is the finding.</summary>
internal static class ChartPart
{
    public static void Write(PackageWriter package, int number, ChartFrame frame, string language, DeckTheme theme)
    {
        ChartData data = ChartData.Of(frame.Chart);
        RelationshipList relationships = new();
        MarkupWriter xml = package.Xml.Root("c:chartSpace", "c", "a", "r");
        Value(xml, "c:date1904", 0);
        xml.Open("c:lang").Attribute("val", frame.Chart.Language ?? language).Close();
        Value(xml, "c:roundedCorners", 0);
        xml.Open("c:chart");
        Value(xml, "c:autoTitleDeleted", 1);
        xml.Open("c:plotArea");
        PlotRoom.Write(xml, data, frame);
        PlotWriter plot = new(xml, data, theme, frame.TextSizePt);
        plot.Write();
        xml.Close();
        if (data.NeedsLegend)
        {
            xml.Open("c:legend").Open("c:legendPos").Attribute("val", "b").Close();
            Value(xml, "c:overlay", 0);
            ChartText.Write(xml, theme, ColorToken.Ink, frame.TextSizePt);
            xml.Close();
        }

        Value(xml, "c:plotVisOnly", 1);
        xml.Open("c:dispBlanksAs").Attribute("val", "gap").Close().Close();
        xml.Open("c:spPr").Empty("a:noFill").Open("a:ln").Empty("a:noFill").Close().Close();
        ChartText.Write(xml, theme, ColorToken.Ink, frame.TextSizePt, language);
        xml.Open("c:externalData")
            .Attribute("r:id", relationships.To(RelationshipKind.Package, "../embeddings/" + PartNames.WorkbookFile(number)));
        Value(xml, "c:autoUpdate", 0);
        xml.Close();
        package.Part(PartNames.Chart(number), relationships);
        package.Binary(PartNames.Workbook(number), ChartWorkbook.Write(data));
    }

    /// <summary>The many elements of charts that hold nothing but a value.</summary>
    public static void Value(MarkupWriter xml, string element, long value) => xml.Open(element).Attribute("val", value).Close();
}
