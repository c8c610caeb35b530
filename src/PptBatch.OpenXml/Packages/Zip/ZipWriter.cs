using System.Buffers.Binary;
using System.Text;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>
/// Writes a zip archive forward only, from bytes that are compressed already. Sizes are known before an entry begins, so the output
/// need not seek; times are fixed, so the same entries give the same bytes. Dispose it before the output is closed.
/// </summary>
internal sealed class ZipWriter(Stream output) : IAsyncDisposable
{
    private const uint FixedDate = 0x00210000; // 1 January 1980, 00:00, the first time that the format can say
    private const int LocalSize = 30;
    private const int DirectorySize = 46;
    private const int WideSize = 28;
    private const int MostCopied = OverlappedOutput.BlockSize * 3 / 4;

    private readonly OverlappedOutput _output = new(output);
    private readonly ByteChunks _directory = new();
    private long _count;

    /// <summary>Begins an entry; exactly <paramref name="compressedSize"/> bytes of it must follow.</summary>
    public async ValueTask BeginAsync(
        EntryName name, ushort method, uint crc, long compressedSize, long size, CancellationToken cancellationToken)
    {
        await _output.MakeRoomAsync(LocalSize + name.MaxBytes + WideSize, cancellationToken);
        Begin(name, new Sizes(method, crc, compressedSize, size));
    }

    /// <summary>Writes bytes of the entry that was begun.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > MostCopied)
        {
            await _output.WriteLongAsync(bytes, cancellationToken);
            return;
        }

        await _output.MakeRoomAsync(bytes.Length, cancellationToken);
        bytes.Span.CopyTo(_output.Free);
        _output.Advance(bytes.Length);
    }

    /// <summary>Copies a stretch of a source into the entry that was begun.</summary>
    public async ValueTask CopyAsync(ByteSource source, long offset, long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            int count = (int)Math.Min(length, MostCopied);
            await _output.MakeRoomAsync(count, cancellationToken);
            if (source.ReadFully(offset, _output.Free[..count]) != count)
            {
                throw new EndOfStreamException("An input became shorter while it was merged.");
            }

            _output.Advance(count);
            offset += count;
            length -= count;
        }
    }

    /// <summary>Writes the directory and everything that is still held.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        long start = _output.Position;
        foreach (ReadOnlyMemory<byte> chunk in _directory.Read())
        {
            await WriteAsync(chunk, cancellationToken);
        }

        await _output.MakeRoomAsync(128, cancellationToken);
        _output.Advance(ZipEnd.Write(_output.Free, _count, start, _output.Position - start));
        await _output.FinishAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _output.DisposeAsync();
        _directory.Dispose();
    }

    private void Begin(EntryName name, Sizes sizes)
    {
        long offset = _output.Position;
        Span<byte> local = _output.Free;
        int nameLength = name.Write(local[LocalSize..]);
        ReadOnlySpan<byte> written = local.Slice(LocalSize, nameLength);
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034b50);
        WriteCommon(local[4..], sizes, sizes.AreWide, written);
        int extra = sizes.AreWide ? WriteWide(local[(LocalSize + nameLength)..], sizes, null) : 0;
        BinaryPrimitives.WriteUInt16LittleEndian(local[28..], (ushort)extra);
        AddToDirectory(written, sizes, offset);
        _output.Advance(LocalSize + nameLength + extra);
    }

    private void AddToDirectory(ReadOnlySpan<byte> name, Sizes sizes, long offset)
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

    private static void WriteCommon(Span<byte> header, Sizes sizes, bool wide, ReadOnlySpan<byte> name)
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

    private static int WriteWide(Span<byte> extra, Sizes sizes, long? offset)
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

    private readonly record struct Sizes(ushort Method, uint Crc, long Compressed, long Inflated)
    {
        /// <summary>True when they do not fit 32 bits.</summary>
        public bool AreWide => Inflated >= uint.MaxValue || Compressed >= uint.MaxValue;
    }
}
