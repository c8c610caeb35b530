using System.Text;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>The parts of an input by name. Names are made once, by the directory: whatever else names a part finds that text.</summary>
internal sealed class PartTable
{
    private const int MaxName = 256;

    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly Dictionary<string, ZipEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, ZipEntry> _unescaped = new(StringComparer.OrdinalIgnoreCase);

    public PartTable(Dictionary<string, ZipEntry> entries)
    {
        _entries = entries;
        _bySpan = entries.GetAlternateLookup<ReadOnlySpan<char>>();

        // Some writers leave names escaped in the archive; relationships are unescaped when they are resolved.
        foreach (ZipEntry entry in entries.Values.Where(entry => entry.Part.Contains('%', StringComparison.Ordinal)))
        {
            _unescaped.TryAdd(Uri.UnescapeDataString(entry.Part), entry);
        }

        foreach (ZipEntry entry in entries.Values)
        {
            if (OwnerOf(entry.Part) is { } owner)
            {
                owner.Relationships = entry;
            }
        }
    }

    public int Count => _entries.Count;

    public IEnumerable<ZipEntry> Entries => _entries.Values;

    public ZipEntry? Entry(string part) => _entries.GetValueOrDefault(part);

    /// <summary>A part by the name that a relationship gives it, escaped in the archive or not.</summary>
    public ZipEntry? Find(string part) => Entry(part) ?? _unescaped.GetValueOrDefault(part);

    /// <summary>The name of the part that a target means, where the archive has it as the target writes it; null otherwise.</summary>
    /// <param name="source">The part that the relationship belongs to.</param>
    /// <param name="target">The target in UTF-8.</param>
    public string? Resolve(string source, ReadOnlySpan<byte> target)
    {
        ReadOnlySpan<char> folder = target.StartsWith("/"u8) ? "/" : source.AsSpan(0, source.LastIndexOf('/') + 1);
        target = target.StartsWith("/"u8) ? target[1..] : target;
        while (target.StartsWith("../"u8) && folder.Length > 1)
        {
            target = target[3..];
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
        }

        int length = folder.Length + target.Length;
        Span<char> name = stackalloc char[MaxName];
        if (folder.IsEmpty || length > MaxName || !Ascii.IsValid(target))
        {
            return null;
        }

        folder.CopyTo(name);
        Encoding.UTF8.GetChars(target, name[folder.Length..]);
        return Find(name[..length]) is { } entry && entry.Part.AsSpan().SequenceEqual(name[..length]) ? entry.Part : null;
    }

    /// <summary>The part that an ASCII name of the list of content types means; null when the archive has none.</summary>
    public ZipEntry? Find(ReadOnlySpan<byte> part)
    {
        Span<char> name = stackalloc char[MaxName];
        return part.Length > MaxName || !Ascii.IsValid(part) ? null : Find(name[..Encoding.UTF8.GetChars(part, name)]);
    }

    public void Clear()
    {
        foreach (ZipEntry entry in _entries.Values)
        {
            entry.Relationships = null;
        }

        _entries.Clear();
        _unescaped.Clear();
    }

    private ZipEntry? Find(ReadOnlySpan<char> part) => _bySpan.TryGetValue(part, out ZipEntry? entry) ? entry : null;

    private ZipEntry? OwnerOf(string relationships)
    {
        const string Folder = "/_rels/";
        const string Extension = ".rels";
        int at = relationships.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? relationships.LastIndexOf(Folder, StringComparison.OrdinalIgnoreCase)
            : -1;
        Span<char> name = stackalloc char[MaxName];
        int length = relationships.Length - (Folder.Length - 1) - Extension.Length;
        if (at < 0 || length < at + 2)
        {
            return null;
        }

        if (length > MaxName)
        {
            return Find(PartName.Source(relationships) ?? "");
        }

        relationships.AsSpan(0, at + 1).CopyTo(name);
        relationships.AsSpan((at + Folder.Length)..^Extension.Length).CopyTo(name[(at + 1)..]);
        return Find(name[..length]) ?? (_unescaped.Count > 0 ? Find(name[..length].ToString()) : null);
    }
}
