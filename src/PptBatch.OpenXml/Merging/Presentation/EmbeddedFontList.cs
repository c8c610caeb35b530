using System.Xml.Linq;
using static PptBatch.OpenXml.Validation.Packaging.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>The embedded fonts of all inputs, one entry for each face.</summary>
internal sealed class EmbeddedFontList
{
    private readonly HashSet<string> _faces = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<XElement> _entries = [];

    public XElement? Root => _entries.Count == 0 ? null : new XElement(P + "embeddedFontLst", _entries);

    /// <summary>True when no input brought this face yet.</summary>
    public bool Wants(XElement entry) => _faces.Add((string?)entry.Element(P + "font")?.Attribute("typeface") ?? "");

    public void Add(XElement entry) => _entries.Add(entry);
}
