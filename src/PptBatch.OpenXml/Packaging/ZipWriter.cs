using System.Buffers.Binary;
using System.Text;

namespace PptBatch.OpenXml.Packaging;

/// <summary>
/// Writes a zip archive forward only, from bytes that are compressed already. Sizes are known before an entry begins, so the output
/// need not seek; times are fixed, so the same entries give the same bytes.
/// </summary>
/// <param name="output">Receives the archive.</param>
/// <param name="entries">About how many entries there will be.</param>
internal sealed class ZipWriter(Stream output, int entries = 0)
{
    private const uint FixedDate = 0x00210000; // 1 January 1980, 00:00, the first time that the format can say
    private const int FlushAt = 192 * 1024;

    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly List<Written> _entries = new(entries);
    private int _filled;
    private long _flushed;

    private long Position => _flushed + _filled;

    /// <summary>Begins an entry; exactly <paramref name="compressedSize"/> bytes of it must follow.</summary>
    public async ValueTask BeginAsync(
        string part, ushort method, uint crc, long compressedSize, long size, CancellationToken cancellationToken)
    {
        byte[] name = Encoding.UTF8.GetBytes(part, 1, part.Length - 1);
        await MakeRoomAsync(name.Length + 64, cancellationToken);
        _entries.Add(new Written(name, method, crc, compressedSize, size, Position));
        bool wide = size >= uint.MaxValue || compressedSize >= uint.MaxValue;
        Span<byte> header = _buffer.AsSpan(_filled, 30);
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteCommon(header[4..], method, crc, wide ? uint.MaxValue : (uint)compressedSize, wide ? uint.MaxValue : (uint)size, name, wide);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], (ushort)(wide ? 20 : 0));
        name.CopyTo(_buffer, _filled + 30);
        _filled += 30 + name.Length;
        if (wide)
        {
            WriteWide(size, compressedSize, null);
        }
    }

    /// <summary>Writes bytes of the entry that was begun.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > FlushAt)
        {
            await FlushAsync(cancellationToken);
            await output.WriteAsync(bytes, cancellationToken);
            _flushed += bytes.Length;
            return;
        }

        await MakeRoomAsync(bytes.Length, cancellationToken);
        bytes.CopyTo(_buffer.AsMemory(_filled));
        _filled += bytes.Length;
    }

    /// <summary>Copies a stretch of a source into the entry that was begun.</summary>
    public async ValueTask CopyAsync(ByteSource source, long offset, long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            int count = (int)Math.Min(length, FlushAt);
            await MakeRoomAsync(count, cancellationToken);
            if (source.ReadFully(offset, _buffer.AsSpan(_filled, count)) != count)
            {
                throw new EndOfStreamException("An input became shorter while it was merged.");
            }

            _filled += count;
            offset += count;
            length -= count;
        }
    }

    /// <summary>Writes the directory and everything that is still held.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        long start = Position;
        foreach (Written entry in _entries)
        {
            await MakeRoomAsync(entry.Name.Length + 96, cancellationToken);
            WriteDirectoryEntry(entry);
        }

        await MakeRoomAsync(128, cancellationToken);
        WriteEnd(start, Position - start);
        await FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static void WriteCommon(Span<byte> header, ushort method, uint crc, uint compressed, uint size, byte[] name, bool wide)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, (ushort)(wide ? 45 : 20));
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)(Ascii.IsValid(name) ? 0 : 0x800));
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], compressed);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name.Length);
    }

    private void WriteDirectoryEntry(Written entry)
    {
        bool wide = entry.Size >= uint.MaxValue || entry.CompressedSize >= uint.MaxValue || entry.Offset >= uint.MaxValue;
        Span<byte> header = _buffer.AsSpan(_filled, 46);
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)(wide ? 45 : 20));
        uint compressed = wide ? uint.MaxValue : (uint)entry.CompressedSize;
        WriteCommon(header[6..], entry.Method, entry.Crc, compressed, wide ? uint.MaxValue : (uint)entry.Size, entry.Name, wide);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], (ushort)(wide ? 28 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], wide ? uint.MaxValue : (uint)entry.Offset);
        entry.Name.CopyTo(_buffer, _filled + 46);
        _filled += 46 + entry.Name.Length;
        if (wide)
        {
            WriteWide(entry.Size, entry.CompressedSize, entry.Offset);
        }
    }

    private void WriteWide(long size, long compressed, long? offset)
    {
        Span<byte> extra = _buffer.AsSpan(_filled, 28);
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], (ushort)(offset is null ? 16 : 24));
        BinaryPrimitives.WriteInt64LittleEndian(extra[4..], size);
        BinaryPrimitives.WriteInt64LittleEndian(extra[12..], compressed);
        BinaryPrimitives.WriteInt64LittleEndian(extra[20..], offset ?? 0);
        _filled += offset is null ? 20 : 28;
    }

    private void WriteEnd(long start, long size)
    {
        long count = _entries.Count;
        Span<byte> end = _buffer.AsSpan(_filled, 98);
        end.Clear();
        if (count >= ushort.MaxValue || start >= uint.MaxValue || size >= uint.MaxValue)
        {
            long record = Position;
            BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064b50);
            BinaryPrimitives.WriteInt64LittleEndian(end[4..], 44);
            BinaryPrimitives.WriteUInt16LittleEndian(end[12..], 45);
            BinaryPrimitives.WriteUInt16LittleEndian(end[14..], 45);
            BinaryPrimitives.WriteInt64LittleEndian(end[24..], count);
            BinaryPrimitives.WriteInt64LittleEndian(end[32..], count);
            BinaryPrimitives.WriteInt64LittleEndian(end[40..], size);
            BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
            BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064b50);
            BinaryPrimitives.WriteInt64LittleEndian(end[64..], record);
            BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
            _filled += 76;
            end = end[76..];
        }

        ushort shortCount = (ushort)Math.Min(count, ushort.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], shortCount);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], shortCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)Math.Min(size, uint.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)Math.Min(start, uint.MaxValue));
        _filled += 22;
    }

    private ValueTask MakeRoomAsync(int count, CancellationToken cancellationToken) =>
        _filled + count > _buffer.Length ? FlushAsync(cancellationToken) : ValueTask.CompletedTask;

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_buffer.AsMemory(0, _filled), cancellationToken);
        _flushed += _filled;
        _filled = 0;
    }

    private readonly record struct Written(byte[] Name, ushort Method, uint Crc, long CompressedSize, long Size, long Offset);
}
