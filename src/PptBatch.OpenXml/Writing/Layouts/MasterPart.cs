using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>Writes the one master.</summary>
internal static class MasterPart
{
    /// <summary>Master and layouts share one space of ids; the master itself has the first.</summary>
    private const long FirstLayoutId = 2147483649;

    public static void Write(PackageWriter package, DeckDesign design)
    {
        DeckTheme theme = design.Theme;
        Zones zones = design.Zones;
        RelationshipList relationships = new();
        MarkupWriter xml = package.Xml.Root("p:sldMaster", "a", "r", "p").Open("p:cSld");
        xml.Open("p:bg").Open("p:bgPr");
        ColorMarkup.Fill(xml, theme, ColorToken.Surface);
        xml.Empty("a:effectLst").Close().Close();
        ShapeTree.Open(xml);
        int id = 2;
        foreach (LayoutOrnament ornament in LayoutArt.Master(design.Style, zones))
        {
            Ornaments.Write(xml, id++, ornament, theme);
        }

        Placeholder(xml, id++, "title", 0, "Title", zones.Title.Box, zones.Title.Anchor);
        Placeholder(xml, id++, "body", 1, "Content", zones.Body, VerticalAnchor.Top);
        FooterPlaceholders.Write(xml, id, theme, LayoutFooter.Of(zones), onMaster: true);
        xml.CloseTo(1);
        ColorMap(xml, theme.Palette.Dark);
        xml.Open("p:sldLayoutIdLst");
        foreach (LayoutDesign layout in design.Layouts)
        {
            xml.Open("p:sldLayoutId").Attribute("id", FirstLayoutId + layout.Part - 1)
                .Attribute("r:id", relationships.To(RelationshipKind.SlideLayout, "../slideLayouts/" + PartNames.LayoutFile(layout.Part)))
                    .Close();
        }

        xml.Close();
        xml.Open("p:hf").Attribute("hdr", "0").Close();
        ListStyles.WriteMasterStyles(xml);
        relationships.To(RelationshipKind.Theme, "../theme/" + Path.GetFileName(PartNames.ThemeOf(design.Variant)));
        package.Part(PartNames.MasterOf(design.Variant), relationships);
    }

    public static void ColorMap(MarkupWriter xml, bool dark)
    {
        (string background, string text) = dark ? ("dk", "lt") : ("lt", "dk");
        xml.Open("p:clrMap").Attribute("bg1", background + "1")
            .Attribute("tx1", text + "1").Attribute("bg2", background + "2").Attribute("tx2", text + "2");
        for (char accent = '1'; accent <= '6'; accent++)
        {
            xml.Attribute("accent" + accent, "accent" + accent);
        }

        xml.Attribute("hlink", "hlink").Attribute("folHlink", "folHlink").Close();
    }

    private static void Placeholder(MarkupWriter xml, int id, string type, int index, string name, Box box, VerticalAnchor anchor)
    {
        xml.Open("p:sp").Open("p:nvSpPr");
        xml.Open("p:cNvPr").Attribute("id", id).Attribute("name", name).Close();
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Close().Close();
        xml.Open("p:nvPr").Open("p:ph").Attribute("type", type);
        if (index > 0)
        {
            xml.Attribute("idx", index);
        }

        xml.Close().Close().Close().Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", box);
        xml.Open("a:prstGeom").Attribute("prst", "rect").Empty("a:avLst").Close().Close();
        xml.Open("p:txBody").Open("a:bodyPr").Attribute("vert", "horz").Attribute("lIns", 0).Attribute("tIns", 0).Attribute("rIns", 0)
            .Attribute("bIns", 0).Attribute("rtlCol", "0").Attribute("anchor", ShapeTree.Anchor(anchor)).Empty("a:normAutofit").Close();
        xml.Empty("a:lstStyle").Open("a:p").Open("a:r").Empty("a:rPr").TextElement("a:t", name).Close().Close();
        xml.Close().Close();
    }
}
