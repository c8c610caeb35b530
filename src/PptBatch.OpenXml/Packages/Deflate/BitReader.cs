using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>
/// Reads the bits of a deflate stream. Past the end come zeros: whoever reads asks then for <see cref="ThrowIfPastEnd"/>.
/// </summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private ulong _bits;
    private int _count;
    private int _next;

    /// <summary>Bits taken so far.</summary>
    public readonly long Position => (8L * _next) - _count;

    /// <summary>Makes at least 56 bits ready, or all that are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        if (_bytes.Length - _next >= sizeof(ulong))
        {
            _bits |= BinaryPrimitives.ReadUInt64LittleEndian(_bytes[_next..]) << _count;
            _next += (63 - _count) >> 3;
            _count |= 56;
        }
        else
        {
            // By value: a reader whose address is taken cannot be kept in registers.
            (_bits, _count, _next) = RefillAtEnd(_bytes, _bits, _count, _next);
        }
    }

    /// <summary>Takes up to 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Take(int count)
    {
        Refill();
        uint value = (uint)(_bits & ((1UL << count) - 1));
        Drop(count);
        ThrowIfPastEnd();
        return value;
    }

    /// <summary>Takes a code and says what it means; <see cref="Refill"/> comes first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Decode(ReadOnlySpan<uint> entries, HuffmanTable table)
    {
        uint entry = entries[(int)_bits & (entries.Length - 1)];
        if ((entry & HuffmanTable.IsLong) != 0)
        {
            entry = table.Long(_bits);
        }

        Drop((int)(entry & HuffmanTable.LengthMask));
        return entry;
    }

    /// <summary>The length or distance that an entry and its extra bits make.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Value(uint entry)
    {
        int extra = (int)(entry >> Symbols.ExtraShift) & Symbols.ExtraMask;
        int value = (int)(entry >> Symbols.ValueShift) + (int)(_bits & ((1UL << extra) - 1));
        Drop(extra);
        return value != 0 ? value : throw new InvalidDataException("The compressed bytes hold bits that are not a valid code.");
    }

    /// <summary>The content of a stored block, which begins at the next whole byte.</summary>
    public ReadOnlySpan<byte> TakeStored()
    {
        int start = (int)((Position + 7) >> 3);
        (_bits, _count) = (0, 0);
        if (_bytes.Length - start < 4)
        {
            throw new InvalidDataException("The compressed bytes end too early.");
        }

        int length = BinaryPrimitives.ReadUInt16LittleEndian(_bytes[start..]);
        if (length != (ushort)~BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(start + 2)..]))
        {
            throw new InvalidDataException("The length of a stored block is damaged.");
        }

        _next = start + 4 + length;
        return _next <= _bytes.Length
            ? _bytes.Slice(start + 4, length)
            : throw new InvalidDataException("The compressed bytes end too early.");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void ThrowIfPastEnd()
    {
        if (_count < 0)
        {
            ThrowTooShort();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Drop(int count)
    {
        _bits >>= count;
        _count -= count;
    }

    private static void ThrowTooShort() => throw new InvalidDataException("The compressed bytes end too early.");

    private static (ulong Bits, int Count, int Next) RefillAtEnd(ReadOnlySpan<byte> bytes, ulong bits, int count, int next)
    {
        for (; count < 56 && next < bytes.Length; count += 8)
        {
            bits |= (ulong)bytes[next++] << count;
        }

        return (bits, count, next);
    }
}
