using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Text properties inside charts.</summary>
internal static class ChartText
{
    public static void Write(MarkupWriter xml, DeckTheme theme, ColorToken color, double sizePt, string? language = null)
    {
        xml.Open("c:txPr").Empty("a:bodyPr").Empty("a:lstStyle").Open("a:p").Open("a:pPr");
        xml.Open("a:defRPr").Attribute("sz", Emu.Hundredths(sizePt)).Attribute("b", "0");
        ColorMarkup.Fill(xml, theme, color);
        xml.Open("a:latin").Attribute("typeface", "+mn-lt").Close().Close().Close();
        xml.Open("a:endParaRPr").Attribute("lang", language).Close().Close().Close();
    }
}
