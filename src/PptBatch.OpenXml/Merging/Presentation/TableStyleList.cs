using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>The table styles of all inputs; a style is known by its id, and the first of an id stays.</summary>
internal sealed class TableStyleList
{
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The list so far; null when no input has one.</summary>
    public XElement? Root { get; private set; }

    public void Add(XElement list)
    {
        List<XElement> styles = [.. list.Elements(A + "tblStyle").Where(style => _ids.Add((string?)style.Attribute("styleId") ?? ""))];
        if (Root is null)
        {
            Root = list;
            return;
        }

        Root.Add(styles);
    }
}
