using System.Buffers.Binary;

namespace PptBatch.OpenXml.Packaging;

/// <summary>Finds the end-of-directory record, and its Zip64 form where there is one.</summary>
internal static class ZipEnd
{
    private const int Size = 22;

    public static (long Count, long Size, long Offset) Find(ByteSource source, string deck)
    {
        byte[] tail = new byte[(int)Math.Min(source.Length, Size + ushort.MaxValue)];
        long start = source.Length - tail.Length;
        source.ReadFully(start, tail);
        for (int at = tail.Length - Size; at >= 0; at--)
        {
            ReadOnlySpan<byte> end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) == 0x06054b50
                && at + Size + BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) <= tail.Length)
            {
                return Read(source, end, start + at, deck);
            }
        }

        throw PackageFault.NotAPackage(deck, source.Length == 0 ? "The file is empty." : "The file is not a zip archive, or it is cut off.");
    }

    private static (long Count, long Size, long Offset) Read(ByteSource source, ReadOnlySpan<byte> end, long position, string deck)
    {
        long count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (BinaryPrimitives.ReadUInt16LittleEndian(end[4..]) is not (0 or ushort.MaxValue))
        {
            throw PackageFault.NotAPackage(deck, "The archive is one volume of several.");
        }

        if (count != ushort.MaxValue && size != uint.MaxValue && offset != uint.MaxValue)
        {
            return (count, size, offset);
        }

        Span<byte> locator = stackalloc byte[20];
        Span<byte> wide = stackalloc byte[56];
        if (source.ReadFully(position - 20, locator) != 20 || BinaryPrimitives.ReadUInt32LittleEndian(locator) != 0x07064b50)
        {
            return (count, size, offset);
        }

        long at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        return at < 0 || at > position || source.ReadFully(at, wide) != 56 || BinaryPrimitives.ReadUInt32LittleEndian(wide) != 0x06064b50
            ? throw PackageFault.Damaged(deck, null, "The Zip64 directory record is damaged.")
            : (BinaryPrimitives.ReadInt64LittleEndian(wide[32..]),
                BinaryPrimitives.ReadInt64LittleEndian(wide[40..]),
                BinaryPrimitives.ReadInt64LittleEndian(wide[48..]));
    }
}
