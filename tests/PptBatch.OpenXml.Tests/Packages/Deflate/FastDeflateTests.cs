using System.IO.Compression;
using CsCheck;
using PptBatch.OpenXml.Packages.Deflate;

namespace PptBatch.OpenXml.Tests.Packages.Deflate;

public sealed class FastDeflateTests
{
    [Fact]
    public void Pack_AnyContent_InflatesToItself() =>
        Contents.Any.Sample(
            content => content.AsSpan().SequenceEqual(Zlib.Inflate(new FastDeflate().Pack(content))), iter: 300, threads: 1);

    [Fact]
    public void Pack_SecondContent_OwesNothingToTheFirst()
    {
        FastDeflate deflate = new();
        byte[] content = [.. Enumerable.Range(0, 3000).Select(index => (byte)(index % 7))];
        deflate.Pack([.. content.Reverse()]);

        Assert.Equal(new FastDeflate().Pack(content).ToArray(), deflate.Pack(content).ToArray());
    }

    [Fact]
    public void TryRepack_AnyChange_InflatesToTheNewContent() =>
        Gen.Select(Contents.Any, Gen.Double.Unit, Contents.Any, Gen.Enum<CompressionLevel>()).Sample(
            (old, share, tail, level) =>
            {
                int same = (int)(share * old.Length);
                byte[] content = [.. old[..same], .. tail[..Math.Min(tail.Length, 700)], .. old[same..]];
                byte[] packed = Zlib.Deflate(old, level);
                Inflater inflater = new(withMarks: true);
                inflater.TryInflate(packed, new byte[old.Length]);
                bool done = new FastDeflate().TryRepack(packed, inflater.Marks, content, same, out ReadOnlySpan<byte> repacked);
                return done
                    ? content.AsSpan().SequenceEqual(Zlib.Inflate(repacked))
                    : content.Length > FastDeflate.MaxBytes || old.Length == 0;
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void TryRepack_ChangeNearTheEnd_KeepsTheBeginningBitForBit()
    {
        byte[] old = [.. Enumerable.Range(0, 9000).Select(index => (byte)(index * index % 251))];
        byte[] packed = Zlib.Deflate(old, CompressionLevel.Optimal);
        Inflater inflater = new(withMarks: true);
        Assert.True(inflater.TryInflate(packed, new byte[old.Length]));
        byte[] content = [.. old];
        content[8900] ^= 1;

        Assert.True(new FastDeflate().TryRepack(packed, inflater.Marks, content, 8900, out ReadOnlySpan<byte> repacked));

        Assert.Equal(content, Zlib.Inflate(repacked));
        Assert.True(packed.AsSpan(1).CommonPrefixLength(repacked[1..]) > packed.Length / 2);
    }
}
