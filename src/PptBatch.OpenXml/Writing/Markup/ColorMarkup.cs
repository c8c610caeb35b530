using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Markup;

/// <summary>Colours of a role as references to the theme.</summary>
internal static class ColorMarkup
{
    public static void Fill(MarkupWriter xml, DeckTheme theme, ColorToken? token, int opacityPercent = 100)
    {
        if (token is null)
        {
            xml.Empty("a:noFill");
            return;
        }

        xml.Open("a:solidFill");
        Color(xml, theme, token.Value, opacityPercent);
        xml.Close();
    }

    /// <summary>A fill of one colour.</summary>
    public static void Fill(MarkupWriter xml, SchemeColor color)
    {
        xml.Open("a:solidFill");
        Color(xml, color);
        xml.Close();
    }

    public static void Color(MarkupWriter xml, DeckTheme theme, ColorToken token, int opacityPercent = 100) =>
        Color(xml, theme.Palette.Reference(token), opacityPercent);

    private static void Color(MarkupWriter xml, SchemeColor color, int opacityPercent = 100)
    {
        _ = color.Fixed is null
            ? xml.Open("a:schemeClr").Attribute("val", color.Slot)
            : xml.Open("a:srgbClr").Attribute("val", color.Fixed);
        if (color.LumMod != 100)
        {
            xml.Open("a:lumMod").Attribute("val", color.LumMod * 1000).Close();
        }

        if (color.LumOff != 0)
        {
            xml.Open("a:lumOff").Attribute("val", color.LumOff * 1000).Close();
        }

        if (opacityPercent != 100)
        {
            xml.Open("a:alpha").Attribute("val", opacityPercent * 1000).Close();
        }

        xml.Close();
    }

    /// <summary>An outline of the role, or none.</summary>
    public static void Outline(MarkupWriter xml, DeckTheme theme, ColorToken? token, double widthPt = 0.75)
    {
        xml.Open("a:ln");
        if (token is not null)
        {
            xml.Attribute("w", Emu.Of(widthPt));
        }

        Fill(xml, theme, token);
        xml.Close();
    }
}
