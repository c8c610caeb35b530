using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Markup;

/// <summary>Forms of shapes: those that the format knows by name, and quarters of a disc, which are drawn.</summary>
internal static class PresetGeometry
{
    private const int CornerRadius = 5000;
    private const int Side = 10_000;

    // Where the controls of a curve stand that is taken for a quarter of a circle.
    private const int Control = 5_523;

    public static void Write(MarkupWriter xml, ShapeGeometry geometry)
    {
        if (geometry is ShapeGeometry.QuarterLeft or ShapeGeometry.QuarterRight)
        {
            Quarter(xml, atRight: geometry == ShapeGeometry.QuarterRight);
            return;
        }

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

    private static void Quarter(MarkupWriter xml, bool atRight)
    {
        xml.Open("a:custGeom").Empty("a:avLst").Empty("a:gdLst").Empty("a:ahLst").Empty("a:cxnLst");
        xml.Open("a:rect").Attribute("l", "0").Attribute("t", "0").Attribute("r", "r").Attribute("b", "b").Close();
        xml.Open("a:pathLst").Open("a:path").Attribute("w", Side).Attribute("h", Side).Open("a:moveTo");
        Point(0, 0);
        xml.Close().Open("a:cubicBezTo");
        Point(Control, 0);
        Point(Side, Side - Control);
        Point(Side, Side);
        xml.Close().Open("a:lnTo");
        Point(0, Side);
        xml.Close().Empty("a:close").Close().Close().Close();

        void Point(int x, int y) => xml.Open("a:pt").Attribute("x", atRight ? Side - x : x).Attribute("y", y).Close();
    }
}
