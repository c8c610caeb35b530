using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Shapes;

/// <summary>Names of faces, those of the theme included.</summary>
internal static class FaceNames
{
    private static readonly HashSet<string> FixedWidth = new(StringComparer.OrdinalIgnoreCase)
    {
        "Consolas", "Courier", "Courier New", "Lucida Console", "Lucida Sans Typewriter", "Menlo", "Monaco", "Cascadia Code",
            "Cascadia Mono",
        "DejaVu Sans Mono", "Liberation Mono", "Source Code Pro", "Fira Code", "Fira Mono", "JetBrains Mono", "IBM Plex Mono",
            "Roboto Mono",
        "Noto Sans Mono", "Ubuntu Mono", "SF Mono", "Andale Mono",
    };

    public static bool IsFixedWidth(string face) => FixedWidth.Contains(face);

    /// <summary>The face that a run means: <c>+mj-lt</c> is the theme's heading face, none is its body face.</summary>
    public static string Resolve(string? typeface, XElement? theme)
    {
        if (!string.IsNullOrEmpty(typeface) && typeface[0] != '+')
        {
            return typeface;
        }

        string kind = typeface?.StartsWith("+mj", StringComparison.Ordinal) == true ? "majorFont" : "minorFont";
        string? face = theme?.Element(A + "themeElements")?.Element(A + "fontScheme")?.Element(A + kind)?.Element(
            A + "latin").Text("typeface");
        return string.IsNullOrEmpty(face) ? "Calibri" : face;
    }
}
