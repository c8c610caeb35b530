using System.Buffers.Binary;

namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>Writes the bits of a deflate stream into a buffer that is used again.</summary>
internal sealed class BitWriter(int capacity)
{
    private readonly byte[] _output = new byte[capacity];
    private ulong _bits;
    private int _count;
    private int _written;

    public int Capacity => _output.Length;

    /// <summary>Begins with the first bits of what is packed already.</summary>
    public void Begin(ReadOnlySpan<byte> packed, long bits)
    {
        _written = (int)(bits >> 3);
        _count = (int)(bits & 7);
        packed[.._written].CopyTo(_output);
        _bits = _count == 0 ? 0 : packed[_written] & ((1UL << _count) - 1);
    }

    /// <summary>Sets a bit that was begun with to 0.</summary>
    public void Clear(long bit)
    {
        if (bit >> 3 < _written)
        {
            _output[bit >> 3] &= (byte)~(1 << (int)(bit & 7));
        }
        else
        {
            _bits &= ~(1UL << (int)(bit & 7));
        }
    }

    public void Put(uint value, int count)
    {
        _bits |= (ulong)value << _count;
        _count += count;
        if (_count >= 32)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_output.AsSpan(_written), (uint)_bits);
            _written += 4;
            _bits >>= 32;
            _count -= 32;
        }
    }

    /// <summary>Everything written, up to the next whole byte; valid until the next beginning.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        for (; _count > 0; _count -= 8)
        {
            _output[_written++] = (byte)_bits;
            _bits >>= 8;
        }

        return _output.AsSpan(0, _written);
    }
}
