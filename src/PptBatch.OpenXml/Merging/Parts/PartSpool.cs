using System.IO.Compression;
using System.IO.Hashing;
using PptBatch.OpenXml.Packaging;
using PptBatch.OpenXml.Packaging.Deflate;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Content that was changed and packed again, waiting to be written.</summary>
internal sealed record PackedBytes(uint Crc, int Size, int PackedSize, byte[]? Memory, long Offset);

/// <summary>
/// Holds changed parts until every input is known to be good: nothing is written before. In memory up to a budget, then in a temporary file.
/// </summary>
internal sealed class PartSpool : IAsyncDisposable
{
    private const long Budget = 48L << 20;
    private readonly Lock _lock = new();
    private FileStream? _file;
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
                _held += bytes.Length;
                return new PackedBytes(crc, size, bytes.Length, bytes.ToArray(), 0);
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
        byte[]? bytes = packed.Memory;
        if (bytes is null)
        {
            bytes = new byte[packed.PackedSize];
            await RandomAccess.ReadAsync(_file!.SafeFileHandle, bytes, packed.Offset, cancellationToken);
        }

        await writer.WriteAsync(bytes, cancellationToken);
    }

    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
