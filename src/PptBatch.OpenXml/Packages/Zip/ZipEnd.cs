using System.Buffers.Binary;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Finds and writes the end-of-directory record, and its Zip64 form where there is one.</summary>
internal static class ZipEnd
{
    private const int Size = 22;
    private const int WideSize = 76;

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

        throw PackageFault.NotAPackage(
            deck, source.Length == 0 ? "The file is empty." : "The file is not a zip archive, or it is cut off.");
    }

    /// <summary>Writes the record, and before it the Zip64 form when a number does not fit.</summary>
    /// <param name="target">At least 98 bytes, where the directory ends.</param>
    /// <param name="count">Entries.</param>
    /// <param name="start">Where the directory begins.</param>
    /// <param name="size">Bytes of the directory.</param>
    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> target, long count, long start, long size)
    {
        bool wide = count >= ushort.MaxValue || start >= uint.MaxValue || size >= uint.MaxValue;
        int length = (wide ? WideSize : 0) + Size;
        target[..length].Clear();
        if (wide)
        {
            WriteWide(target, count, start, size);
        }

        Span<byte> end = target[(length - Size)..];
        ushort shortCount = (ushort)Math.Min(count, ushort.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], shortCount);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], shortCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)Math.Min(size, uint.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)Math.Min(start, uint.MaxValue));
        return length;
    }

    private static void WriteWide(Span<byte> record, long count, long start, long size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(record, 0x06064b50);
        BinaryPrimitives.WriteInt64LittleEndian(record[4..], 44);
        BinaryPrimitives.WriteUInt16LittleEndian(record[12..], 45);
        BinaryPrimitives.WriteUInt16LittleEndian(record[14..], 45);
        BinaryPrimitives.WriteInt64LittleEndian(record[24..], count);
        BinaryPrimitives.WriteInt64LittleEndian(record[32..], count);
        BinaryPrimitives.WriteInt64LittleEndian(record[40..], size);
        BinaryPrimitives.WriteInt64LittleEndian(record[48..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(record[56..], 0x07064b50);
        BinaryPrimitives.WriteInt64LittleEndian(record[64..], start + size);
        BinaryPrimitives.WriteUInt32LittleEndian(record[72..], 1);
    }

    private static (long Count, long Size, long Offset) Read(ByteSource source, ReadOnlySpan<byte> end, long position, string deck)
    {
        long count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (BinaryPrimitives.ReadUInt16LittleEndian(end[4..]) is not (0 or ushort.MaxValue))
        {
            throw PackageFault.NotAPackage(deck, "The archive is one volume of a split archive.");
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
