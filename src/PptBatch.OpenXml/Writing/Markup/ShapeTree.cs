using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing.Markup;

/// <summary>Pieces of markup that every kind of shape begins with.</summary>
internal static class ShapeTree
{
    /// <summary>Opens a shape tree with its group properties; shape ids start at 2.</summary>
    public static void Open(MarkupWriter xml)
    {
        xml.Open("p:spTree").Open("p:nvGrpSpPr").Open("p:cNvPr").Attribute("id", 1).Attribute("name", "").Close();
        xml.Empty("p:cNvGrpSpPr").Empty("p:nvPr").Close().Open("p:grpSpPr").Open("a:xfrm");
        Pair(xml, "a:off", "x", 0, "y", 0);
        Pair(xml, "a:ext", "cx", 0, "cy", 0);
        Pair(xml, "a:chOff", "x", 0, "y", 0);
        Pair(xml, "a:chExt", "cx", 0, "cy", 0);
        xml.Close().Close();
    }

    /// <summary>Writes name, number and alternative text; an empty one marks an ornament.</summary>
    public static void Name(MarkupWriter xml, int id, string name, string? altText)
    {
        xml.Open("p:cNvPr").Attribute("id", id).Attribute("name", name);
        xml.Attribute("descr", altText is { Length: > 0 } ? altText : null);
        if (altText is { Length: 0 })
        {
            xml.Open("a:extLst").Open("a:ext").Attribute("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
            xml.Open("adec:decorative").Attribute("xmlns:adec", Schemas.Of("adec")).Attribute("val", "1").Close().Close().Close();
        }

        xml.Close();
    }

    public static void Transform(MarkupWriter xml, string element, Box box)
    {
        xml.Open(element);
        Pair(xml, "a:off", "x", Emu.Of(box.X), "y", Emu.Of(box.Y));
        Pair(xml, "a:ext", "cx", Math.Max(0, Emu.Of(box.Width)), "cy", Math.Max(0, Emu.Of(box.Height)));
        xml.Close();
    }

    public static string Anchor(VerticalAnchor anchor) => anchor switch
    {
        VerticalAnchor.Middle => "ctr",
        VerticalAnchor.Bottom => "b",
        _ => "t",
    };

    private static void Pair(MarkupWriter xml, string element, string first, long one, string second, long two) =>
        xml.Open(element).Attribute(first, one).Attribute(second, two).Close();
}
