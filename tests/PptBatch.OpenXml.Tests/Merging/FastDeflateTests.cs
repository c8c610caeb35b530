using System.IO.Compression;
using CsCheck;
using PptBatch.OpenXml.Packaging;

namespace PptBatch.OpenXml.Tests.Merging;

public sealed class FastDeflateTests
{
    // Few different bytes make long and overlapping matches; all bytes make literals of both lengths.
    private static readonly Gen<byte[]> Contents = Gen.OneOf(Gen.Byte[0, 3].Array[0, 5000], Gen.Byte.Array[0, 5000], Gen.Byte[0, 20].Array[30000, FastDeflate.MaxBytes]);

    [Fact]
    public void Pack_AnyContent_InflatesToItself()
    {
        Contents.Sample(content => content.AsSpan().SequenceEqual(Inflate(new FastDeflate().Pack(content).ToArray())), iter: 300, threads: 1);
    }

    [Fact]
    public void Pack_SecondContent_OwesNothingToTheFirst()
    {
        FastDeflate deflate = new();
        byte[] content = [.. Enumerable.Range(0, 3000).Select(index => (byte)(index % 7))];
        deflate.Pack([.. content.Reverse()]);

        Assert.Equal(new FastDeflate().Pack(content).ToArray(), deflate.Pack(content).ToArray());
    }

    private static byte[] Inflate(byte[] packed)
    {
        using DeflateStream inflater = new(new MemoryStream(packed), CompressionMode.Decompress);
        using MemoryStream content = new();
        inflater.CopyTo(content);
        return content.ToArray();
    }
}
