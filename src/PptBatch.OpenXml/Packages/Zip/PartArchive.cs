using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>
/// Writes a zip archive forward only. <see cref="ZipArchive"/> stamps the platform into every entry and writes other headers to streams
/// that cannot seek; this writes the same bytes everywhere: sizes in the local headers, 1980-01-01, no attributes. The output is a buffer,
/// so that parts are written without waiting and whoever owns the buffer empties it when and how it likes.
/// </summary>
internal sealed class PartArchive(IBufferWriter<byte> output) : IDisposable
{
    private const ushort Date1980 = (1 << 5) | 1;
    private const int LocalHeaderSize = 30;
    private const int CentralHeaderSize = 46;
    private readonly List<Entry> _entries = [];
    private readonly MemoryStream _deflated = new();
    private readonly byte[] _header = new byte[CentralHeaderSize];
    private long _position;

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Path inside the archive, ASCII, without a leading slash.</param>
    /// <param name="content">Its bytes.</param>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> deflated = Deflate(content);
        Begin(name, content, deflated.Length, isDeflated: true);
        Put(deflated);
    }

    /// <summary>Begins an entry whose bytes are compressed already: exactly these bytes must follow, written to the output by the caller.</summary>
    public void BeginStored(string name, ReadOnlySpan<byte> content)
    {
        Begin(name, content, content.Length, isDeflated: false);
        _position += content.Length;
    }

    /// <summary>Writes the central directory; the archive is complete after it.</summary>
    public void Finish()
    {
        long start = _position;
        foreach (Entry entry in _entries)
        {
            Span<byte> header = _header;
            header.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 20);
            WriteCommon(header[6..], entry);
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], checked((uint)entry.Offset));
            Put(header);
            Put(Encoding.ASCII.GetBytes(entry.Name));
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)_entries.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], checked((ushort)_entries.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)(_position - start)));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)start));
        Put(end);
    }

    public void Dispose() => _deflated.Dispose();

    private void Begin(string name, ReadOnlySpan<byte> content, int storedSize, bool isDeflated)
    {
        Entry entry = new(name, Crc32.HashToUInt32(content), storedSize, content.Length, _position, isDeflated);
        _entries.Add(entry);
        Span<byte> header = _header.AsSpan(0, LocalHeaderSize);
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteCommon(header[4..], entry);
        Put(header);
        Put(Encoding.ASCII.GetBytes(name));
    }

    /// <summary>The fields that the local and the central header share, from "version needed" to "extra field length".</summary>
    private static void WriteCommon(Span<byte> header, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)(entry.Deflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], Date1980);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], checked((uint)entry.StoredSize));
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], checked((uint)entry.Size));
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)entry.Name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0);
    }

    private ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> content)
    {
        _deflated.SetLength(0);
        using (DeflateStream deflate = new(_deflated, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return _deflated.GetBuffer().AsSpan(0, (int)_deflated.Length);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _position += bytes.Length;
    }

    private readonly record struct Entry(string Name, uint Crc, long StoredSize, long Size, long Offset, bool Deflated);
}
