using System.Buffers;
using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Sources;

/// <summary>An opened input: its parts, their types and relationships.</summary>
internal sealed class SourceDeck : IAsyncDisposable
{
    private const string MainTypes = "application/vnd.openxmlformats-officedocument.presentationml.";
    private readonly PartTable _parts;
    private readonly PartTypes _types;
    private readonly TextCache _texts = new();
    private bool _isForgotten;
    private readonly Dictionary<string, List<Relationship>> _relationships;

    private SourceDeck(string name, ByteSource source, PartTable parts, EntryReader reader)
    {
        Name = name;
        Source = source;
        Reader = reader;
        _parts = parts;
        _relationships = new(parts.Count / 2, StringComparer.OrdinalIgnoreCase);
        _types = parts.Entry("/[Content_Types].xml") is { } types
            ? Guard("/[Content_Types].xml", () => ReadTypes(types))
            : throw PackageFault.NotADeck(name, "The archive is no Office package: it has no [Content_Types].xml.");
        IsStrict = parts.Entry("/_rels/.rels") is { } root && IsStrictPart(root.Part);
        RootRelationships = Relationships("");
        Relationship? main = RootRelationships.FirstOrDefault(relationship => relationship is { Kind: "officeDocument", External: false });
        MainPart = main is null ? throw PackageFault.NotADeck(name, "The package names no main part.") : Find(main, "the package");
        Relationship? app = RootRelationships.FirstOrDefault(relationship => relationship is { Kind: "extended-properties", External: false });
        IsOffice2007 = app is not null && FindOrNull(app) is { } properties && Holds(properties, "<AppVersion>12."u8);
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

    public static Task<SourceDeck> OpenAsync(DeckPart part, PackageLimits limits, CancellationToken cancellationToken) =>
        OpenAsync(part, limits, null, cancellationToken);

    /// <param name="part">The deck.</param>
    /// <param name="limits">What is refused.</param>
    /// <param name="shelf">Has the buffer that a small file is held in; null to hold none.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    public static async Task<SourceDeck> OpenAsync(DeckPart part, PackageLimits limits, BufferShelf? shelf, CancellationToken cancellationToken)
    {
        Stream stream = await part.OpenAsync(cancellationToken);
        ByteSource source = await ByteSource.OpenAsync(stream, cancellationToken);
        try
        {
            if (shelf is not null)
            {
                source.Hold(shelf);
            }

            PartTable parts = new(ZipDirectory.Read(source, part.Name, limits));
            SourceDeck deck = new(part.Name, source, parts, new EntryReader(source, part.Name, limits));
            deck.ReadAllRelationships(cancellationToken);
            return deck;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Parts and relationships of the package.</summary>
    public int PartCount => _parts.Count;

    public string Type(string part) => Entry(part) is { } entry ? entry.ContentType ??= _types.Of(part) : _types.Of(part);

    public ZipEntry? Entry(string part) => _parts.Entry(part);

    /// <summary>The part that a relationship means, under the name that the archive gives it.</summary>
    public string Find(Relationship relationship, string neededBy) =>
        FindOrNull(relationship) ?? throw PackageFault.MissingPart(Name, relationship.PartName ?? relationship.Target, neededBy);

    /// <summary>The part that a relationship means; null when the archive does not have it.</summary>
    public string? FindOrNull(Relationship relationship) => relationship.PartName is { } name ? _parts.Find(name)?.Part : null;

    public List<Relationship> Relationships(string part)
    {
        if (_relationships.TryGetValue(part, out List<Relationship>? known))
        {
            return known;
        }

        ZipEntry? entry = part.Length == 0 ? Entry("/_rels/.rels") : Entry(part)?.Relationships;
        return entry is null ? [] : ReadLate(entry, part);
    }

    private List<Relationship> ReadLate(ZipEntry entry, string part) => Guard(entry.Part, () => ReadRelationships(entry, part));

    /// <summary>Lets go of the tables of its parts once all that is wanted was taken; what was taken can still be read.</summary>
    public void Forget()
    {
        if (_isForgotten)
        {
            return;
        }

        _isForgotten = true;
        Source.Leave();
        _parts.Clear();
        _relationships.Clear();
        _types.Clear();
    }

    public XElement Load(string part) => Guard(part, () =>
    {
        using RentedBytes xml = ReadRented(part);
        return XmlBytes.IsNormal(xml.Span) ? XmlBytes.Parse(xml) : XmlBytes.Parse(XmlBytes.Normalize(xml.Span.ToArray()));
    });

    /// <summary>Names the deck and the part in errors about XML.</summary>
    public T Guard<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (PackageFault.IsOfXml(cause))
        {
            throw PackageFault.BadXml(Name, part, cause);
        }
    }

    /// <summary>Reads all relationships while other decks are being merged; an error in one that nobody needs is no error.</summary>
    private void ReadAllRelationships(CancellationToken cancellationToken)
    {
        foreach (ZipEntry owner in _parts.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (owner.Relationships is { } entry)
            {
                try
                {
                    _relationships[owner.Part] = ReadRelationships(entry, owner.Part);
                }
                catch (Exception error) when (error is PptBatchException or XmlException)
                {
                    _relationships.Remove(owner.Part);
                }
            }
        }
    }

    private List<Relationship> ReadRelationships(ZipEntry entry, string part)
    {
        using RentedBytes xml = Reader.ReadRented(entry, Inflater);
        return RelationshipsXml.Read(Normal(xml.Span), part, _parts, _texts);
    }

    private PartTypes ReadTypes(ZipEntry entry)
    {
        using RentedBytes xml = Reader.ReadRented(entry, Inflater);
        return new PartTypes(Normal(xml.Span), _parts, _texts);
    }

    private RentedBytes ReadRented(string part) =>
        Reader.ReadRented(Entry(part) ?? throw PackageFault.MissingPart(Name, part, "the package"), Inflater);

    private bool IsStrictPart(string part)
    {
        using RentedBytes xml = ReadRented(part);
        return xml.Span.IndexOf(StrictXml.Root) >= 0;
    }

    private bool Holds(string part, ReadOnlySpan<byte> text)
    {
        using RentedBytes xml = ReadRented(part);
        return Normal(xml.Span).IndexOf(text) >= 0;
    }

    private static ReadOnlySpan<byte> Normal(ReadOnlySpan<byte> xml) => XmlBytes.IsNormal(xml) ? xml : XmlBytes.Normalize(xml.ToArray());

    public ValueTask DisposeAsync()
    {
        Forget();
        return Source.DisposeAsync();
    }
}
