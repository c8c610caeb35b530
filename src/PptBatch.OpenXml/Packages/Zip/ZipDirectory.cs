using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Reads the central directory of a zip archive and refuses what no honest package holds.</summary>
internal static class ZipDirectory
{
    private const int EndSize = 22;
    private const int HeaderSize = 46;
    private static readonly SearchValues<byte> Unusual = SearchValues.Create("\\:\0"u8);
    private static readonly byte[] OleMagic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The entries by part name, names compared without case as the format asks.</summary>
    /// <param name="source">The archive.</param>
    /// <param name="deck">Its name, for errors.</param>
    /// <param name="limits">What is refused.</param>
    /// <param name="twice">Receives the names that the archive has twice; null to refuse such an archive.</param>
    /// <exception cref="PptBatchException">It is no archive, is damaged, or is past a limit.</exception>
    public static Dictionary<string, ZipEntry> Read(ByteSource source, string deck, PackageLimits limits, List<string>? twice = null)
    {
        Span<byte> magic = stackalloc byte[8];
        if (source.ReadFully(0, magic) == 8 && magic.SequenceEqual(OleMagic))
        {
            throw PackageFault.Encrypted(deck);
        }

        (long count, long size, long offset) = ZipEnd.Find(source, deck);
        if (count > limits.Entries || size > (long)limits.Entries * 512)
        {
            throw PackageFault.PastLimit(deck, null, $"The archive states {count} entries; the limit is {limits.Entries}.");
        }

        if (offset < 0 || size < count * HeaderSize || offset + size > source.Length - EndSize)
        {
            throw PackageFault.Damaged(deck, null, "The directory of the archive lies outside the file.");
        }

        byte[] directory = ArrayPool<byte>.Shared.Rent((int)size);
        try
        {
            return source.ReadFully(offset, directory.AsSpan(0, (int)size)) == size
                ? ReadEntries(directory.AsSpan(0, (int)size), (int)count, offset, deck, limits, twice)
                : throw PackageFault.Damaged(deck, null, "The archive ends inside its directory.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(directory);
        }
    }

    private static Dictionary<string, ZipEntry> ReadEntries(
        ReadOnlySpan<byte> directory, int count, long dataEnd, string deck, PackageLimits limits, List<string>? twice)
    {
        Dictionary<string, ZipEntry> entries = new(count, StringComparer.OrdinalIgnoreCase);
        long compressed = 0;
        long inflated = 0;
        for (int index = 0; index < count; index++)
        {
            ZipEntry? entry = ReadEntry(ref directory, deck);
            if (entry is null)
            {
                continue;
            }

            compressed += entry.CompressedSize;
            inflated += entry.Size;
            if (entry.HeaderOffset < 0
                || entry.CompressedSize < 0 || entry.Size < 0 || compressed > dataEnd || entry.HeaderOffset >= dataEnd)
            {
                throw PackageFault.Damaged(deck, entry.Part, "The entry lies outside the file or over another.");
            }

            CheckSize(entry, inflated, deck, limits);
            if (!entries.TryAdd(entry.Part, entry))
            {
                (twice ?? throw PackageFault.BadName(deck, entry.Part, "The archive contains this name twice.")).Add(entry.Part);
            }
        }

        return entries;
    }

    private static void CheckSize(ZipEntry entry, long total, string deck, PackageLimits limits)
    {
        if (entry.Size > limits.EntryBytes || total > limits.TotalBytes)
        {
            throw PackageFault.PastLimit(
                deck, entry.Part,
                $"It inflates past the limit of {limits.EntryBytes} bytes an entry and {limits.TotalBytes} bytes a deck.");
        }

        if (entry.Size > limits.RatioFloor && entry.Size / limits.Ratio > entry.CompressedSize)
        {
            throw PackageFault.PastLimit(deck, entry.Part, $"It inflates to more than {limits.Ratio} times its size.");
        }
    }

    private static ZipEntry? ReadEntry(ref ReadOnlySpan<byte> directory, string deck)
    {
        if (directory.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(directory) != 0x02014b50)
        {
            throw PackageFault.Damaged(deck, null, "The directory of the archive is damaged.");
        }

        ReadOnlySpan<byte> head = directory[..HeaderSize];
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        int commentLength = BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
        if (directory.Length < HeaderSize + nameLength + extraLength + commentLength)
        {
            throw PackageFault.Damaged(deck, null, "The directory of the archive is cut off.");
        }

        ReadOnlySpan<byte> name = directory.Slice(HeaderSize, nameLength);
        ReadOnlySpan<byte> extra = directory.Slice(HeaderSize + nameLength, extraLength);
        directory = directory[(HeaderSize + nameLength + extraLength + commentLength)..];
        if (name is [.., (byte)'/' or (byte)'\\'])
        {
            return null;
        }

        string part = PartOf(name, deck);
        ushort method = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]);
        if ((BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) & 0x41) != 0)
        {
            throw PackageFault.EncryptedEntry(deck, part);
        }

        if (method is not (0 or 8))
        {
            throw PackageFault.Damaged(deck, part, $"It is packed by method {method}; packages hold stored and deflated entries.");
        }

        long size = BinaryPrimitives.ReadUInt32LittleEndian(head[24..]);
        long compressed = BinaryPrimitives.ReadUInt32LittleEndian(head[20..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(head[42..]);
        ZipExtra.Widen(extra, ref size, ref compressed, ref offset);
        return new ZipEntry(part, method, BinaryPrimitives.ReadUInt32LittleEndian(head[16..]), compressed, size, offset, nameLength);
    }

    private static string PartOf(ReadOnlySpan<byte> name, string deck)
    {
        // Nearly every name is plain; what is not is looked at closely.
        bool plain = name.Length > 0 && name[0] is not ((byte)'/' or (byte)'.') && !name.ContainsAny(Unusual) && name.IndexOf("/."u8) < 0;
        return plain ? "/" + Encoding.UTF8.GetString(name) : SafeName(Encoding.UTF8.GetString(name), deck);
    }

    private static string SafeName(string name, string deck)
    {
        string part = "/" + name.Replace('\\', '/');
        bool unsafeName = part.Length < 2
            || part[1] == '/' || part.Contains('\0', StringComparison.Ordinal) || part.Contains(':', StringComparison.Ordinal)
            || part.Split('/').Any(segment => segment is ".." or ".");
        return unsafeName ? throw PackageFault.BadName(deck, name, "The entry's name points outside the package.") : part;
    }
}
