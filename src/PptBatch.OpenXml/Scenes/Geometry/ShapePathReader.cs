using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>The form of a shape, a picture or a connector as the deck says it.</summary>
internal static class ShapePathReader
{
    // A side of no length is divided by.
    private const double Thinnest = 1e-3;

    public static ShapePath Read(SceneShape shape, Box box)
    {
        XElement? geometry = shape.Chain.Select(element => element.Element(P + "spPr")).OfType<XElement>()
            .SelectMany(properties => properties.Elements()).FirstOrDefault(child => child.Name.LocalName is "prstGeom" or "custGeom");
        XElement? place = shape.Element.Element(P + "spPr")?.Element(A + "xfrm");
        (bool, bool) flip = (place.Flag("flipH") == true, place.Flag("flipV") == true);
        Box drawn = box with { Width = Math.Max(Thinnest, box.Width), Height = Math.Max(Thinnest, box.Height) };
        Pen pen = new(drawn, Guides.Adjustments(geometry), flip);
        if (geometry?.Name.LocalName != "custGeom" || !FreeShape.Draw(geometry, pen))
        {
            Presets.Draw(geometry.Text("prst") ?? "rect", pen);
        }

        return pen.Path();
    }
}
