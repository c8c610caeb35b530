using System.Collections.Concurrent;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>
/// A package opened to be looked at, faults and all: its parts by name, their relationships, and their XML when somebody asks for it. What
/// cannot be read becomes a problem and the rest is read. Several threads may read parts at once.
/// </summary>
internal sealed class DeckPackage
{
    private const string TypesPart = "/[Content_Types].xml";
    private const long MostCopied = 1L << 30;

    private readonly PackageLimits _limits;
    private readonly EntryReader _reader;
    private readonly ConcurrentBag<Inflater> _inflaters = [];
    private readonly TextCache _texts = new();
    private readonly PartTable _table;
    private readonly PartTypes _types;
    private readonly Dictionary<string, PackagePart> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, XDocument> _kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _counted = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PackageProblem> _ofTheArchive = [];
    private readonly ConcurrentDictionary<string, PackageProblem> _unreadable = new(StringComparer.OrdinalIgnoreCase);
    private long _bytesLeft;

    private DeckPackage(Stream stream, string name, PackageLimits limits, CancellationToken cancellationToken)
    {
        ByteSource source = ByteSource.Borrow(stream);
        Stream = stream;
        _limits = limits;
        _bytesLeft = limits.XmlTotalBytes;
        _reader = new EntryReader(source, name, limits);
        _table = ReadTable(source, name, limits);
        _types = ReadTypes();
        Root = new PackagePart("", null, ReadRelationships("", _table.Entry(PartName.Relationships("")), _texts));
        foreach (PackagePart part in ReadParts(cancellationToken))
        {
            _parts[part.Name] = part;
        }

        Parts = [.. _parts.Values.OrderBy(part => part.Name, StringComparer.Ordinal)];
    }

    /// <summary>What the package is read from; it can seek.</summary>
    public Stream Stream { get; }

    /// <summary>The package itself, for its relationships.</summary>
    public PackagePart Root { get; }

    /// <summary>The parts in the order of their names.</summary>
    public IReadOnlyList<PackagePart> Parts { get; }

    /// <summary>What was wrong with the archive, then with XML that was read so far, in the order of the parts' names.</summary>
    public IReadOnlyList<PackageProblem> Problems =>
        [.. _ofTheArchive, .. _unreadable.Values.OrderBy(problem => problem.Part, StringComparer.Ordinal)];

    /// <summary>Names of relationship parts.</summary>
    public IEnumerable<string> RelationshipParts =>
        _table.Entries.Select(entry => entry.Part).Where(name => PartName.Source(name) is not null);

    /// <summary>Names that are given a content type and that the archive does not have.</summary>
    public IEnumerable<string> MissingParts => _types.Unmatched.Where(name => !Has(name));

    /// <summary>Opens a package.</summary>
    /// <param name="package">
    /// The package; left open, and read from while its parts are. A stream that cannot seek is copied to memory, at most 1 GiB of it.
    /// </param>
    /// <param name="name">Its name, for errors.</param>
    /// <param name="limits">What is refused.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    /// <exception cref="PptBatchException">It is no archive, is damaged as a whole, or is past a limit.</exception>
    public static DeckPackage Open(
        Stream package, string name, PackageLimits limits, CancellationToken cancellationToken = default) =>
        new(package.CanSeek ? package : Copy(package, name), name, limits, cancellationToken);

    /// <summary>True when the archive holds this name, a relationships part included.</summary>
    public bool Has(string name) => _table.Entry(name) is not null;

    public PackagePart? Part(string? name) => name is not null && _parts.TryGetValue(name, out PackagePart? part) ? part : null;

    /// <summary>The part that a relationship of another means.</summary>
    public PackagePart? Part(PackagePart source, string? relationshipId) => Part(source.Relationship(relationshipId)?.PartName);

    /// <summary>The first part that another names by a kind of relationship.</summary>
    public PackagePart? Related(PackagePart source, string kind) =>
        source.OfKind(kind).Select(relationship => Part(relationship.PartName)).FirstOrDefault(part => part is not null);

    /// <summary>The XML of a part; null where there is none or it cannot be read, which becomes a problem once.</summary>
    public XDocument? Xml(string? name)
    {
        if (name is null || _table.Entry(name) is not { } entry)
        {
            return null;
        }

        if (_kept.TryGetValue(name, out XDocument? document))
        {
            return document;
        }

        document = Read(entry, HardenedXml.Read, isFirst: _counted.TryAdd(name, true));
        return document is not null && IsKept(name) ? _kept.GetOrAdd(name, document) : document;
    }

    /// <summary>The bytes of a part; null where there is none, it is damaged, or it is larger than parts may be.</summary>
    public byte[]? Bytes(string name)
    {
        Inflater inflater = Borrow();
        try
        {
            return _table.Entry(name) is { } entry ? _reader.Read(entry, inflater) : null;
        }
        catch (PptBatchException)
        {
            return null;
        }
        finally
        {
            _inflaters.Add(inflater);
        }
    }

