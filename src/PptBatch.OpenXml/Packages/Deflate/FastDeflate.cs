using System.Buffers.Binary;
using static PptBatch.OpenXml.Packages.Deflate.DeflateFormat;

namespace PptBatch.OpenXml.Packages.Deflate;

/// <summary>
/// Deflates small parts with the format's fixed codes. A merge packs tens of thousands of parts of a few kilobytes: this takes about 0.7
/// of the time of zlib's fastest level, and can go on where the unchanged beginning of a part ends. Not for several threads at once.
/// </summary>
internal sealed class FastDeflate
{
    /// <summary>Longest content that may be packed: matches reach back no farther.</summary>
    public const int MaxBytes = 32 * 1024;

    private const int Window = 2 * 1024;
    private const int HashBits = 12;
    private const int MinMatch = 4;

    private readonly ushort[] _last = new ushort[1 << HashBits];
    private readonly BitWriter _output = new((2 * MaxBytes) + (MaxBytes / 8) + 64);

    /// <summary>Packs content of at most <see cref="MaxBytes"/>; the result is valid until the next call.</summary>
    public ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> content)
    {
        _output.Begin([], 0);
        PutLastBlock(content, 0);
        return _output.Finish();
    }

    /// <summary>
    /// Packs content that begins like content that is packed already: the compressed bytes of the beginning stay, bit for bit, and only the
    /// rest is packed. The result is valid until the next call.
    /// </summary>
    /// <param name="packed">The old content, packed.</param>
    /// <param name="marks">Where it can be cut, as <see cref="Inflater.Marks"/> found.</param>
    /// <param name="content">The new content.</param>
    /// <param name="same">How many bytes of it are those of the old content.</param>
    /// <param name="repacked">The new content, packed.</param>
    /// <returns>False when too much would have to be packed.</returns>
    public bool TryRepack(
        ReadOnlySpan<byte> packed, ReadOnlySpan<InflateMark> marks, ReadOnlySpan<byte> content, int same, out ReadOnlySpan<byte> repacked)
    {
        int next = 0;
        while (next < marks.Length && marks[next].Filled <= same)
        {
            next++;
        }

        InflateMark cut = next == 0 ? default : marks[next - 1];
        int window = Math.Max(0, cut.Filled - Window);
        if (next == 0 || content.Length - window > MaxBytes || cut.Bit > 8 * MaxBytes)
        {
            repacked = default;
            return false;
        }

        _output.Begin(packed, cut.Bit);
        if (cut.EndBits > 0)
        {
            _output.Clear(cut.BlockBit);
            _output.Put(cut.EndCode, cut.EndBits);
        }

        PutLastBlock(content[window..], cut.Filled - window);
        repacked = _output.Finish();
        return true;
    }

    /// <param name="content">What is packed, and what was packed before it and may be repeated.</param>
    /// <param name="start">Where that which is packed begins.</param>
    private void PutLastBlock(ReadOnlySpan<byte> content, int start)
    {
        _last.AsSpan().Clear();
        for (int before = 0; before + MinMatch <= start; before++)
        {
            Slot(BinaryPrimitives.ReadUInt32LittleEndian(content[before..])) = (ushort)(before + 1);
        }

        _output.Put(0b011, 3); // last block, fixed codes
        int at = start;
        while (at + MinMatch <= content.Length)
        {
            uint next = BinaryPrimitives.ReadUInt32LittleEndian(content[at..]);
            ref ushort slot = ref Slot(next);
            int candidate = slot - 1; // 0 means that nothing was seen
            slot = (ushort)(at + 1);
            if (candidate >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(content[candidate..]) == next)
            {
                ReadOnlySpan<byte> rest = content[at..Math.Min(content.Length, at + MaxMatch)];
                int length = MinMatch + rest[MinMatch..].CommonPrefixLength(content[(candidate + MinMatch)..]);
                FixedCode.PutMatch(_output, length, at - candidate);
                at += length;
            }
            else
            {
                FixedCode.PutSymbol(_output, content[at]);
                at++;
            }
        }

        for (; at < content.Length; at++)
        {
            FixedCode.PutSymbol(_output, content[at]);
        }

        FixedCode.PutSymbol(_output, EndOfBlock);
    }

    private ref ushort Slot(uint next) => ref _last[(next * 2654435761u) >> (32 - HashBits)];
}
