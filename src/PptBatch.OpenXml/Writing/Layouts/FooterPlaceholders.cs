using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>The footer line of our own master and layouts.</summary>
internal static class FooterPlaceholders
{
    private const int FirstMasterIndex = 2;

    public static void Write(MarkupWriter xml, int firstId, DeckTheme theme, IReadOnlyList<LayoutFooter> footers, bool onMaster)
    {
        foreach (LayoutFooter footer in footers)
        {
            Placeholder(xml, firstId++, theme, onMaster
                ? footer with { Index = footer.Index - LayoutFooter.FirstIndex + FirstMasterIndex }
                : footer);
        }
    }

    private static void Placeholder(MarkupWriter xml, int id, DeckTheme theme, LayoutFooter field)
    {
        xml.Open("p:sp").Open("p:nvSpPr");
        xml.Open("p:cNvPr").Attribute("id", id).Attribute("name", field.Name).Close();
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Close().Close();
        xml.Open("p:nvPr")
            .Open("p:ph").Attribute("type", field.Type).Attribute("sz", "quarter").Attribute("idx", field.Index).Close().Close();
        xml.Close().Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", field.Zone.Outer);
        xml.Open("a:prstGeom").Attribute("prst", "rect").Empty("a:avLst").Close().Close();
        xml.Open("p:txBody")
            .Open("a:bodyPr").Attribute("lIns", Emu.Of(field.Zone.Insets.Left)).Attribute("tIns", Emu.Of(field.Zone.Insets.Top))
            .Attribute("rIns", Emu.Of(field.Zone.Insets.Right)).Attribute("bIns", Emu.Of(field.Zone.Insets.Bottom))
            .Attribute("anchor", ShapeTree.Anchor(field.Zone.Anchor)).Close();
        xml.Open("a:lstStyle").Open("a:lvl1pPr")
            .Attribute("algn", Align(field.Zone.Align)).Open("a:defRPr").Attribute("sz", Emu.Hundredths(field.Zone.SizePt));
        ColorMarkup.Fill(xml, field.Color ?? theme.Palette.Reference(ColorToken.Footer));
        xml.Close().Close().Close().Open("a:p");
        if (field.Type == "sldNum")
        {
            xml.Open("a:fld")
                .Attribute("id", SlideNumberField).Attribute("type", "slidenum").Empty("a:rPr").TextElement("a:t", "‹#›").Close();
        }

        xml.Close().Close().Close();
    }

    /// <summary>Id of the field; any GUID will do and slides share it.</summary>
    public const string SlideNumberField = "{6F0D2C55-1B5E-4C0E-9F0A-3B5A7D1E8C42}";

    private static string Align(TextAlign align) => align switch { TextAlign.Center => "ctr", TextAlign.End => "r", _ => "l" };
}
