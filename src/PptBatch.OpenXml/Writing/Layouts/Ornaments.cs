using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>Writes an ornament, marked as one for screen readers.</summary>
internal static class Ornaments
{
    public static void Write(MarkupWriter xml, int id, LayoutOrnament ornament, DeckTheme theme)
    {
        xml.Open("p:sp").Open("p:nvSpPr");
        ShapeTree.Name(xml, id, "Ornament", altText: "");
        xml.Empty("p:cNvSpPr").Open("p:nvPr").Flag("userDrawn", true).Close().Close();
        xml.Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", ornament.Box);
        PresetGeometry.Write(xml, ornament.Geometry);
        bool drawn = ornament.LinePt > 0;
        ColorMarkup.Fill(xml, theme, drawn ? null : ornament.Fill, 100 - ornament.Clear);
        ColorMarkup.Outline(xml, theme, drawn ? ornament.Fill : null, ornament.LinePt);
        xml.Close().Close();
    }
}
