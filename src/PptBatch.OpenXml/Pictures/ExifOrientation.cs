using System.Buffers.Binary;

namespace PptBatch.OpenXml.Pictures;

/// <summary>How a camera says that its picture lies: 1 for upright, up to 8.</summary>
internal static class ExifOrientation
{
    private const int Upright = 1;
    private const int Tag = 0x0112;
    private const int Entry = 12;

    /// <summary>The orientation of a JPEG or PNG; 1 where it says none.</summary>
    public static int Read(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> exif = file is [0xFF, 0xD8, ..] ? Jpeg(file) : file is [0x89, (byte)'P', ..] ? Png(file) : [];
        return Tiff(exif) is >= 1 and <= 8 and var orientation ? orientation : Upright;
    }

    private static ReadOnlySpan<byte> Jpeg(ReadOnlySpan<byte> file)
    {
        int at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] is not (0xDA or 0xD9))
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (file[at + 1] == 0xE1 && at + 2 + length <= file.Length && length > 8 && file.Slice(at + 4, 6).SequenceEqual("Exif\0\0"u8))
            {
                return file.Slice(at + 10, length - 8);
            }

            at += 2 + Math.Max(2, length);
        }

        return [];
    }

    private static ReadOnlySpan<byte> Png(ReadOnlySpan<byte> file)
    {
        long at = 8;
        while (at + 12 <= file.Length)
        {
            ReadOnlySpan<byte> chunk = file[(int)at..];
            uint length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk[4..8].SequenceEqual("eXIf"u8) && length <= chunk.Length - 12)
            {
                return chunk.Slice(8, (int)length);
            }

            at += 12 + (long)length;
        }

        return [];
    }

    private static int Tiff(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 8 || exif[0] is not ((byte)'I' or (byte)'M'))
        {
            return Upright;
        }

        bool little = exif[0] == 'I';
        long directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(exif[4..]) : BinaryPrimitives.ReadUInt32BigEndian(exif[4..]);
        if (directory + 2 > exif.Length)
        {
            return Upright;
        }

        int entries = Short(exif[(int)directory..], little);
        for (long at = directory + 2; entries > 0 && at + Entry <= exif.Length; at += Entry, entries--)
        {
            if (Short(exif[(int)at..], little) == Tag)
            {
                return Short(exif[((int)at + 8)..], little);
            }
        }

        return Upright;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
