namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>Reads the two codes that a block brings along.</summary>
internal sealed class BlockHeader
{
    private const int Repeat = 16;
    private const int FewZeros = 17;

    private readonly HuffmanTable _code = new(Symbols.CodeLengths);
    private readonly byte[] _lengths = new byte[DeflateFormat.LiteralSymbols + DeflateFormat.DistanceSymbols];

    public void Read(ref BitReader bits, HuffmanTable literals, HuffmanTable distances)
    {
        int literalCount = (int)bits.Take(5) + 257;
        int distanceCount = (int)bits.Take(5) + 1;
        ReadOnlySpan<byte> order = DeflateFormat.LengthCodeOrder[..((int)bits.Take(4) + 4)];
        Span<byte> lengths = _lengths.AsSpan(0, DeflateFormat.LengthCodeOrder.Length);
        lengths.Clear();
        foreach (byte symbol in order)
        {
            lengths[symbol] = (byte)bits.Take(3);
        }

        _code.Build(lengths);
        lengths = _lengths.AsSpan(0, literalCount + distanceCount);
        ReadLengths(ref bits, lengths);
        if (lengths[DeflateFormat.EndOfBlock] == 0)
        {
            throw new InvalidDataException("A block has no code for its end.");
        }

        literals.Build(lengths[..literalCount]);
        distances.Build(lengths[literalCount..]);
    }

    private void ReadLengths(ref BitReader reader, Span<byte> lengths)
    {
        BitReader bits = reader; // a copy that the compiler can keep in registers
        for (int at = 0; at < lengths.Length;)
        {
            bits.Refill();
            uint entry = bits.Decode(_code.Entries, _code);
            int symbol = (int)(entry >> Symbols.ValueShift);
            if ((entry & HuffmanTable.LengthMask) == 0)
            {
                throw new InvalidDataException("The compressed bytes hold bits that are not a valid code.");
            }

            if (symbol < Repeat)
            {
                lengths[at++] = (byte)symbol;
                continue;
            }

            (byte value, int count) = symbol switch
            {
                Repeat =>
                    (at > 0 ? lengths[at - 1] : throw new InvalidDataException("A code begins with a repetition."), 3 + (int)bits.Take(2)),
                FewZeros => ((byte)0, 3 + (int)bits.Take(3)),
                _ => ((byte)0, 11 + (int)bits.Take(7)),
            };
            if (count > lengths.Length - at)
            {
                throw new InvalidDataException("A code has too many symbols.");
            }

            lengths.Slice(at, count).Fill(value);
            at += count;
        }

        bits.ThrowIfPastEnd();
        reader = bits;
    }
}
