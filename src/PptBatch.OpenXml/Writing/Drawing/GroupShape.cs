using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Drawing;

/// <summary>
/// Writes a group. Numbers are given to its symbols first, because a line names what it is glued to and stands behind it.
/// </summary>
internal static class GroupShape
{
    public static void Write(SlideContext context, GroupFrame group)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:grpSp").Open("p:nvGrpSpPr");
        ShapeTree.Name(xml, context.NextShape(), group.Name, group.AltText);
        xml.Empty("p:cNvGrpSpPr").Empty("p:nvPr").Close().Open("p:grpSpPr");
        Transform(xml, group.Box);
        xml.Close();
        int[] ids = [.. group.Parts.Select(_ => context.NextShape())];
        for (int part = 0; part < ids.Length; part++)
        {
            if (group.Parts[part] is SymbolFrame symbol)
            {
                context.Glue(symbol, ids[part]);
            }
        }

        for (int part = 0; part < ids.Length; part++)
        {
            if (group.Parts[part] is SymbolFrame symbol)
            {
                SymbolMarkup.Write(context, symbol, ids[part]);
            }
            else if (group.Parts[part] is LineFrame line)
            {
                ConnectorMarkup.Write(context, line, ids[part], context.Glued);
            }
            else if (group.Parts[part] is IconFrame icon)
            {
                IconMarkup.Write(context, icon, ids[part]);
            }
        }

        xml.Close();
    }

    private static void Transform(MarkupWriter xml, Box box)
    {
        xml.Open("a:xfrm");
        foreach ((string offset, string extent) in ((string, string)[])[("a:off", "a:ext"), ("a:chOff", "a:chExt")])
        {
            xml.Open(offset).Attribute("x", Emu.Of(box.X)).Attribute("y", Emu.Of(box.Y)).Close();
            xml.Open(extent).Attribute("cx", Emu.Of(box.Width)).Attribute("cy", Emu.Of(box.Height)).Close();
        }

        xml.Close();
    }
}
