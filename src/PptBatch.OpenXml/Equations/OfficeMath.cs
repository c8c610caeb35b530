using System.Xml.Linq;

namespace PptBatch.OpenXml.Equations;

/// <summary>Equations as slides hold them, for whoever draws them. Thread-safe.</summary>
public static class OfficeMath
{
    /// <summary>
    /// The equation that TeX stands for, as an <c>m:oMath</c> element (ECMA-376 part 1, 22.1), or null where the TeX is outside the subset
    /// of <c>docs/equations.md</c>.
    /// </summary>
    /// <param name="tex">The TeX, with its delimiters or without.</param>
    public static XElement? Of(string tex)
    {
        ArgumentNullException.ThrowIfNull(tex);
        return TexToOmml.Convert(tex);
    }
}
