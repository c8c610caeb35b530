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

    private static readonly XName Latin = A + "latin";
    private static readonly XName ThemeElements = A + "themeElements";
    private static readonly XName FontScheme = A + "fontScheme";
    private static readonly XName Major = A + "majorFont";
    private static readonly XName Minor = A + "minorFont";

    public static bool IsFixedWidth(string face) => FixedWidth.Contains(face);

    /// <summary>The face that the run properties that apply name, nearest first, or the theme's.</summary>
    public static string Of(IReadOnlyList<XElement> properties, XElement? theme)
    {
        foreach (XElement value in properties)
        {
            if (value.Element(Latin).Text("typeface") is { } typeface)
            {
                return Resolve(typeface, theme);
            }
        }

        return Resolve(null, theme);
    }

    /// <summary>The face that a run means: <c>+mj-lt</c> is the theme's heading face, none is its body face.</summary>
    public static string Resolve(string? typeface, XElement? theme)
    {
        if (!string.IsNullOrEmpty(typeface) && typeface[0] != '+')
        {
            return typeface;
        }

        XName kind = typeface?.StartsWith("+mj", StringComparison.Ordinal) == true ? Major : Minor;
        string? face = theme?.Element(ThemeElements)?.Element(FontScheme)?.Element(kind)?.Element(Latin).Text("typeface");
        return string.IsNullOrEmpty(face) ? "Calibri" : face;
    }
}
