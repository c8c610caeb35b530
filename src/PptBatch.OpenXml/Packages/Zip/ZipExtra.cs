using System.Buffers.Binary;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>The Zip64 extra field of a directory entry.</summary>
internal static class ZipExtra
{
    /// <summary>Replaces the values that did not fit 32 bits, in the order that the format fixes.</summary>
    public static void Widen(ReadOnlySpan<byte> extra, ref long size, ref long compressed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (extra.Length < 4 + length)
            {
                return;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                ReadOnlySpan<byte> wide = extra.Slice(4, length);
                Take(ref wide, ref size);
                Take(ref wide, ref compressed);
                Take(ref wide, ref offset);
                return;
            }

            extra = extra[(4 + length)..];
        }
    }

    private static void Take(ref ReadOnlySpan<byte> wide, ref long value)
    {
        if (value == uint.MaxValue && wide.Length >= 8)
        {
            value = BinaryPrimitives.ReadInt64LittleEndian(wide);
            wide = wide[8..];
        }
    }
}
