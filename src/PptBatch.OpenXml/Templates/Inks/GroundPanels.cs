using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>Puts a plain ground behind the placeholders of a layout, where what it draws there leaves text unreadable.</summary>
internal static class GroundPanels
{
    /// <summary>How much of what is behind it a panel covers, in per cent: a picture is still seen through it.</summary>
    public const int OpacityPercent = 80;

    /// <summary>A copy of a layout with panels over what it draws and under its placeholders.</summary>
    public static XElement Add(XElement layout, IEnumerable<Box> boxes)
    {
        XElement root = new(layout);
        XElement? tree = root.Element(P + "cSld")?.Element(P + "spTree");
        int id = root.Descendants(P + "cNvPr").Select(shape => (int?)(uint?)shape.Attribute("id") ?? 0).DefaultIfEmpty(1).Max();
        foreach (Box box in boxes)
        {
            XElement panel = Panel(++id, box);
            XElement? last = tree?.Elements().LastOrDefault(shape =>
                PptBatch.OpenXml.Scenes.Shapes.PlaceholderChain.Of(shape) is null && shape.Name.LocalName != "extLst");
            last?.AddAfterSelf(panel);
        }

        return root;
    }

    private static XElement Panel(int id, Box box) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr",
            new XElement(
                P + "cNvPr",
                new XAttribute("id", id),
                new XAttribute("name", "Ground"),
                new XElement(A + "extLst", new XElement(
                    A + "ext",
                    new XAttribute("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"),
                    new XElement(
                        Decorative + "decorative", new XAttribute(XNamespace.Xmlns + "adec", Decorative), new XAttribute("val", 1))))),
            new XElement(P + "cNvSpPr"),
            new XElement(P + "nvPr", new XAttribute("userDrawn", 1))),
        new XElement(
            P + "spPr",
            new XElement(
                A + "xfrm",
                new XElement(A + "off", Pair("x", box.X, "y", box.Y)),
                new XElement(A + "ext", Pair("cx", box.Width, "cy", box.Height))),
            new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")),
            new XElement(A + "solidFill", new XElement(
                A + "schemeClr", new XAttribute("val", "bg1"),
                new XElement(A + "alpha", new XAttribute("val", OpacityPercent * 1000)))),
            new XElement(A + "ln", new XElement(A + "noFill"))));

    private static XAttribute[] Pair(string first, double one, string second, double two) =>
        [new(first, Emu.Of(one).ToString(CultureInfo.InvariantCulture)), new(second, Emu.Of(two).ToString(CultureInfo.InvariantCulture))];
}
