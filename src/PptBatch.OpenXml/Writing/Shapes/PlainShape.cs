using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>
/// Writes a shape without text. It says nothing that the text does not, so it is marked as an ornament unless it has words.
/// </summary>
internal static class PlainShape
{
    public static void Write(SlideContext context, ShapeFrame frame)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:sp").Open("p:nvSpPr");
        ShapeTree.Name(xml, context.NextShape(), frame.Name, frame.AltText ?? "");
        xml.Empty("p:cNvSpPr").Empty("p:nvPr").Close();
        xml.Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", frame.Box);
        PresetGeometry.Write(xml, frame.Geometry);
        ShapeMarkup.FillAndOutline(context, frame.Fill, frame.Outline);
        xml.Close().Close();
    }
}
