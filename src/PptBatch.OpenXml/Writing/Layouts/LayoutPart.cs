using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>Writes a layout.</summary>
internal static class LayoutPart
{
    /// <param name="package">The package.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="design">The design, one of whose colours is the layout's ground.</param>
    /// <param name="language">Language of its prompts.</param>
    public static void Write(PackageWriter package, LayoutDesign layout, DeckDesign design, string language)
    {
        DeckTheme theme = layout.Theme ?? design.Theme;
        RelationshipList relationships = new();
        relationships.To(RelationshipKind.SlideMaster, "../slideMasters/" + PartNames.MasterFile(design.Variant));
        MarkupWriter xml = package.Xml.Root("p:sldLayout", "a", "r", "p");
        xml.Attribute("type", layout.Type).Flag("preserve", true).Flag("userDrawn", layout.Type is null);
        if (!layout.ShowMasterOrnaments)
        {
            xml.Attribute("showMasterSp", "0");
        }

        xml.Open("p:cSld").Attribute("name", layout.Name);
        if (layout.Ground is { } ground)
        {
            xml.Open("p:bg").Open("p:bgPr");
            ColorMarkup.Fill(xml, design.Theme, ground);
            xml.Empty("a:effectLst").Close().Close();
        }

        ShapeTree.Open(xml);
        int id = 2;
        foreach (LayoutOrnament ornament in layout.Ornaments)
        {
            Ornaments.Write(xml, id++, ornament, theme);
        }

        foreach (LayoutPlaceholder placeholder in layout.Placeholders)
        {
            Placeholder(xml, id++, placeholder, theme, language);
        }

        FooterPlaceholders.Write(xml, id, theme, layout.Footers, onMaster: false);
        xml.CloseTo(1).Open("p:clrMapOvr").Empty("a:masterClrMapping");
        package.Part(PartNames.Layout(layout.Part), relationships);
    }

    private static void Placeholder(MarkupWriter xml, int id, LayoutPlaceholder placeholder, DeckTheme theme, string language)
    {
        xml.Open("p:sp").Open("p:nvSpPr");
        xml.Open("p:cNvPr").Attribute("id", id).Attribute("name", placeholder.Name).Close();
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Close().Close();
        xml.Open("p:nvPr").Open("p:ph").Attribute("type", placeholder.Type);
        if (placeholder.Index > 0)
        {
            xml.Attribute("idx", placeholder.Index);
        }

        xml.Close().Close().Close();
        xml.Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", placeholder.Box);
        if (placeholder.Fill is { } fill)
        {
            PresetGeometry.Write(xml, ShapeGeometry.Rectangle);
            ColorMarkup.Fill(xml, theme, fill);
        }

        xml.Close().Open("p:txBody").Open("a:bodyPr")
            .Attribute("lIns", Emu.Of(placeholder.Insets.Left)).Attribute("tIns", Emu.Of(placeholder.Insets.Top))
            .Attribute("rIns", Emu.Of(placeholder.Insets.Right)).Attribute("bIns", Emu.Of(placeholder.Insets.Bottom))
            .Attribute("anchor", ShapeTree.Anchor(placeholder.Anchor)).Empty("a:normAutofit").Close();
        xml.Open("a:lstStyle");
        Levels(xml, placeholder, theme);
        xml.Close().Open("a:p").Open("a:r").Open("a:rPr").Attribute("lang", language).Close()
            .TextElement("a:t", placeholder.Name).Close().Close();
        xml.Close().Close();
    }

    // Colours are said on every layout, because not every layout stands on the master's ground.
    private static void Levels(MarkupWriter xml, LayoutPlaceholder placeholder, DeckTheme theme)
    {
        bool text = placeholder.Type is not ("pic" or "tbl" or "chart");
        for (int level = 1; text && level <= (placeholder.Unbulleted || placeholder.Role == PlaceholderRole.Title ? 1 : 3); level++)
        {
            xml.Open("a:lvl" + (char)('0' + level) + "pPr");
            if (placeholder.Unbulleted)
            {
                xml.Attribute("marL", 0).Attribute("indent", 0).Empty("a:buNone");
            }
            else if (placeholder.Role != PlaceholderRole.Title)
            {
                xml.Open("a:buClr");
                ColorMarkup.Color(xml, theme, ColorToken.Accent);
                xml.Close();
            }

            xml.Open("a:defRPr");
            if (placeholder.SizePt > 0)
            {
                xml.Attribute("sz", placeholder.SizePt * 100);
            }

            ColorMarkup.Fill(xml, theme, placeholder.Color);
            xml.Close().Close();
        }
    }
}
