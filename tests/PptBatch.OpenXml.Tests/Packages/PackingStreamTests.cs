using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Tests.Packages;

public sealed class PackingStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32 * 1024)]
    [InlineData((32 * 1024) + 1)]
    [InlineData(300_000)]
    public void Finish_ContentOfAnySize_UnpacksToIt(int size)
    {
        byte[] content = [.. Enumerable.Range(0, size).Select(at => (byte)(at / 7))];
        using PackingStream stream = new(new());

        foreach (int _ in Enumerable.Range(0, 2))
        {
            // Some of it as programs write to streams, some as they write to buffers, in pieces longer than a block too.
            stream.Write(content.AsSpan(0, size / 2));
            stream.Write((ReadOnlySpan<byte>)content.AsSpan(size / 2, size / 4));
            ((IBufferWriter<byte>)stream).Write(content.AsSpan((size / 2) + (size / 4)));
            Span<byte> none = stream.GetSpan(40_000);
            Assert.True(none.Length >= 40_000);
            (uint crc, int length, ReadOnlyMemory<byte> packed) = stream.Finish();

            Assert.Equal((Crc32.HashToUInt32(content), size), (crc, length));
            using DeflateStream unpacked = new(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using MemoryStream copy = new();
            unpacked.CopyTo(copy);
            Assert.Equal(content, copy.ToArray());
        }
    }
}
