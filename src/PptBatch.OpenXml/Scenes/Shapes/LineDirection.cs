using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>Which diagonal of its box a line is.</summary>
internal static class LineDirection
{
    /// <summary>True when it goes from the lower left to the upper right.</summary>
    public static bool IsRising(XElement shape)
    {
        XElement? transform = shape.Element(P + "spPr")?.Element(A + "xfrm");
        return transform.Flag("flipV") == true != (transform.Flag("flipH") == true);
    }
}
