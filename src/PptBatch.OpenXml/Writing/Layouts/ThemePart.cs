using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>The theme: the colour scheme, the faces, and the plainest of format schemes.</summary>
internal static class ThemePart
{
    public static void Write(PackageWriter package, DeckTheme theme, string name)
    {
        ThemePalette palette = theme.Palette;
        MarkupWriter xml = package.Xml.Root("a:theme", "a").Attribute("name", "PptBatch " + theme.Name);
        xml.Open("a:themeElements").Open("a:clrScheme").Attribute("name", theme.Name);

        // In a dark theme the master maps text to the light slots, so the slots themselves stay what their names say.
        Color(xml, "a:dk1", palette.Dark ? palette.Surface : palette.Ink);
        Color(xml, "a:lt1", palette.Dark ? palette.Ink : palette.Surface);
        Color(xml, "a:dk2", palette.Dark ? palette.Panel : palette.Muted);
        Color(xml, "a:lt2", palette.Dark ? palette.Muted : palette.Panel);
        for (int index = 0; index < palette.Accents.Count; index++)
        {
            Color(xml, "a:accent" + (char)('1' + index), palette.Accents[index]);
        }

        Color(xml, "a:hlink", palette.Accents[0]);
        Color(xml, "a:folHlink", palette.Muted);
        xml.Close().Open("a:fontScheme").Attribute("name", theme.Name);
        Faces(xml, "a:majorFont", theme.Fonts.Heading);
        Faces(xml, "a:minorFont", theme.Fonts.Body);
        xml.Close().Open("a:fmtScheme").Attribute("name", theme.Name);
        xml.Open("a:fillStyleLst");
        Repeat(xml, Fill);
        xml.Close().Open("a:lnStyleLst");
        Line(xml, 6350);
        Line(xml, 12700);
        Line(xml, 19050);
        xml.Close().Open("a:effectStyleLst");
        Repeat(xml, part => part.Open("a:effectStyle").Empty("a:effectLst").Close());
        xml.Close().Open("a:bgFillStyleLst");
        Repeat(xml, Fill);
        package.Part(name);
    }

    private static void Color(MarkupWriter xml, string slot, string rgb) =>
        xml.Open(slot).Open("a:srgbClr").Attribute("val", rgb).Close().Close();

    private static void Faces(MarkupWriter xml, string kind, string face)
    {
        xml.Open(kind).Open("a:latin").Attribute("typeface", face).Close();
        xml.Open("a:ea").Attribute("typeface", "").Close();
        xml.Open("a:cs").Attribute("typeface", "").Close().Close();
    }

    private static void Fill(MarkupWriter xml) => xml.Open("a:solidFill").Open("a:schemeClr").Attribute("val", "phClr").Close().Close();

    private static void Line(MarkupWriter xml, int width)
    {
        xml.Open("a:ln").Attribute("w", width);
        Fill(xml);
        xml.Close();
    }

    private static void Repeat(MarkupWriter xml, Action<MarkupWriter> write)
    {
        for (int count = 0; count < 3; count++)
        {
            write(xml);
        }
    }
}
