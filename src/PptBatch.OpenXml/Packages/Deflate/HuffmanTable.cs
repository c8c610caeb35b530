namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>A Huffman code as a table by the next bits of the stream; built again for each block that brings a code of its own.</summary>
/// <param name="meanings">What each symbol means, in the layout of an entry, without the code's length.</param>
internal sealed class HuffmanTable(uint[] meanings)
{
    /// <summary>Bits of an entry that hold the code's length; 0 for bits that are no code.</summary>
    public const uint LengthMask = 0xF;

    /// <summary>Set in an entry whose code is longer than the table is wide: <see cref="Long"/> knows it.</summary>
    public const uint IsLong = 1 << 4;

    private const int MaxWidth = 10;

    private readonly uint[] _entries = new uint[1 << MaxWidth];
    private readonly ushort[] _sorted = new ushort[meanings.Length];
    private readonly int[] _counts = new int[DeflateFormat.MaxCodeBits + 1];
    private int _size;

    /// <summary>An entry for each value of the next bits; their number is a power of two.</summary>
    public ReadOnlySpan<uint> Entries => _entries.AsSpan(0, _size);

    /// <summary>Builds the table of a code that is given by the length of each symbol's code.</summary>
    /// <exception cref="InvalidDataException">No code has these lengths.</exception>
    public void Build(ReadOnlySpan<byte> lengths)
    {
        int longest = Sort(lengths);
        int width = Math.Min(longest, MaxWidth);
        _size = 1;
        _entries[0] = 0;
        uint code = 0;
        int next = 0;
        for (int length = 1; length <= longest; length++)
        {
            if (length <= width)
            {
                // Each further bit doubles the table: the shorter codes stand in both halves.
                _entries.AsSpan(0, _size).CopyTo(_entries.AsSpan(_size));
                _size <<= 1;
            }

            for (int left = _counts[length]; left > 0; left--)
            {
                uint meaning = meanings[_sorted[next++]];
                _entries[code & (uint)(_size - 1)] = (length <= width ? meaning : IsLong) | (uint)length;
                code = NextCode(code, length);
            }
        }
    }

    /// <summary>The entry of a code that is longer than the table is wide; 0 when the bits are no code.</summary>
    public uint Long(ulong bits)
    {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= DeflateFormat.MaxCodeBits; length++, bits >>= 1)
        {
            code |= (int)(bits & 1);
            int count = _counts[length];
            if (code - first < count)
            {
                return meanings[_sorted[index + code - first]] | (uint)length;
            }

            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return 0;
    }

    /// <summary>A symbol's code as the stream has it, lowest bit first, and its length.</summary>
    public (uint Code, int Bits) CodeOf(int symbol)
    {
        uint code = 0;
        int next = 0;
        for (int length = 1; length <= DeflateFormat.MaxCodeBits; length++)
        {
            for (int left = _counts[length]; left > 0; left--, code = NextCode(code, length))
            {
                if (_sorted[next++] == symbol)
                {
                    return (code, length);
                }
            }
        }

        return (0, 0);
    }

    // The format sends a code from its highest bit on, so counting up carries from the high bits of what is read to the low ones.
    private static uint NextCode(uint code, int length)
    {
        uint bit = 1u << (length - 1);
        while ((code & bit) != 0)
        {
            bit >>= 1;
        }

        return (code & (bit - 1)) | bit;
    }

    /// <summary>Puts the symbols in the order of their codes.</summary>
    /// <returns>Length of the longest code.</returns>
    private int Sort(ReadOnlySpan<byte> lengths)
    {
        Array.Clear(_counts);
        foreach (byte length in lengths)
        {
            _counts[length]++;
        }

        int used = lengths.Length - _counts[0];
        _counts[0] = 0;
        Span<int> places = stackalloc int[DeflateFormat.MaxCodeBits + 2];
        places.Clear();
        int free = 1;
        int longest = 0;
        for (int length = 1; length <= DeflateFormat.MaxCodeBits; length++)
        {
            free = (free << 1) - _counts[length];
            places[length + 1] = places[length] + _counts[length];
            longest = _counts[length] > 0 ? length : longest;
            if (free < 0)
            {
                throw new InvalidDataException("A code of the compressed bytes has too many symbols.");
            }
        }

        // A code of one symbol, or of none, leaves bits without a meaning: blocks without matches have such a code of distances.
        if (free > 0 && used > 1)
        {
            throw new InvalidDataException("A code of the compressed bytes is not complete.");
        }

        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] != 0)
            {
                _sorted[places[lengths[symbol]]++] = (ushort)symbol;
            }
        }

        return longest;
    }
}
