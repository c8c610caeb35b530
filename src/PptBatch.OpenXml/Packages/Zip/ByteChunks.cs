using System.Buffers;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Bytes that grow by rented chunks: nothing is copied when there are more of them, and nothing is left to collect.</summary>
internal sealed class ByteChunks : IDisposable
{
    private const int ChunkSize = 64 * 1024;

    private readonly List<(byte[] Bytes, int Filled)> _full = [];
    private byte[] _chunk = [];
    private int _filled;

    /// <summary>Room for a piece of at most <paramref name="size"/> bytes; what was put there counts after <see cref="Advance"/>.</summary>
    public Span<byte> Room(int size)
    {
        if (_chunk.Length - _filled < size)
        {
            Close();
            _chunk = ArrayPool<byte>.Shared.Rent(Math.Max(size, ChunkSize));
        }

        return _chunk.AsSpan(_filled);
    }

    public void Advance(int count) => _filled += count;

    /// <summary>All bytes in order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read()
    {
        Close();
        return _full.Select(chunk => (ReadOnlyMemory<byte>)chunk.Bytes.AsMemory(0, chunk.Filled));
    }

    public void Dispose()
    {
        Close();
        _full.ForEach(chunk => ArrayPool<byte>.Shared.Return(chunk.Bytes));
        _full.Clear();
    }

    private void Close()
    {
        if (_chunk.Length > 0)
        {
            _full.Add((_chunk, _filled));
            (_chunk, _filled) = ([], 0);
        }
    }
}
