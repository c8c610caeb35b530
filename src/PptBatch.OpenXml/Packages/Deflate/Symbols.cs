namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>
/// What the symbols of a block mean, packed for <see cref="HuffmanTable"/>: the value in the upper half, the number of extra bits that
/// follow the code in bits 8 to 11, and what kind of symbol it is.
/// </summary>
internal static class Symbols
{
    public const uint IsLiteral = 1 << 5;
    public const uint IsEnd = 1 << 6;
    public const int ExtraShift = 8;
    public const int ExtraMask = 0xF;
    public const int ValueShift = 16;

    public static uint[] Literals { get; } = [.. Enumerable.Range(0, DeflateFormat.LiteralSymbols).Select(Literal)];

    public static uint[] Distances { get; } = [.. Enumerable.Range(0, DeflateFormat.DistanceSymbols).Select(Distance)];

    /// <summary>Symbols of the code that packs code lengths: their value is all that they mean.</summary>
    public static uint[] CodeLengths { get; } = [.. Enumerable.Range(0, 19).Select(symbol => (uint)symbol << ValueShift)];

    // Symbols that the format leaves out mean nothing: a length or distance of 0, which no stream may have.
    private static uint Literal(int symbol) => symbol switch
    {
        < DeflateFormat.EndOfBlock => ((uint)symbol << ValueShift) | IsLiteral,
        DeflateFormat.EndOfBlock => IsEnd,
        _ when symbol - 257 < DeflateFormat.LengthBase.Length =>
            ((uint)DeflateFormat.LengthBase[symbol - 257] << ValueShift) | ((uint)DeflateFormat.LengthExtra[symbol - 257] << ExtraShift),
        _ => 0,
    };

    private static uint Distance(int symbol) => symbol < DeflateFormat.DistanceBase.Length
        ? ((uint)DeflateFormat.DistanceBase[symbol] << ValueShift) | ((uint)DeflateFormat.DistanceExtra(symbol) << ExtraShift)
        : 0;
}
