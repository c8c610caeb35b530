using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>
/// Writes down the margins that text has where nothing is said, so that they can be scaled: 0.1 and 0.05 inch. Placeholders inherit theirs,
/// so
/// they are written on the master alone.
/// </summary>
internal static class DefaultInsets
{
    private static readonly (string Attribute, long Emu)[] OfBodies = [("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720)];
    private static readonly (string Attribute, long Emu)[] OfCells = [("marL", 91440), ("marR", 91440), ("marT", 45720), ("marB", 45720)];

    public static void Write(XElement root)
    {
        bool master = root.Name == P + "sldMaster";
        foreach (XElement shape in root.Descendants(P + "sp").Where(shape => master || !Shapes.IsPlaceholder(shape)))
        {
            Fill(shape.Element(P + "txBody")?.Element(A + "bodyPr"), OfBodies);
        }

        foreach (XElement cell in root.Descendants(A + "tc"))
        {
            if (cell.Element(A + "tcPr") is null)
            {
                cell.Element(A + "txBody")?.AddAfterSelf(new XElement(A + "tcPr"));
            }

            Fill(cell.Element(A + "tcPr"), OfCells);
        }
    }

    private static void Fill(XElement? properties, (string Attribute, long Emu)[] defaults)
    {
        foreach ((string attribute, long emu) in properties is null ? [] : defaults)
        {
            if (properties!.Attribute(attribute) is null)
            {
                properties.SetAttributeValue(attribute, emu);
            }
        }
    }
}
