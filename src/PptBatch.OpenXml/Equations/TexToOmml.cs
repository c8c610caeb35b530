using System.Xml.Linq;

namespace PptBatch.OpenXml.Equations;

/// <summary>Turns a stated subset of TeX into Office Math.</summary>
internal static class TexToOmml
{
    /// <summary>An <c>m:oMath</c> element, or null when the TeX is outside the subset.</summary>
    public static XElement? Convert(string tex) => null;
}
