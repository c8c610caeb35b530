using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace PptBatch.MergeProof.Generating;

/// <summary>Writes a small picture of one colour.</summary>
internal static class Png
{
    private const int Side = 8;

    public static byte[] Of(byte red, byte green, byte blue)
    {
        byte[] head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Side);
        head[8] = 8;
        head[9] = 2;
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (int row = 0; row < Side; row++)
            {
                zlib.WriteByte(0);
                zlib.Write([.. Enumerable.Repeat<byte[]>([red, green, blue], Side).SelectMany(pixel => pixel)]);
            }
        }

        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        byte[] length = new byte[4];
        byte[] check = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32.HashToUInt32(body));
        return [.. length, .. body, .. check];
    }
}
