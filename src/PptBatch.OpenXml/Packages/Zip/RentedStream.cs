using System.Buffers;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Gathers what is written in a rented buffer that grows, to be used again and again.</summary>
internal sealed class RentedStream : Stream, IBufferWriter<byte>
{
    private const int FirstSize = 64 * 1024;

    private byte[] _buffer = [];
    private int _filled;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _filled);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _filled);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _filled;

    public override long Position
    {
        get => _filled;
        set => throw new NotSupportedException();
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _filled = 0;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _buffer.AsSpan(_filled);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_filled);
    }

    public void Advance(int count) => _filled += count;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        MakeRoom(buffer.Length);
        buffer.CopyTo(_buffer.AsSpan(_filled));
        _filled += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Return(_buffer);
        _buffer = [];
        base.Dispose(disposing);
    }

    private static void Return(byte[] buffer)
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void MakeRoom(int count)
    {
        if (_buffer.Length - _filled < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(FirstSize, 2 * _buffer.Length), checked(_filled + count)));
            Written.CopyTo(larger);
            Return(_buffer);
            _buffer = larger;
        }
    }
}
