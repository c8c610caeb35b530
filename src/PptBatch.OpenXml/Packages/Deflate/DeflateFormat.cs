namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>The numbers that the deflate format (RFC 1951) fixes.</summary>
internal static class DeflateFormat
{
    public const int EndOfBlock = 256;
    public const int MaxMatch = 258;
    public const int MaxCodeBits = 15;
    public const int LiteralSymbols = 288;
    public const int DistanceSymbols = 32;

    /// <summary>Shortest length of symbols 257, 258 ...</summary>
    public static ReadOnlySpan<ushort> LengthBase =>
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    public static ReadOnlySpan<byte> LengthExtra => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>Shortest distance of symbols 0, 1 ...</summary>
    public static ReadOnlySpan<ushort> DistanceBase =>
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
        16385, 24577,
    ];

    /// <summary>The order in which a block states the lengths of the code that packs its code lengths.</summary>
    public static ReadOnlySpan<byte> LengthCodeOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public static int DistanceExtra(int symbol) => Math.Max(0, (symbol / 2) - 1);

    /// <summary>Bits of a symbol in the fixed code of literals and lengths.</summary>
    public static byte FixedLiteralBits(int symbol) => symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 };

    // The format sends codes from their highest bit on, and everything else from the lowest.
    public static int Reverse(int code, int bits)
    {
        int reversed = 0;
        for (int bit = 0; bit < bits; bit++)
        {
            reversed |= ((code >> bit) & 1) << (bits - 1 - bit);
        }

        return reversed;
    }
}
