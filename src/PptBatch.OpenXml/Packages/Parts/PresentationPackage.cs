using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>A presentation opened for taking it apart: its parts, their types and relationships. One thread at a time.</summary>
internal class PresentationPackage : IAsyncDisposable
{
    private const string ContentTypes = "/[Content_Types].xml";
    private const string StandardTypes = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string MacroTypes = "application/vnd.ms-powerpoint.";
    private readonly PartTable _parts;
    private readonly PartTypes _types;
    private readonly PartXml _xml;
    private readonly PartRelationships _relationships;
    private bool _isForgotten;

    /// <summary>Reads the directory of an archive and what says which presentation it is.</summary>
    /// <param name="name">How errors name it.</param>
    /// <param name="source">The archive; closed with the package.</param>
    /// <param name="limits">What is refused.</param>
    /// <exception cref="PptBatchException">It is damaged, past a limit, or no presentation.</exception>
    protected PresentationPackage(string name, ByteSource source, PackageLimits limits)
    {
        (Name, Source, Reader) = (name, source, new EntryReader(source, name, limits));
        _parts = new PartTable(ZipDirectory.Read(source, name, limits));
        _xml = new PartXml(name, _parts, Reader);
        TextCache texts = new();
        _relationships = new PartRelationships(_parts, _xml, texts);
        _types = ReadTypes(texts);
        IsStrict = _parts.Entry("/_rels/.rels") is { } root && _xml.IsStrict(root.Part);
        RootRelationships = Relationships("");
        MainPart = FindMainPart();
        IsOffice2007 = RootPart("extended-properties") is { } properties
            && FindOrNull(properties) is { } part && _xml.Holds(part, "<AppVersion>12."u8);
        CheckMainType();
    }

    public string Name { get; }

    public ByteSource Source { get; }

    public EntryReader Reader { get; }

    /// <summary>For whoever takes the deck apart: one thread at a time. Workers have their own.</summary>
    public Inflater Inflater => _xml.Inflater;

    public IReadOnlyList<Relationship> RootRelationships { get; }

    /// <summary>True for a strict package, whose relationships have other types.</summary>
    public bool IsStrict { get; }

    /// <summary>True when Office 2007 wrote the deck: its charts leave out what others write.</summary>
    public bool IsOffice2007 { get; }

    /// <summary>The presentation part.</summary>
    public string MainPart { get; }

    /// <summary>Parts and relationships of the package.</summary>
    public int PartCount => _parts.Count;

    /// <summary>Opens a presentation in a file that is in memory.</summary>
    /// <exception cref="PptBatchException">It is damaged, past a limit, or no presentation.</exception>
    public static async Task<PresentationPackage> OpenAsync(
        string name, byte[] file, PackageLimits limits, CancellationToken cancellationToken)
    {
        ByteSource source = await ByteSource.OpenAsync(new MemoryStream(file, writable: false), cancellationToken).ConfigureAwait(false);
        try
        {
            return new PresentationPackage(name, source, limits);
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The content type of a part, learnt once.</summary>
    public string Type(string part) => Entry(part) is { } entry ? entry.ContentType ??= _types.Of(part) : _types.Of(part);

    public ZipEntry? Entry(string part) => _parts.Entry(part);

    /// <summary>The part that a relationship means, under the name that the archive gives it.</summary>
    /// <exception cref="PptBatchException">The archive does not have it.</exception>
    public string Find(Relationship relationship, string neededBy) =>
        FindOrNull(relationship) ?? throw PackageFault.MissingPart(Name, relationship.PartName ?? relationship.Target, neededBy);

    /// <summary>The part that a relationship means; null when the archive does not have it.</summary>
    public string? FindOrNull(Relationship relationship) => relationship.PartName is { } name ? _parts.Find(name)?.Part : null;

    /// <inheritdoc cref="PartRelationships.Of"/>
    public List<Relationship> Relationships(string part) => _relationships.Of(part);

    /// <inheritdoc cref="PartXml.Load"/>
    public XElement Load(string part) => _xml.Load(part);

    /// <inheritdoc cref="PartXml.IsWellFormed"/>
    public bool IsWellFormed(string part) => _xml.IsWellFormed(part);

    /// <inheritdoc cref="PartXml.Guard"/>
    public T Guard<T>(string part, Func<T> read) => _xml.Guard(part, read);

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

    public ValueTask DisposeAsync()
    {
        Forget();
        return Source.DisposeAsync();
    }

    /// <inheritdoc cref="PartRelationships.ReadAll"/>
    protected void ReadAllRelationships(CancellationToken cancellationToken) => _relationships.ReadAll(cancellationToken);

    private PartTypes ReadTypes(TextCache texts) => _parts.Entry(ContentTypes) is { } entry
        ? _xml.Guard(ContentTypes, () => _xml.Scan(entry, bytes => new PartTypes(bytes, _parts, texts)))
        : throw PackageFault.NotADeck(Name, "The archive is not an Office package: it has no [Content_Types].xml.");

    private string FindMainPart() => RootPart("officeDocument") is { } main
        ? Find(main, "the package")
        : throw PackageFault.NotADeck(Name, "The package names no main part.");

    private Relationship? RootPart(string kind) => RootRelationships.FirstOrDefault(link => link.Kind == kind && !link.External);

    private void CheckMainType()
    {
        string type = Type(MainPart);
        if (!type.StartsWith(StandardTypes, StringComparison.OrdinalIgnoreCase)
            && !type.StartsWith(MacroTypes, StringComparison.OrdinalIgnoreCase))
        {
            throw PackageFault.NotADeck(Name, $"Its main part is {type}, not a presentation.");
        }
    }
}
