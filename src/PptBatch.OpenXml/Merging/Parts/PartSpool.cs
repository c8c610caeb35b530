using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using PptBatch.Artifacts;
using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>
/// Holds changed parts until every input is known to be good: nothing is written before. In memory up to a budget, then in a temporary
/// file.
/// </summary>
internal sealed class PartSpool : IAsyncDisposable
{
    private const long Budget = 24L << 20;
    private const int ChunkSize = 256 * 1024;

    private readonly Lock _lock = new();
    private readonly SpoolChunk?[] _loaded = new SpoolChunk?[2];
    private readonly byte[][] _loadedBytes = [[], []];
    private readonly List<byte[]> _rented = [];
    private SpoolChunk _chunk = new([]);
    private FileStream? _file;
    private long _held;
    private long _filed;
    private int _nextLoad;

    /// <summary>Packs content: small parts by <paramref name="small"/>, others by zlib.</summary>
    public PackedBytes Pack(ReadOnlySpan<byte> content, FastDeflate small)
    {
        uint crc = Crc32.HashToUInt32(content);
        if (content.Length <= FastDeflate.MaxBytes)
        {
            return Store(crc, content.Length, small.Pack(content));
        }

        using RentedStream stream = new();
        using (DeflateStream deflate = new(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return Store(crc, content.Length, stream.Written);
    }

    /// <summary>Keeps content that is packed already.</summary>
    public PackedBytes Store(uint crc, int size, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (!_chunk.HasRoomFor(bytes.Length))
            {
                byte[]? free = _held > Budget ? MoveToFile(_chunk) : null;
                int needed = Math.Max(ChunkSize, bytes.Length);
                _chunk = new SpoolChunk(free is not null && free.Length >= needed ? free : Rent(needed));
                _held += free is null ? needed : 0;
            }

            return new PackedBytes(crc, size, bytes.Length, _chunk, _chunk.Add(bytes));
        }
    }

    /// <summary>Writes content into the entry that was begun; parts come in about the order in which they were stored.</summary>
    public ValueTask WriteAsync(PackedBytes packed, ZipWriter writer, CancellationToken cancellationToken) =>
        writer.WriteAsync((packed.Chunk.Bytes ?? Load(packed.Chunk)).AsMemory(packed.Offset, packed.PackedSize), cancellationToken);

    public ValueTask DisposeAsync()
    {
        _rented.ForEach(bytes => ArrayPool<byte>.Shared.Return(bytes));
        _rented.Clear();
        return _file?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private byte[] Rent(int size)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
        _rented.Add(bytes);
        return bytes;
    }

    private byte[] MoveToFile(SpoolChunk chunk)
    {
        _file ??= ScratchFile.Create();
        RandomAccess.Write(_file.SafeFileHandle, chunk.Bytes.AsSpan(0, chunk.Filled), _filed);
        byte[] free = chunk.MovedTo(_filed);
        _filed += chunk.Filled;
        return free;
    }

    private byte[] Load(SpoolChunk chunk)
    {
        int place = Array.IndexOf(_loaded, chunk);
        if (place < 0)
        {
            place = _nextLoad;
            _nextLoad = (_nextLoad + 1) % _loaded.Length;
            _loaded[place] = chunk;
            if (_loadedBytes[place].Length < chunk.Filled)
            {
                _loadedBytes[place] = Rent(Math.Max(ChunkSize, chunk.Filled));
            }

            int count = RandomAccess.Read(_file!.SafeFileHandle, _loadedBytes[place].AsSpan(0, chunk.Filled), chunk.FileOffset);
            if (count != chunk.Filled)
            {
                throw new EndOfStreamException("The temporary file shrank while decks were being merged.");
            }
        }

        return _loadedBytes[place];
    }
}
