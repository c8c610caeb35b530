using System.IO.Compression;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>
/// A finished package opened for reading: its parts by name, their relationships, and their XML when somebody asks for it.
/// </summary>
internal sealed class DeckPackage
{
    private readonly PackageLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PackagePart> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> _kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WeakReference<XDocument>> _dropped = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PackageProblem> _problems = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.OrdinalIgnoreCase);
    private long _bytesLeft;

    public DeckPackage(ZipArchive archive, PackageLimits limits, CancellationToken cancellationToken = default)
    {
        _limits = limits;
        _bytesLeft = limits.TotalBytes;
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            // Names are escaped in the archive, and what relationships mean is not.
            string name = "/" + Uri.UnescapeDataString(entry.FullName.Replace('\\', '/'));
            if (!_entries.TryAdd(name, entry))
            {
                _problems.Add(new PackageProblem("PB6002", "The archive contains this name twice, or twice but for case.", name));
            }
        }

        ContentTypes = new ContentTypes(Xml("/[Content_Types].xml"));
        Root = new PackagePart("", null, ReadRelationships(""));
        foreach (string name in _entries.Keys.Where(name => PartName.Source(name) is null && name != "/[Content_Types].xml"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _parts[name] = new PackagePart(name, ContentTypes.Of(name), ReadRelationships(name));
        }

        Parts = [.. _parts.Values.OrderBy(part => part.Name, StringComparer.Ordinal)];
    }

    public ContentTypes ContentTypes { get; }

    /// <summary>The package itself, for its relationships.</summary>
    public PackagePart Root { get; }

    /// <summary>The parts in the order of their names.</summary>
    public IReadOnlyList<PackagePart> Parts { get; }

    /// <summary>What was wrong with the archive or with XML that was read so far.</summary>
    public IReadOnlyList<PackageProblem> Problems => _problems;

    /// <summary>Names of relationship parts.</summary>
    public IEnumerable<string> RelationshipParts => _entries.Keys.Where(name => PartName.Source(name) is not null);

    /// <summary>True when the archive holds this name, a relationships part included.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    public PackagePart? Part(string? name) => name is not null && _parts.TryGetValue(name, out PackagePart? part) ? part : null;

    /// <summary>The part that a relationship of another means.</summary>
    public PackagePart? Part(PackagePart source, string? relationshipId) => Part(source.Relationship(relationshipId)?.PartName);

    /// <summary>The first part that another names by a kind of relationship.</summary>
    public PackagePart? Related(PackagePart source, string kind) =>
        source.OfKind(kind).Select(relationship => Part(relationship.PartName)).FirstOrDefault(part => part is not null);

    /// <summary>The XML of a part; null where there is none or it cannot be read, which becomes a problem once.</summary>
    public XDocument? Xml(string? name)
    {
        if (name is null || _unreadable.Contains(name) || !_entries.TryGetValue(name, out ZipArchiveEntry? entry))
        {
            return null;
        }

        if (_kept.TryGetValue(name, out XDocument? document)
            || (_dropped.TryGetValue(name, out var weak) && weak.TryGetTarget(out document)))
        {
            return document;
        }

        document = Guarded(name, entry, (part, most) =>
        {
            XDocument read = HardenedXml.Read(part, most, out long bytes);
            _bytesLeft -= _dropped.ContainsKey(name) ? 0 : bytes;
            return read;
        });
        if (document is not null)
        {
            Keep(name, document);
        }

        return document;
    }

    /// <summary>What is read of an entry; null where it cannot be, which is a problem then.</summary>
    private T? Guarded<T>(string name, ZipArchiveEntry entry, Func<ZipArchiveEntry, long, T> read)
        where T : class
    {
        try
        {
            return read(entry, Math.Min(_limits.XmlBytes, _bytesLeft));
        }
        catch (Exception error) when (error is System.Xml.XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            _unreadable.Add(name);
            string code = error is System.Xml.XmlException ? "PB6003" : "PB6001";
            _problems.Add(new PackageProblem(code, "The part cannot be read: " + error.Message.TrimEnd('.') + ".", name));
            return null;
        }
    }

    /// <summary>The bytes of a part; null where there is none, it is damaged, or it is larger than parts may be.</summary>
    public byte[]? Bytes(string name)
    {
        if (!_entries.TryGetValue(name, out ZipArchiveEntry? entry))
        {
            return null;
        }

        try
        {
            using BoundedStream stream = new(entry.Open(), _limits.XmlBytes);
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    public XElement? XmlRoot(PackagePart? part) => Xml(part?.Name)?.Root;

    /// <summary>
    /// Slides are many and visited in turn, so the collector may have them; layouts, masters and themes are few and asked for often.
    /// </summary>
    private void Keep(string name, XDocument document)
    {
        if (name.Contains("/slideLayouts/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/slideMasters/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/theme/", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("/presentation.xml", StringComparison.OrdinalIgnoreCase))
        {
            _kept[name] = document;
        }
        else
        {
            _dropped[name] = new WeakReference<XDocument>(document);
        }
    }

    private List<Relationship> ReadRelationships(string part)
    {
        string name = PartName.Relationships(part);
        return !_entries.TryGetValue(name, out ZipArchiveEntry? entry) ? [] : Guarded(name, entry, (list, most) =>
        {
            List<Relationship> read = HardenedXml.Children(list, most, element => Read(part, element), out long bytes);
            _bytesLeft -= bytes;
            return read;
        }) ?? [];
    }

    private static Relationship Read(string part, System.Xml.XmlReader element)
    {
        string target = element.GetAttribute("Target") ?? "";
        bool external = string.Equals(element.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        return new Relationship(
            element.GetAttribute("Id") ?? "",
            element.GetAttribute("Type") ?? "",
            target,
            external,
            external ? null : PartName.Resolve(part, target));
    }
}
