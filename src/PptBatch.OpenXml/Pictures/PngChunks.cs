using System.Buffers.Binary;

namespace PptBatch.OpenXml.Pictures;

/// <summary>Walks the chunks of a PNG picture; pixels are never decoded.</summary>
internal static class PngChunks
{
    private const int Signature = 8;

    // Length, type and checksum around a chunk's data.
    private const int Around = 12;

    /// <summary>False for a file that ends before its last chunk, as a broken download does: PowerPoint shows a red cross for it.</summary>
    public static bool AreWhole(ReadOnlySpan<byte> png)
    {
        long at = Signature;
        while (at + Around <= png.Length)
        {
            ReadOnlySpan<byte> chunk = png[(int)at..];
            if (chunk[4..8].SequenceEqual("IEND"u8))
            {
                return true;
            }

            at += Around + (long)BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return false;
    }
}
