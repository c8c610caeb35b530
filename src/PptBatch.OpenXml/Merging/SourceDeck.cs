using System.Buffers;
using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Xml;
using PptBatch.OpenXml.Packaging;
using PptBatch.OpenXml.Packaging.Deflate;
using PptBatch.OpenXml.Validation.Packaging;

namespace PptBatch.OpenXml.Merging;

/// <summary>An opened input: its parts, their types and relationships.</summary>
internal sealed class SourceDeck : IAsyncDisposable
{
    private const string MainTypes = "application/vnd.openxmlformats-officedocument.presentationml.";
    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly Dictionary<string, ZipEntry> _unescaped;
    private readonly PartTypes _types;
    private readonly TextCache _texts = new();
    private readonly Dictionary<string, List<Relationship>> _relationships = new(StringComparer.OrdinalIgnoreCase);

    private SourceDeck(string name, ByteSource source, Dictionary<string, ZipEntry> entries, EntryReader reader)
    {
        Name = name;
        Source = source;
        Reader = reader;
        _entries = entries;

        // Some writers leave names escaped in the archive; relationships are unescaped when they are resolved.
        _unescaped = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipEntry entry in entries.Values.Where(entry => entry.Part.Contains('%', StringComparison.Ordinal)))
        {
            _unescaped.TryAdd(Uri.UnescapeDataString(entry.Part), entry);
        }

        _types = entries.TryGetValue("/[Content_Types].xml", out ZipEntry? types)
            ? Guard("/[Content_Types].xml", () => new PartTypes(XmlBytes.Normalize(reader.Read(types, Inflater)), _texts))
            : throw PackageFault.NotADeck(name, "The archive is no Office package: it has no [Content_Types].xml.");
        IsStrict = entries.TryGetValue("/_rels/.rels", out ZipEntry? root) && reader.Read(root, Inflater).AsSpan().IndexOf(StrictXml.Root) >= 0;
        RootRelationships = Relationships("");
        Relationship? main = RootRelationships.FirstOrDefault(relationship => relationship is { Kind: "officeDocument", External: false });
        MainPart = main is null ? throw PackageFault.NotADeck(name, "The package names no main part.") : Find(main, "the package");
        Relationship? app = RootRelationships.FirstOrDefault(relationship => relationship is { Kind: "extended-properties", External: false });
        IsOffice2007 = app is not null && FindOrNull(app) is { } properties && ReadXml(properties).AsSpan().IndexOf("<AppVersion>12."u8) >= 0;
        string type = Type(MainPart);
        if (!type.StartsWith(MainTypes, StringComparison.OrdinalIgnoreCase) && !type.StartsWith("application/vnd.ms-powerpoint.", StringComparison.OrdinalIgnoreCase))
        {
            throw PackageFault.NotADeck(name, $"Its main part is {type}, not a presentation.");
        }
    }

    public string Name { get; }

    public ByteSource Source { get; }

    public EntryReader Reader { get; }

    /// <summary>For whoever takes the deck apart: one thread at a time. Workers have their own.</summary>
    public Inflater Inflater { get; } = new();

    public IReadOnlyList<Relationship> RootRelationships { get; }

    /// <summary>True for a strict package, whose relationships have other types.</summary>
    public bool IsStrict { get; }

    /// <summary>True when Office 2007 wrote the deck: its charts leave out what others write.</summary>
    public bool IsOffice2007 { get; }

    /// <summary>True when the deck brought macros, which stay behind.</summary>
    public bool HasMacros { get; set; }

    /// <summary>The presentation part.</summary>
    public string MainPart { get; }

    /// <summary>What became of slide ids, for parts that name slides by id.</summary>
    public Dictionary<uint, uint> SlideIds { get; } = [];

    /// <summary>What became of the ids of sections, for slides that zoom into one.</summary>
    public Dictionary<string, string> SectionIds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What became of the ids of custom shows, for links that start one.</summary>
    public Dictionary<string, string> CustomShowIds { get; } = [];

    public static async Task<SourceDeck> OpenAsync(DeckPart part, PackageLimits limits, CancellationToken cancellationToken)
    {
        Stream stream = await part.OpenAsync(cancellationToken);
        ByteSource source = await ByteSource.OpenAsync(stream, cancellationToken);
        try
        {
            source.Hold();
            SourceDeck deck = new(part.Name, source, ZipDirectory.Read(source, part.Name, limits), new EntryReader(source, part.Name, limits));
            deck.ReadAllRelationships(cancellationToken);
            return deck;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public string Type(string part) => _types.Of(part);

    public ZipEntry? Entry(string part) => _entries.GetValueOrDefault(part);

    /// <summary>The part that a relationship means, under the name that the archive gives it.</summary>
    public string Find(Relationship relationship, string neededBy) =>
        FindOrNull(relationship) ?? throw PackageFault.MissingPart(Name, relationship.PartName ?? relationship.Target, neededBy);

    /// <summary>The part that a relationship means; null when the archive does not have it.</summary>
    public string? FindOrNull(Relationship relationship) => relationship.PartName is { } name
        ? (Entry(name) ?? _unescaped.GetValueOrDefault(name))?.Part
        : null;

    public List<Relationship> Relationships(string part)
    {
        if (_relationships.TryGetValue(part, out List<Relationship>? known))
        {
            return known;
        }

        string name = PartName.Relationships(part);
        return _entries.TryGetValue(name, out ZipEntry? entry) ? Guard(name, () => ReadRelationships(entry, part)) : [];
    }

    /// <summary>Lets go of the tables of its parts once all that is wanted was taken; what was taken can still be read.</summary>
    public void Forget()
    {
        Source.Leave();
        _entries.Clear();
        _unescaped.Clear();
        _relationships.Clear();
        _types.Clear();
    }

    public byte[] ReadXml(string part) =>
        XmlBytes.Normalize(Reader.Read(Entry(part) ?? throw PackageFault.MissingPart(Name, part, "the package"), Inflater));

    public XElement Load(string part) => Guard(part, () => XmlBytes.Parse(ReadXml(part)));

    /// <summary>Names the deck and the part in errors about XML.</summary>
    public T Guard<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (cause is XmlException or FormatException or OverflowException)
        {
            // A number that is none is the fault of the part as much as a tag without an end.
            throw PackageFault.BadXml(Name, part, "The XML cannot be read: " + cause.Message.TrimEnd('.') + ".", cause);
        }
    }

    /// <summary>Reads all relationships while other decks are being merged; an error in one that nobody needs is no error.</summary>
    private void ReadAllRelationships(CancellationToken cancellationToken)
    {
        foreach ((string name, ZipEntry entry) in _entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PartName.Source(name) is { Length: > 0 } part)
            {
                try
                {
                    _relationships[part] = ReadRelationships(entry, part);
                }
                catch (Exception error) when (error is PptBatchException or XmlException)
                {
                    _relationships.Remove(part);
                }
            }
        }
    }

    private List<Relationship> ReadRelationships(ZipEntry entry, string part)
    {
        Reader.CheckXmlSize(entry);
        using CompressedBytes compressed = Reader.ReadCompressed(entry);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)entry.Size);
        Span<byte> xml = buffer.AsSpan(0, (int)entry.Size);
        Reader.Read(entry, compressed, xml, Inflater);
        List<Relationship> relationships = RelationshipsXml.Read(XmlBytes.IsNormal(xml) ? xml : XmlBytes.Normalize(xml.ToArray()), part, _texts);
        ArrayPool<byte>.Shared.Return(buffer);
        return relationships;
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
