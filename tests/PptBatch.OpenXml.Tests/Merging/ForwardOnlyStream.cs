namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Reads a little at a time, writes through, and cannot seek, like a stream from or to the network.</summary>
/// <param name="inner">Where the bytes come from or go to.</param>
/// <param name="passed">Called whenever 16 MiB more have passed; null for nothing.</param>
internal sealed class ForwardOnlyStream(Stream inner, Action? passed = null) : Stream
{
    private const int MostAtOnce = 10_000;
    private const long Step = 16L << 20;
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer[..Math.Min(buffer.Length, MostAtOnce)]));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        Count(buffer.Length);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private int Count(int bytes)
    {
        long before = _count;
        _count += bytes;
        if (before / Step != _count / Step)
        {
            passed?.Invoke();
        }

        return bytes;
    }
}
