using System.Buffers;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>
/// Large buffers that go from one deck to the next. The shared pool keeps one for every thread that ever returned one, which is much when a
/// buffer holds a deck.
/// </summary>
internal sealed class BufferShelf : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _free = [];
    private bool _isClosed;

    public byte[] Rent(int size)
    {
        lock (_lock)
        {
            int place = _free.FindIndex(buffer => buffer.Length >= size);
            if (place >= 0)
            {
                byte[] buffer = _free[place];
                _free.RemoveAt(place);
                return buffer;
            }
        }

        return ArrayPool<byte>.Shared.Rent(size);
    }

    public void Return(byte[] buffer)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _free.Add(buffer);
                return;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            _free.ForEach(buffer => ArrayPool<byte>.Shared.Return(buffer));
            _free.Clear();
        }
    }
}
