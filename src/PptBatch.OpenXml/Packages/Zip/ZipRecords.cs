using System.Buffers.Binary;
using System.Text;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>
/// Makes the records of an archive that is written: a header before each entry and the directory after the last, in Zip64 form where a
/// number needs it. The platform's own writer stamps the machine into every entry and writes other headers to streams that cannot seek;
/// these are the same everywhere: sizes in the headers, one fixed time, no attributes.
/// </summary>
internal sealed class ZipRecords : IDisposable
{
    /// <summary>No fewer bytes than <see cref="End"/> needs.</summary>
    public const int MostEndBytes = 128;

    private const uint FixedDate = 0x00210000; // 1 January 1980, 00:00, the first time that the format can say
    private const int LocalSize = 30;
    private const int DirectorySize = 46;
    private const int WideSize = 28;
    private readonly ByteChunks _directory = new();
    private long _count;

    /// <summary>No fewer bytes than <see cref="Begin"/> needs.</summary>
    public static int MostHeaderBytes(EntryName name) => LocalSize + name.MaxBytes + WideSize;

    /// <summary>Writes the header of an entry, and takes the entry into the directory.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="name">Name of the entry.</param>
    /// <param name="sizes">What its bytes are, of which none may be missing afterwards.</param>
    /// <param name="offset">Where in the archive the header is.</param>
    /// <returns>Bytes written.</returns>
    public int Begin(Span<byte> target, EntryName name, ZipSizes sizes, long offset)
    {
        int nameLength = name.Write(target[LocalSize..]);
        ReadOnlySpan<byte> written = target.Slice(LocalSize, nameLength);
        BinaryPrimitives.WriteUInt32LittleEndian(target, 0x04034b50);
        WriteCommon(target[4..], sizes, sizes.AreWide, written);
        int extra = sizes.AreWide ? WriteWide(target[(LocalSize + nameLength)..], sizes, null) : 0;
        BinaryPrimitives.WriteUInt16LittleEndian(target[28..], (ushort)extra);
        AddToDirectory(written, sizes, offset);
        return LocalSize + nameLength + extra;
    }

    /// <summary>The directory, which follows the last entry.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Directory() => _directory.Read();

    /// <summary>Writes the record that ends the archive.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="start">Where in the archive the directory begins.</param>
    /// <param name="size">Bytes of the directory.</param>
    /// <returns>Bytes written.</returns>
    public int End(Span<byte> target, long start, long size) => ZipEnd.Write(target, _count, start, size);

    public void Dispose() => _directory.Dispose();

    private void AddToDirectory(ReadOnlySpan<byte> name, ZipSizes sizes, long offset)
    {
        bool wide = sizes.AreWide || offset >= uint.MaxValue;
        Span<byte> header = _directory.Room(DirectorySize + name.Length + WideSize);
        header[..DirectorySize].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)(wide ? 45 : 20));
        WriteCommon(header[6..], sizes, wide, name);
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], wide ? uint.MaxValue : (uint)offset);
        name.CopyTo(header[DirectorySize..]);
        int extra = wide ? WriteWide(header[(DirectorySize + name.Length)..], sizes, offset) : 0;
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], (ushort)extra);
        _directory.Advance(DirectorySize + name.Length + extra);
        _count++;
    }

    private static void WriteCommon(Span<byte> header, ZipSizes sizes, bool wide, ReadOnlySpan<byte> name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, (ushort)(wide ? 45 : 20));
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)(Ascii.IsValid(name) ? 0 : 0x800));
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], sizes.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], sizes.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], wide ? uint.MaxValue : (uint)sizes.Compressed);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], wide ? uint.MaxValue : (uint)sizes.Inflated);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name.Length);
    }

    private static int WriteWide(Span<byte> extra, ZipSizes sizes, long? offset)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], (ushort)(offset is null ? 16 : 24));
        BinaryPrimitives.WriteInt64LittleEndian(extra[4..], sizes.Inflated);
        BinaryPrimitives.WriteInt64LittleEndian(extra[12..], sizes.Compressed);
        if (offset is { } place)
        {
            BinaryPrimitives.WriteInt64LittleEndian(extra[20..], place);
        }

        return offset is null ? 20 : 28;
    }
}
