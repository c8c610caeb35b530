using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>What is asked of shapes.</summary>
internal static class Shapes
{
    /// <summary>True for a shape that inherits from its layout and master.</summary>
    public static bool IsPlaceholder(XElement shape) =>
        shape.Elements().FirstOrDefault()?.Element(P + "nvPr")?.Element(P + "ph") is not null;
}
