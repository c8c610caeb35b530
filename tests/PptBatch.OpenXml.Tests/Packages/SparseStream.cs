namespace PptBatch.OpenXml.Tests.Packages;

/// <summary>Gigabytes that are nearly all zero, in little memory.</summary>
internal sealed class SparseStream : Stream
{
    private const int PageSize = 64 * 1024;
    private readonly Dictionary<long, byte[]> _pages = [];
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get; set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            (long page, int offset) = (Position / PageSize, (int)(Position % PageSize));
            ReadOnlySpan<byte> part = buffer[..Math.Min(buffer.Length, PageSize - offset)];
            if (!_pages.TryGetValue(page, out byte[]? bytes) && part.ContainsAnyExcept((byte)0))
            {
                _pages[page] = bytes = new byte[PageSize];
            }

            if (bytes is not null)
            {
                part.CopyTo(bytes.AsSpan(offset));
            }

            Position += part.Length;
            buffer = buffer[part.Length..];
        }

        _length = Math.Max(_length, Position);
    }

    public override int Read(Span<byte> buffer)
    {
        (long page, int offset) = (Position / PageSize, (int)(Position % PageSize));
        int count = (int)Math.Min(Math.Min(buffer.Length, PageSize - offset), Math.Max(0, _length - Position));
        if (_pages.TryGetValue(page, out byte[]? bytes))
        {
            bytes.AsSpan(offset, count).CopyTo(buffer);
        }
        else
        {
            buffer[..count].Clear();
        }

        Position += count;
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => _length + offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
