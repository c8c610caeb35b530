using System.Numerics;
using static PptBatch.OpenXml.Packages.Deflate.DeflateFormat;

namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>Writes literals and matches in the code that the format fixes, which no block has to bring along.</summary>
internal static class FixedCode
{
    private static readonly ushort[] Codes = [.. Enumerable.Range(0, LiteralSymbols).Select(Code)];
    private static readonly byte[] Bits = [.. Enumerable.Range(0, LiteralSymbols).Select(FixedLiteralBits)];
    private static readonly byte[] Reversed5 = [.. Enumerable.Range(0, DistanceSymbols).Select(symbol => (byte)Reverse(symbol, 5))];
    private static readonly byte[] SymbolOfLength = [.. Enumerable.Range(0, MaxMatch + 1).Select(LastSymbol)];

    /// <summary>A literal, or the symbol that ends a block.</summary>
    public static void PutSymbol(BitWriter output, int symbol) => output.Put(Codes[symbol], Bits[symbol]);

    public static void PutMatch(BitWriter output, int length, int distance)
    {
        int symbol = SymbolOfLength[length];
        PutSymbol(output, EndOfBlock + 1 + symbol);
        output.Put((uint)(length - LengthBase[symbol]), LengthExtra[symbol]);
        int extra = Math.Max(0, BitOperations.Log2((uint)Math.Max(distance - 1, 1)) - 1);
        int code = distance <= 4 ? distance - 1 : (2 * extra) + 2 + (((distance - 1) >> extra) & 1);
        output.Put(Reversed5[code] | ((uint)(distance - DistanceBase[code]) << 5), 5 + (distance <= 4 ? 0 : extra));
    }

    private static ushort Code(int symbol)
    {
        int code = symbol switch
        {
            < 144 => 0x30 + symbol,
            < 256 => 0x190 + symbol - 144,
            < 280 => symbol - 256,
            _ => 0xC0 + symbol - 280,
        };
        return (ushort)Reverse(code, FixedLiteralBits(symbol));
    }

    private static byte LastSymbol(int length)
    {
        int symbol = LengthBase.Length - 1;
        while (symbol > 0 && LengthBase[symbol] > length)
        {
            symbol--;
        }

        return (byte)symbol;
    }
}
