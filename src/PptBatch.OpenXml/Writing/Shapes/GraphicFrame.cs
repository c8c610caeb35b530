using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>The frame around a table or a chart.</summary>
internal static class GraphicFrame
{
    /// <summary>Opens the frame up to its graphic; the caller writes that and closes one element.</summary>
    public static void Open(SlideContext context, Frame frame, string placeholderType)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:graphicFrame").Open("p:nvGraphicFramePr");
        ShapeTree.Name(xml, context.NextShape(), frame.Name, frame.AltText);
        xml.Open("p:cNvGraphicFramePr").Open("a:graphicFrameLocks").Flag("noGrp", true).Close().Close();
        PlaceholderMarkup.WriteApplication(xml, context.Fill(placeholderType));
        xml.Close();
        ShapeTree.Transform(xml, "p:xfrm", frame.Box);
    }
}
