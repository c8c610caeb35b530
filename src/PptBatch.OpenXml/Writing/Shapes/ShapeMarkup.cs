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
        bool hairline = outline is null && context.Theme.Palette.OutlinedPanels
            && fill is ColorToken.Panel or ColorToken.CodeSurface or ColorToken.AccentSoft or ColorToken.SecondSoft
                or ColorToken.GoodSoft or ColorToken.WarnSoft or ColorToken.Deep;
        ColorMarkup.Fill(context.Xml, context.Theme, fill);
        ColorMarkup.Outline(context.Xml, context.Theme, hairline ? ColorToken.Line : outline);
    }
}
