using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes a picture, in the layout's picture placeholder where there is one.</summary>
internal static class PictureShape
{
    public static void Write(SlideContext context, PictureFrame frame)
    {
        MarkupWriter xml = context.Xml;
        string id = context.Relationships.To(RelationshipKind.Image, "../media/" + context.Plan.MediaName(frame.Picture));
        xml.Open("p:pic").Open("p:nvPicPr");
        ShapeTree.Name(xml, context.NextShape(), frame.Name, frame.AltText);
        xml.Open("p:cNvPicPr").Open("a:picLocks").Flag("noGrp", true).Flag("noChangeAspect", true).Close().Close();
        PlaceholderMarkup.WriteApplication(xml, context.Fill("pic"));
        xml.Close()
            .Open("p:blipFill").Open("a:blip").Attribute("r:embed", id);
        Vector(context, frame);
        xml.Close().Open("a:stretch").Empty("a:fillRect").Close().Close();
        xml.Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", frame.Box);
        PresetGeometry.Write(xml, ShapeGeometry.Rectangle);
        xml.Close().Close();
    }

    // PowerPoint writes SVG so: the picture for older viewers, and the drawing in an extension of it.
    private static void Vector(SlideContext context, PictureFrame frame)
    {
        if (frame.Picture.Vector is { } vector)
        {
            string id = context.Relationships.To(RelationshipKind.Image, "../media/" + context.Plan.MediaName(vector));
            context.Xml.Open("a:extLst").Open("a:ext").Attribute("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
            context.Xml.Open("asvg:svgBlip").Attribute("xmlns:asvg", Schemas.Of("asvg")).Attribute("r:embed", id).Close().Close().Close();
        }
    }
}
