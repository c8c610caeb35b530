using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Markup;

namespace PptBatch.OpenXml.Writing.Drawing;

/// <summary>
/// Outlines of our own, each with four connection sites and a text rectangle. No preset is a person; a diamond's preset keeps half of its
/// width from the text, and viewers do not agree where lines are glued to the presets of the other two.
/// </summary>
internal static class OutlineMarkup
{
    private const int Quarter = 5_400_000;
    private const double Slant = 0.15;
    private const double Lid = 0.28;

    public static void Write(MarkupWriter xml, SymbolGeometry geometry, Box box)
    {
        (long width, long height) = (Emu.Of(box.Width), Emu.Of(box.Height));
        Box room = SymbolShape.TextRoom(geometry);
        double inside = geometry == SymbolGeometry.Parallelogram ? Slant / 2 : 0;
        xml.Open("a:custGeom").Empty("a:avLst").Open("a:gdLst");
        Guide(xml, "siteLeft", "w", inside);
        Guide(xml, "siteRight", "w", 1 - inside);
        Guide(xml, "textLeft", "w", room.X);
        Guide(xml, "textTop", "h", room.Y);
        Guide(xml, "textRight", "w", room.Right);
        Guide(xml, "textBottom", "h", room.Bottom);
        xml.Close().Empty("a:ahLst").Open("a:cxnLst");
        Site(xml, 3 * Quarter, "hc", "t");
        Site(xml, 2 * Quarter, "siteLeft", "vc");
        Site(xml, Quarter, "hc", "b");
        Site(xml, 0, "siteRight", "vc");
        xml.Close().Open("a:rect").Attribute("l", "textLeft").Attribute("t", "textTop").Attribute("r", "textRight")
            .Attribute("b", "textBottom").Close();
        xml.Open("a:pathLst");
        switch (geometry)
        {
            case SymbolGeometry.Diamond:
                Polygon(xml, width, height, [(width / 2, 0), (width, height / 2), (width / 2, height), (0, height / 2)]);
                break;
            case SymbolGeometry.Parallelogram:
                Polygon(xml, width, height, [((long)(width * Slant), 0), (width, 0), (width - (long)(width * Slant), height), (0, height)]);
                break;
            case SymbolGeometry.Cylinder:
                Cylinder(xml, width, height);
                break;
            default:
                Person(xml, width, height);
                break;
        }

        xml.Close().Close();
    }

    private static void Polygon(MarkupWriter xml, long width, long height, ReadOnlySpan<(long X, long Y)> corners)
    {
        Path(xml, width, height);
        for (int corner = 0; corner < corners.Length; corner++)
        {
            Point(xml, corner == 0 ? "a:moveTo" : "a:lnTo", corners[corner].X, corners[corner].Y);
        }

        xml.Empty("a:close").Close();
    }

    private static void Cylinder(MarkupWriter xml, long width, long height)
    {
        long lid = (long)(height * Lid / 2);
        Path(xml, width, height);
        Point(xml, "a:moveTo", 0, lid);
        Arc(xml, width / 2, lid, 2 * Quarter, 2 * Quarter);
        Point(xml, "a:lnTo", width, height - lid);
        Arc(xml, width / 2, lid, 0, 2 * Quarter);
        xml.Empty("a:close").Close();
        xml.Open("a:path").Attribute("w", width).Attribute("h", height).Attribute("fill", "none");
        Point(xml, "a:moveTo", width, lid);
        Arc(xml, width / 2, lid, 0, 2 * Quarter);
        xml.Close();
    }

    private static void Person(MarkupWriter xml, long width, long height)
    {
        long shoulders = (long)(height * PersonOutline.Shoulders);
        long head = (long)(height * PersonOutline.Head / 2);
        long corner = Math.Min(shoulders / 2, width / 4);
        Path(xml, width, height);
        Point(xml, "a:moveTo", (width / 2) - head, head);
        Arc(xml, head, head, 2 * Quarter, 4 * Quarter);
        xml.Empty("a:close");
        Point(xml, "a:moveTo", 0, height);
        Point(xml, "a:lnTo", 0, shoulders + corner);
        Arc(xml, corner, corner, 2 * Quarter, Quarter);
        Point(xml, "a:lnTo", width - corner, shoulders);
        Arc(xml, corner, corner, 3 * Quarter, Quarter);
        Point(xml, "a:lnTo", width, height);
        xml.Empty("a:close").Close();
    }

    private static void Path(MarkupWriter xml, long width, long height) => xml.Open("a:path").Attribute("w", width).Attribute("h", height);

    private static void Guide(MarkupWriter xml, string name, string of, double share) =>
        xml.Open("a:gd").Attribute("name", name).Attribute("fmla", $"*/ {of} {(int)Math.Round(share * 10_000)} 10000").Close();

    private static void Site(MarkupWriter xml, int angle, string x, string y) =>
        xml.Open("a:cxn").Attribute("ang", angle).Open("a:pos").Attribute("x", x).Attribute("y", y).Close().Close();

    private static void Point(MarkupWriter xml, string element, long x, long y) =>
        xml.Open(element).Open("a:pt").Attribute("x", x).Attribute("y", y).Close().Close();

    private static void Arc(MarkupWriter xml, long width, long height, int start, int sweep) =>
        xml.Open("a:arcTo").Attribute("wR", width).Attribute("hR", height).Attribute("stAng", start).Attribute("swAng", sweep).Close();
}
