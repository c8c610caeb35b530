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
            .Open("p:blipFill").Open("a:blip").Attribute("r:embed", id).Close().Open("a:stretch").Empty("a:fillRect").Close().Close();
        xml.Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", frame.Box);
        PresetGeometry.Write(xml, ShapeGeometry.Rectangle);
        xml.Close().Close();
    }
}
