using System.Buffers.Binary;
using System.Numerics;

namespace PptBatch.OpenXml.Packaging;

/// <summary>
/// Deflates small parts with the format's fixed codes. A merge packs tens of thousands of parts of a few kilobytes: setting zlib up for
/// each takes longer than packing it, and the fixed codes cost a few percent of size. Not for use by several threads at once.
/// </summary>
internal sealed class FastDeflate
{
    /// <summary>Longest content that may be packed: positions are held in 16 bits.</summary>
    public const int MaxBytes = 32 * 1024;

    private const int HashBits = 12;
    private const int MinMatch = 4;
    private const int MaxMatch = 258;

    private static readonly ushort[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly ushort[] DistanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    private static readonly (ushort Code, byte Bits)[] Literals = [.. Enumerable.Range(0, 288).Select(FixedCode)];
    private static readonly byte[] LengthSymbol = [.. Enumerable.Range(0, MaxMatch + 1).Select(SymbolOfLength)];

    private readonly ushort[] _last = new ushort[1 << HashBits];
    private readonly byte[] _output = new byte[MaxBytes + (MaxBytes / 8) + 64];
    private ulong _bits;
    private int _bitCount;
    private int _written;

    /// <summary>Packs content of at most <see cref="MaxBytes"/>; the result is valid until the next call.</summary>
    public ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> content)
    {
        _last.AsSpan().Clear();
        (_bits, _bitCount, _written) = (0, 0, 0);
        Put(0b011, 3); // last block, fixed codes
        int at = 0;
        while (at + MinMatch <= content.Length)
        {
            uint next = BinaryPrimitives.ReadUInt32LittleEndian(content[at..]);
            ref ushort slot = ref _last[(next * 2654435761u) >> (32 - HashBits)];
            int candidate = slot - 1; // 0 means that nothing was seen
            slot = (ushort)(at + 1);
            if (candidate >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(content[candidate..]) == next)
            {
                ReadOnlySpan<byte> rest = content[at..Math.Min(content.Length, at + MaxMatch)];
                int length = MinMatch + rest[MinMatch..].CommonPrefixLength(content[(candidate + MinMatch)..]);
                PutMatch(length, at - candidate);
                at += length;
            }
            else
            {
                PutSymbol(content[at]);
                at++;
            }
        }

        for (; at < content.Length; at++)
        {
            PutSymbol(content[at]);
        }

        PutSymbol(256);
        return Finish();
    }

    private static (ushort Code, byte Bits) FixedCode(int symbol)
    {
        (int code, int bits) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        return ((ushort)Reverse(code, bits), (byte)bits);
    }

    private static byte SymbolOfLength(int length)
    {
        int symbol = Array.FindLastIndex(LengthBase, start => start <= length);
        return (byte)Math.Max(symbol, 0);
    }

    // The format sends codes from their highest bit on, and everything else from the lowest.
    private static int Reverse(int code, int bits)
    {
        int reversed = 0;
        for (int bit = 0; bit < bits; bit++)
        {
            reversed |= ((code >> bit) & 1) << (bits - 1 - bit);
        }

        return reversed;
    }

    private void PutMatch(int length, int distance)
    {
        int symbol = LengthSymbol[length];
        PutSymbol(257 + symbol);
        Put((uint)(length - LengthBase[symbol]), LengthExtra[symbol]);
        int extra = Math.Max(0, BitOperations.Log2((uint)Math.Max(distance - 1, 1)) - 1);
        int code = distance <= 4 ? distance - 1 : (2 * extra) + 2 + (((distance - 1) >> extra) & 1);
        Put((uint)Reverse(code, 5), 5);
        Put((uint)(distance - DistanceBase[code]), distance <= 4 ? 0 : extra);
    }

    private void PutSymbol(int symbol)
    {
        (ushort code, byte bits) = Literals[symbol];
        Put(code, bits);
    }

    private void Put(uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        if (_bitCount >= 32)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_output.AsSpan(_written), (uint)_bits);
            _written += 4;
            _bits >>= 32;
            _bitCount -= 32;
        }
    }

    private ReadOnlySpan<byte> Finish()
    {
        while (_bitCount > 0)
        {
            _output[_written++] = (byte)_bits;
            _bits >>= 8;
            _bitCount -= 8;
        }

        return _output.AsSpan(0, _written);
    }
}
