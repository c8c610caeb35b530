using System.Xml;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>The relationships of a package and of its parts, each list read once.</summary>
internal sealed class PartRelationships(PartTable parts, PartXml xml, TextCache texts)
{
    private readonly Dictionary<string, List<Relationship>> _lists = new(parts.Count / 2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The relationships of a part, or of the package for the empty name; none where the archive has no list of them.</summary>
    /// <exception cref="PptBatchException">The list cannot be read.</exception>
    public List<Relationship> Of(string part)
    {
        if (_lists.TryGetValue(part, out List<Relationship>? known))
        {
            return known;
        }

        ZipEntry? entry = part.Length == 0 ? parts.Entry("/_rels/.rels") : parts.Entry(part)?.Relationships;
        return entry is null ? [] : xml.Guard(entry.Part, () => Read(entry, part));
    }

    /// <summary>Reads all lists ahead, while others still work. An error waits for who needs the list: often nobody does.</summary>
    public void ReadAll(CancellationToken cancellationToken)
    {
        foreach (ZipEntry owner in parts.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (owner.Relationships is { } entry)
            {
                try
                {
                    _lists[owner.Part] = Read(entry, owner.Part);
                }
                catch (Exception error) when (error is PptBatchException or XmlException)
                {
                    _lists.Remove(owner.Part);
                }
            }
        }
    }

    public void Clear() => _lists.Clear();

    private List<Relationship> Read(ZipEntry entry, string part) =>
        xml.Scan(entry, bytes => RelationshipsXml.Read(bytes, part, parts, texts));
}
