using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Writing.Markup;

/// <summary>Text by outline level: what a placeholder's text looks like before anybody touches it.</summary>
internal static class ListStyles
{
    private const int Levels = 9;

    /// <summary>The three text styles of a master.</summary>
    public static void WriteMasterStyles(MarkupWriter xml)
    {
        xml.Open("p:txStyles").Open("p:titleStyle");
        Level(xml, 1, new LevelStyle("+mj", (int)MasterText.TitleSize) { Bold = true });
        xml.Close().Open("p:bodyStyle");
        for (int level = 1; level <= Levels; level++)
        {
            int index = level - 1;
            Level(xml, level, new LevelStyle("+mn", (int)MasterText.Size(index))
            {
                Bullet = MasterText.Bullet(index), Indent = (int)MasterText.Indent(index), Hanging = (int)MasterText.Hanging,
                LineSpacing = (int)Math.Round(MasterText.LineSpacing * 100), Before = (int)MasterText.SpaceBefore(index),
            });
        }

        xml.Close().Open("p:otherStyle");
        Plain(xml);
        xml.Close().Close();
    }

    /// <summary>The text of boxes that are no placeholders.</summary>
    public static void WriteDefaultText(MarkupWriter xml, string language)
    {
        xml.Open("p:defaultTextStyle");
        xml.Open("a:defPPr").Open("a:defRPr").Attribute("lang", language).Close().Close();
        Plain(xml);
        xml.Close();
    }

    public static void WriteNotesStyle(MarkupWriter xml)
    {
        xml.Open("p:notesStyle");
        for (int level = 1; level <= Levels; level++)
        {
            Level(xml, level, new LevelStyle("+mn", 12) { Indent = (level - 1) * 18 });
        }

        xml.Close();
    }

    private static void Plain(MarkupWriter xml)
    {
        for (int level = 1; level <= Levels; level++)
        {
            Level(xml, level, new LevelStyle("+mn", 18));
        }
    }

    private static void Level(MarkupWriter xml, int level, LevelStyle style)
    {
        xml.Open("a:lvl" + (char)('0' + level) + "pPr")
            .Attribute("marL", Emu.Of(style.Indent))
            .Attribute("indent", style.Bullet is null ? 0 : Emu.Of(-style.Hanging))
            .Attribute("algn", "l")
                .Attribute("defTabSz", Emu.Of(72)).Attribute("rtl", "0").Attribute("eaLnBrk", "1").Attribute("latinLnBrk", "0")
            .Attribute("hangingPunct", "1");
        xml.Open("a:lnSpc").Open("a:spcPct").Attribute("val", style.LineSpacing * 1000).Close().Close();
        xml.Open("a:spcBef").Open("a:spcPts").Attribute("val", style.Before * 100).Close().Close();
        if (style.Bullet is null)
        {
            xml.Empty("a:buNone");
        }
        else
        {
            xml.Open("a:buClr").Open("a:schemeClr").Attribute("val", "accent1").Close().Close();
            xml.Open("a:buFont").Attribute("typeface", "Arial").Close().Open("a:buChar").Attribute("char", style.Bullet).Close();
        }

        xml.Open("a:defRPr").Attribute("sz", style.Size * 100).Flag("b", style.Bold).Attribute("kern", 1200);
        xml.Open("a:solidFill").Open("a:schemeClr").Attribute("val", "tx1").Close().Close();
        xml.Open("a:latin").Attribute("typeface", style.Face + "-lt").Close();
        xml.Open("a:ea").Attribute("typeface", style.Face + "-ea").Close();
        xml.Open("a:cs").Attribute("typeface", style.Face + "-cs").Close().Close().Close();
    }

    private readonly record struct LevelStyle(string Face, int Size)
    {
        public bool Bold { get; init; }

        public string? Bullet { get; init; }

        public int Indent { get; init; }

        public int Hanging { get; init; }

        public int LineSpacing { get; init; } = 100;

        public int Before { get; init; }
    }
}
