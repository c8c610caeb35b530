using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>The relationships of one part, numbered in the order in which they are asked for.</summary>
internal sealed class RelationshipList
{
    private readonly List<Entry> _entries = [];

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The id of a relationship to another part; equal relationships share one.</summary>
    public string To(string kind, string target) => Find(kind, target, external: false, id: null);

    /// <summary>The id of a hyperlink that leads out of the package.</summary>
    public string ToAddress(string address) => Find(RelationshipKind.Hyperlink, address, external: true, id: null);

    /// <summary>A relationship whose id has a meaning of its own.</summary>
    public string To(string kind, string target, string id) => Find(kind, target, external: false, id);

    public void Write(MarkupWriter xml)
    {
        xml.Root("Relationships", Schemas.Relationships);
        foreach (Entry entry in _entries)
        {
            xml.Open("Relationship").Attribute("Id", entry.Id).Attribute("Type", entry.Kind).Attribute("Target", entry.Target)
                .Attribute("TargetMode", entry.External ? "External" : null).Close();
        }

        xml.CloseTo(0);
    }

    private string Find(string kind, string target, bool external, string? id)
    {
        foreach (Entry entry in _entries)
        {
            if (entry.Target == target && entry.Kind == kind && entry.External == external && (id is null || id == entry.Id))
            {
                return entry.Id;
            }
        }

        string assigned = id ?? "rId" + (_entries.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _entries.Add(new Entry(assigned, kind, target, external));
        return assigned;
    }

    private readonly record struct Entry(string Id, string Kind, string Target, bool External);
}
