using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes the frame of a chart; the chart itself is a part of its own.</summary>
internal static class ChartShape
{
    public static void Write(SlideContext context, ChartFrame frame)
    {
        MarkupWriter xml = context.Xml;
        int chart = context.Slide.FirstChart + context.Charts.Count;
        context.Charts.Add(frame);
        string id = context.Relationships.To(RelationshipKind.Chart, "../charts/" + PartNames.ChartFile(chart));
        GraphicFrame.Open(context, frame, "chart");
        xml.Open("a:graphic").Open("a:graphicData").Attribute("uri", Schemas.Of("c"));
        xml.Open("c:chart").Attribute("xmlns:c", Schemas.Of("c")).Attribute("r:id", id).Close().Close().Close();
        xml.Close();
    }
}
