using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using PptBatch.OpenXml.Packages.Deflate;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Packs what is written while it is written: the lists of a long deck take megabytes, and a tenth of that packed.</summary>
/// <param name="small">Packs what stays short.</param>
internal sealed class PackingStream(FastDeflate small) : Stream, IBufferWriter<byte>
{
    private readonly RentedStream _packed = new();
    private readonly Crc32 _crc = new();
    private byte[] _block = new byte[FastDeflate.MaxBytes];
    private int _filled;
    private int _spilled;
    private DeflateStream? _deflate;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _spilled + _filled;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_block.Length - _filled < Math.Max(sizeHint, 1))
        {
            Spill();
            _block = sizeHint > _block.Length ? new byte[sizeHint] : _block;
        }

        return _block.AsMemory(_filled);
    }

    public void Advance(int count) => _filled += count;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            Span<byte> room = GetSpan();
            int count = Math.Min(room.Length, buffer.Length);
            buffer[..count].CopyTo(room);
            Advance(count);
            buffer = buffer[count..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Ends the content and begins with the next.</summary>
    /// <returns>CRC-32 and size of the content, and its packed bytes, which are valid until something is written.</returns>
    public (uint Crc, int Size, ReadOnlyMemory<byte> Packed) Finish()
    {
        int size = (int)Length;
        if (_spilled == 0 && _filled <= FastDeflate.MaxBytes)
        {
            _crc.Append(_block.AsSpan(0, _filled));
            _packed.Clear();
            _packed.Write(small.Pack(_block.AsSpan(0, _filled)));
        }
        else
        {
            Spill();
            _deflate!.Dispose();
            _deflate = null;
        }

        (_filled, _spilled) = (0, 0);
        return (BitConverter.ToUInt32(_crc.GetHashAndReset()), size, _packed.WrittenMemory);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _deflate?.Dispose();
        _packed.Dispose();
        base.Dispose(disposing);
    }

    private void Spill()
    {
        if (_deflate is null)
        {
            _packed.Clear();
            _deflate = new DeflateStream(_packed, CompressionLevel.Fastest, leaveOpen: true);
        }

        _crc.Append(_block.AsSpan(0, _filled));
        _deflate.Write(_block.AsSpan(0, _filled));
        _spilled += _filled;
        _filled = 0;
    }
}
