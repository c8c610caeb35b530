using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>The embedded fonts of all inputs, each style of a face once.</summary>
internal sealed class EmbeddedFontList
{
    private static readonly string[] Styles = ["regular", "bold", "italic", "boldItalic"];
    private readonly Dictionary<string, XElement> _faces = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<XElement> _entries = [];

    public XElement? Root => _entries.Count == 0 ? null : new XElement(P + "embeddedFontLst", _entries);

    /// <summary>A copy of an entry with the styles that no input brought yet; null when there are none.</summary>
    public XElement? Missing(XElement entry)
    {
        XElement copy = new(entry);
        if (_faces.TryGetValue(Face(entry), out XElement? known))
        {
            copy.Elements().Where(style => known.Element(style.Name) is not null).Remove();
        }

        return copy.HasElements ? copy : null;
    }

    /// <summary>Adds what <see cref="Missing"/> gave, its relationship ids those of the merged presentation.</summary>
    public void Add(string face, XElement entry)
    {
        if (!_faces.TryGetValue(face, out XElement? known))
        {
            _faces[face] = entry;
            _entries.Add(entry);
            return;
        }

        known.Add(entry.Elements());
        List<XElement> styles = [.. known.Elements().Where(style => Styles.Contains(style.Name.LocalName))
            .OrderBy(style => Array.IndexOf(Styles, style.Name.LocalName))];
        styles.Remove();
        known.Add(styles);
    }

    public static string Face(XElement entry) => (string?)entry.Element(P + "font")?.Attribute("typeface") ?? "";
}
