using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>
/// Inflates parts that fit in memory, one after another with the same tables, and finds the places at which their compressed bytes can be
/// cut, which zlib does not tell. About as fast as zlib on parts of a few kilobytes, without its garbage. Not for several threads at once.
/// </summary>
/// <param name="withMarks">True to find those places.</param>
internal sealed class Inflater(bool withMarks = false)
{
    private const int MarkEvery = 256;
    private const int MaxMarks = 1024;

    private static readonly HuffmanTable FixedLiterals = Fixed(Symbols.Literals, DeflateFormat.FixedLiteralBits);
    private static readonly HuffmanTable FixedDistances = Fixed(Symbols.Distances, _ => 5);

    private readonly HuffmanTable _literals = new(Symbols.Literals);
    private readonly HuffmanTable _distances = new(Symbols.Distances);
    private readonly BlockHeader _header = new();
    private readonly List<InflateMark> _marks = [];

    /// <summary>Places of the last content at which its compressed bytes can be cut, in order.</summary>
    public ReadOnlySpan<InflateMark> Marks => CollectionsMarshal.AsSpan(_marks);

    /// <summary>Inflates a whole deflate stream.</summary>
    /// <returns>False when what comes out is longer or shorter than the target.</returns>
    /// <exception cref="InvalidDataException">The bytes are no deflate stream.</exception>
    public bool TryInflate(ReadOnlySpan<byte> packed, Span<byte> target)
    {
        _marks.Clear();
        if (packed.IsEmpty)
        {
            return target.IsEmpty; // some writers deflate nothing to nothing
        }

        BitReader bits = new(packed);
        int filled = 0;
        bool last = false;
        while (!last && filled >= 0)
        {
            long start = bits.Position;
            if (withMarks)
            {
                _marks.Add(new InflateMark(filled, start, start, 0, 0));
            }

            last = bits.Take(1) != 0;
            filled = bits.Take(2) switch
            {
                0 => CopyStored(ref bits, target, filled),
                1 => InflateBlock(ref bits, target, filled, start, FixedLiterals, FixedDistances),
                2 => InflateDynamic(ref bits, target, filled, start),
                _ => throw new InvalidDataException("A block has an unknown type."),
            };
        }

        return filled == target.Length;
    }

    private static HuffmanTable Fixed(uint[] meanings, Func<int, byte> bits)
    {
        HuffmanTable table = new(meanings);
        table.Build([.. Enumerable.Range(0, meanings.Length).Select(bits)]);
        return table;
    }

    private static int CopyStored(ref BitReader bits, Span<byte> target, int filled)
    {
        ReadOnlySpan<byte> stored = bits.TakeStored();
        return stored.TryCopyTo(target[filled..]) ? filled + stored.Length : -1;
    }

    private int InflateDynamic(ref BitReader bits, Span<byte> target, int filled, long start)
    {
        _header.Read(ref bits, _literals, _distances);
        return InflateBlock(ref bits, target, filled, start, _literals, _distances);
    }

    /// <returns>How much of the target is filled; -1 when the block holds more than fits.</returns>
    private int InflateBlock(ref BitReader outer, Span<byte> target, int filled, long start, HuffmanTable literals, HuffmanTable distances)
    {
        BitReader bits = outer; // a copy that the compiler can keep in registers
        ReadOnlySpan<uint> literalEntries = literals.Entries;
        ReadOnlySpan<uint> distanceEntries = distances.Entries;
        (uint endCode, int endBits) = withMarks ? literals.CodeOf(DeflateFormat.EndOfBlock) : default;
        int markEvery = Math.Max(MarkEvery, target.Length / MaxMarks);
        int nextMark = withMarks ? filled : int.MaxValue;
        while (true)
        {
            if (filled >= nextMark)
            {
                _marks.Add(new InflateMark(filled, bits.Position, start, endCode, endBits));
                nextMark = filled + markEvery;
            }

            // The bits that are ready are enough for three codes and the extra bits of a length.
            bits.Refill();
            uint entry = bits.Decode(literalEntries, literals);
            for (int more = 2; (entry & Symbols.IsLiteral) != 0; more--)
            {
                if ((uint)filled >= (uint)target.Length)
                {
                    return -1;
                }

                target[filled++] = (byte)(entry >> Symbols.ValueShift);
                if (more == 0)
                {
                    break;
                }

                entry = bits.Decode(literalEntries, literals);
            }

            if ((entry & Symbols.IsLiteral) != 0)
            {
                continue;
            }

            if ((entry & Symbols.IsEnd) != 0)
            {
                bits.ThrowIfPastEnd();
                outer = bits;
                return filled;
            }

            int length = bits.Value(entry);
            bits.Refill();
            int distance = bits.Value(bits.Decode(distanceEntries, distances));
            bits.ThrowIfPastEnd();
            if (distance > filled || length > target.Length - filled)
            {
                return distance > filled ? throw new InvalidDataException("A match reaches back before the beginning.") : -1;
            }

            CopyMatch(target, filled, distance, length);
            filled += length;
        }
    }

    private static void CopyMatch(Span<byte> target, int at, int distance, int length)
    {
        if (distance >= Vector128<byte>.Count && target.Length - at >= length + Vector128<byte>.Count)
        {
            // Whole vectors, the last one reaching over the end into what is written later.
            ref byte first = ref MemoryMarshal.GetReference(target);
            for (int done = 0; done < length; done += Vector128<byte>.Count)
            {
                Vector128.LoadUnsafe(ref first, (nuint)(at - distance + done)).StoreUnsafe(ref first, (nuint)(at + done));
            }
        }
        else if (distance >= length)
        {
            target.Slice(at - distance, length).CopyTo(target[at..]);
        }
        else
        {
            for (int done = 0; done < length; done++)
            {
                target[at + done] = target[at + done - distance];
            }
        }
    }
}
