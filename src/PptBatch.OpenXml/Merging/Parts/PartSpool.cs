using System.IO.Compression;
using System.IO.Hashing;
using PptBatch.OpenXml.Packaging;
using PptBatch.OpenXml.Packaging.Deflate;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Content that was changed and packed again, waiting to be written.</summary>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="Size">Bytes of the content.</param>
/// <param name="PackedSize">Bytes that wait.</param>
/// <param name="Chunk">The memory that they are in; null for the temporary file.</param>
/// <param name="Offset">Where in it they begin.</param>
internal sealed record PackedBytes(uint Crc, int Size, int PackedSize, byte[]? Chunk, long Offset);

/// <summary>
/// Holds changed parts until every input is known to be good: nothing is written before. In memory up to a budget, then in a temporary file.
/// </summary>
internal sealed class PartSpool : IAsyncDisposable
{
    private const long Budget = 48L << 20;
    private const int ChunkSize = 256 * 1024;
    private readonly Lock _lock = new();
    private FileStream? _file;
    private byte[] _chunk = [];
    private int _filled;
    private long _held;
    private long _filed;

    /// <summary>Packs content: small parts by <paramref name="small"/>, others by zlib.</summary>
    public PackedBytes Pack(ReadOnlySpan<byte> content, FastDeflate small)
    {
        uint crc = Crc32.HashToUInt32(content);
        if (content.Length <= FastDeflate.MaxBytes)
        {
            return Store(crc, content.Length, small.Pack(content));
        }

        using MemoryStream stream = new(content.Length / 3);
        using (DeflateStream deflate = new(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return Store(crc, content.Length, stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Keeps content that is packed already.</summary>
    public PackedBytes Store(uint crc, int size, ReadOnlySpan<byte> bytes)
    {
        long offset;
        lock (_lock)
        {
            if (_held + bytes.Length <= Budget)
            {
                (byte[] chunk, int start) = Hold(bytes);
                return new PackedBytes(crc, size, bytes.Length, chunk, start);
            }

            _file ??= TemporaryFile.Create();
            offset = _filed;
            _filed += bytes.Length;
        }

        RandomAccess.Write(_file.SafeFileHandle, bytes, offset);
        return new PackedBytes(crc, size, bytes.Length, null, offset);
    }

    public async ValueTask WriteAsync(PackedBytes packed, ZipWriter writer, CancellationToken cancellationToken)
    {
        if (packed.Chunk is { } chunk)
        {
            await writer.WriteAsync(chunk.AsMemory((int)packed.Offset, packed.PackedSize), cancellationToken);
            return;
        }

        byte[] bytes = new byte[packed.PackedSize];
        await RandomAccess.ReadAsync(_file!.SafeFileHandle, bytes, packed.Offset, cancellationToken);
        await writer.WriteAsync(bytes, cancellationToken);
    }

    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Takes room in the chunk that is being filled, or in a new one.</summary>
    private (byte[] Chunk, int Offset) Hold(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _chunk.Length - _filled)
        {
            _chunk = GC.AllocateUninitializedArray<byte>(Math.Max(ChunkSize, bytes.Length));
            _filled = 0;
        }

        int offset = _filled;
        bytes.CopyTo(_chunk.AsSpan(offset));
        _filled += bytes.Length;
        _held += bytes.Length;
        return (_chunk, offset);
    }
}
