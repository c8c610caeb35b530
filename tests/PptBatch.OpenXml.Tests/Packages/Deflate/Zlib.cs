using System.IO.Compression;

namespace PptBatch.OpenXml.Tests.Packages.Deflate;

/// <summary>The platform's own deflate, which ours is held against.</summary>
internal static class Zlib
{
    public static byte[] Deflate(byte[] content, CompressionLevel level)
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, level, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Inflate(ReadOnlySpan<byte> packed)
    {
        using DeflateStream inflater = new(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using MemoryStream content = new();
        inflater.CopyTo(content);
        return content.ToArray();
    }
}
