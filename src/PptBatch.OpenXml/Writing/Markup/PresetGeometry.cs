using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Markup;

/// <summary>Forms of shapes that the format knows by name.</summary>
internal static class PresetGeometry
{
    private const int CornerRadius = 5000;

    public static void Write(MarkupWriter xml, ShapeGeometry geometry)
    {
        xml.Open("a:prstGeom").Attribute("prst", geometry switch
        {
            ShapeGeometry.RoundedRectangle => "roundRect",
            ShapeGeometry.Ellipse => "ellipse",
            ShapeGeometry.Chevron => "chevron",
            _ => "rect",
        });
        xml.Open("a:avLst");
        if (geometry == ShapeGeometry.RoundedRectangle)
        {
            xml.Open("a:gd").Attribute("name", "adj").Attribute("fmla", $"val {CornerRadius}").Close();
        }

        xml.Close().Close();
    }
}
