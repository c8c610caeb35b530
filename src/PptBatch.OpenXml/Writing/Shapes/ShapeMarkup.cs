using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Outlines and fills of shapes.</summary>
internal static class ShapeMarkup
{
    /// <summary>Fill and outline; in a theme without panels, a panel gets a hairline instead.</summary>
    public static void FillAndOutline(SlideContext context, ColorToken? fill, ColorToken? outline)
    {
        ColorMarkup.Fill(context.Xml, context.Theme, fill);
        ColorMarkup.Outline(context.Xml, context.Theme, PanelEdge.Of(fill, outline, context.Theme.Palette.OutlinedPanels));
    }
}
