using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Outlines and fills of shapes.</summary>
internal static class ShapeMarkup
{
    private const int CornerRadius = 5000;

    public static void Geometry(MarkupWriter xml, ShapeGeometry geometry)
    {
        xml.Open("a:prstGeom").Attribute("prst", geometry switch
        {
            ShapeGeometry.RoundedRectangle => "roundRect",
            ShapeGeometry.Ellipse => "ellipse",
            ShapeGeometry.Chevron => "homePlate",
            _ => "rect",
        });
        xml.Open("a:avLst");
        if (geometry == ShapeGeometry.RoundedRectangle)
        {
            xml.Open("a:gd").Attribute("name", "adj").Attribute("fmla", $"val {CornerRadius}").Close();
        }

        xml.Close().Close();
    }

    /// <summary>Fill and outline; in a theme without panels, a panel gets a hairline instead.</summary>
    public static void FillAndOutline(SlideContext context, ColorToken? fill, ColorToken? outline)
    {
        bool hairline = outline is null && context.Theme.Palette.OutlinedPanels
            && fill is ColorToken.Panel or ColorToken.CodeSurface or ColorToken.AccentSoft;
        ColorMarkup.Fill(context.Xml, context.Theme, fill);
        ColorMarkup.Outline(context.Xml, context.Theme, hairline ? ColorToken.Line : outline);
    }
}