    public XElement? XmlRoot(PackagePart? part) => Xml(part?.Name)?.Root;

    private static MemoryStream Copy(Stream package, string name)
    {
        MemoryStream copy = new();
        byte[] buffer = new byte[81920];
        int count;
        while ((count = package.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > MostCopied)
            {
                throw PackageFault.PastLimit(name, null, $"It is larger than {MostCopied} bytes, and its stream cannot seek.");
            }
        }

        return copy;
    }

    private PartTable ReadTable(ByteSource source, string name, PackageLimits limits)
    {
        List<string> twice = [];
        Dictionary<string, ZipEntry> plain = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipEntry entry in ZipDirectory.Read(source, name, limits, twice).Values)
        {
            // Names are escaped in the archive, and what relationships mean is not.
            string part = PartTypes.Plain(entry.Part);
            if (!plain.TryAdd(part, part == entry.Part ? entry : entry with { Part = part }))
            {
                twice.Add(part);
            }
        }

        _ofTheArchive.AddRange(twice.Select(part =>
            new PackageProblem("PB6002", "The archive contains this name twice, or twice but for case.", part)));
        return new PartTable(plain);
    }

    private PartTypes ReadTypes() =>
        (_table.Entry(TypesPart) is { } entry ? Scan(entry, xml => new PartTypes(xml, _table, _texts)) : null)
        ?? new PartTypes([], _table, _texts);

    /// <summary>Makes the parts, on every core.</summary>
    private PackagePart[] ReadParts(CancellationToken cancellationToken)
    {
        ZipEntry[] entries = [.. _table.Entries.Where(entry => PartName.Source(entry.Part) is null && entry.Part != TypesPart)];
        PackagePart[] parts = new PackagePart[entries.Length];
        ParallelOptions bounds = new()
        {
            // What no longer fits into the bytes that may be read must not depend on who was first.
            MaxDegreeOfParallelism = entries.Sum(entry => entry.Relationships?.Size ?? 0) <= _bytesLeft ? Environment.ProcessorCount : 1,
            CancellationToken = cancellationToken,
            TaskScheduler = TaskScheduler.Default,
        };
        Parallel.For(0, entries.Length, bounds, static () => new TextCache(), (at, _, texts) =>
        {
            ZipEntry entry = entries[at];
            string? type = entry.ContentType ?? _types.Declared(entry.Part);
            parts[at] = new PackagePart(entry.Part, type, ReadRelationships(entry.Part, entry.Relationships, texts));
            return texts;
        }, static _ => { });
        return parts;
    }

    private List<Relationship> ReadRelationships(string part, ZipEntry? entry, TextCache texts) =>
        (entry is null ? null : Scan(entry, xml => RelationshipsXml.Read(xml, part, _table, texts))) ?? [];

    private T? Scan<T>(ZipEntry entry, Func<ReadOnlySpan<byte>, T> scan)
        where T : class =>
        Read(entry, xml =>
        {
            WellFormed.Check(xml.Span);
            return scan(XmlBytes.IsNormal(xml.Span) ? xml.Span : XmlBytes.Normalize(xml.Span.ToArray()));
        });

    /// <summary>Reads an entry as XML; null where it cannot be read, which becomes a problem once.</summary>
    private T? Read<T>(ZipEntry entry, Func<RentedBytes, T> read, bool isFirst = true)
        where T : class
    {
        if (_unreadable.ContainsKey(entry.Part))
        {
            return null;
        }

        string code = "PB6001";
        string message;
        Inflater inflater = Borrow();
        try
        {
            if (!isFirst || Interlocked.Add(ref _bytesLeft, -entry.Size) >= 0)
            {
                using RentedBytes xml = _reader.ReadRented(entry, inflater);
                return read(xml);
            }

            // What was too much may leave room for what is smaller.
            Interlocked.Add(ref _bytesLeft, entry.Size);

            message = $"With it the XML of the package inflates to more than {_limits.XmlTotalBytes} bytes.";
        }
        catch (PptBatchException error)
        {
            message = error.Diagnostic.Message;
        }
        catch (Exception error) when (PackageFault.IsOfXml(error))
        {
            (code, message) = ("PB6003", "The part cannot be read: " + error.Message.TrimEnd('.') + ".");
        }
        finally
        {
            _inflaters.Add(inflater);
        }

        _unreadable.TryAdd(entry.Part, new PackageProblem(code, message, entry.Part));
        return null;
    }

    private Inflater Borrow() => _inflaters.TryTake(out Inflater? inflater) ? inflater : new Inflater();

    /// <summary>Slides are many and visited in turn; layouts, masters, themes and table styles are few and asked for often.</summary>
    private static bool IsKept(string name) =>
        name.Contains("/slideLayouts/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/slideMasters/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/theme/", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("/tableStyles.xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("/presentation.xml", StringComparison.OrdinalIgnoreCase);
}
