using System.IO.Compression;
using CsCheck;
using PptBatch.OpenXml.Packages.Deflate;

namespace PptBatch.OpenXml.Tests.Packages.Deflate;

public sealed class InflaterTests
{
    private readonly Inflater _inflater = new(withMarks: true);

    [Fact]
    public void TryInflate_WhatZlibPacked_GivesTheContent() =>
        Gen.Select(Contents.Any, Gen.Enum<CompressionLevel>()).Sample(
            (content, level) =>
            {
                byte[] target = new byte[content.Length];
                return _inflater.TryInflate(Zlib.Deflate(content, level), target) && target.AsSpan().SequenceEqual(content);
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void TryInflate_NoBytes_IsNoContent()
    {
        Assert.True(_inflater.TryInflate([], []));
        Assert.False(_inflater.TryInflate([], new byte[1]));
    }

    [Fact]
    public void TryInflate_SeveralBlocks_GivesTheContent()
    {
        byte[] content = [.. Enumerable.Range(0, 3_000_000).Select(index => (byte)((index * 7) ^ (index >> 9)))];
        byte[] target = new byte[content.Length];

        Assert.True(_inflater.TryInflate(Zlib.Deflate(content, CompressionLevel.Optimal), target));

        Assert.Equal(content, target);
        Assert.InRange(_inflater.Marks.Length, 1000, 5000);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void TryInflate_OtherSizeThanStated_SaysSo(int difference)
    {
        byte[] packed = Zlib.Deflate([.. Enumerable.Repeat((byte)7, 1000)], CompressionLevel.Optimal);

        Assert.False(_inflater.TryInflate(packed, new byte[1000 + difference]));
    }

    [Fact]
    public void TryInflate_CutOff_IsDamaged() =>
        Gen.Select(Contents.Any.Where(content => content.Length > 50), Gen.Double.Unit).Sample(
            (content, share) =>
            {
                byte[] packed = Zlib.Deflate(content, CompressionLevel.Optimal);
                return !Inflates(packed[..(int)(share * packed.Length)], content.Length);
            },
            iter: 300,
            threads: 1);

    /// <summary>Nothing but a result or the one exception comes out of any bytes: zlib and ours agree on what is a stream.</summary>
    [Fact]
    public void TryInflate_AnyChangedByte_AgreesWithZlib() =>
        Gen.Select(Contents.Any.Where(content => content.Length > 0), Gen.Double.Unit, Gen.Int[1, 255], Gen.Enum<CompressionLevel>())
            .Sample(
            (content, share, change, level) =>
            {
                byte[] packed = Zlib.Deflate(content, level);
                packed[(int)(share * packed.Length)] ^= (byte)change;
                byte[] target = new byte[content.Length];
                bool ours = Inflates(packed, target);
                return !ours || !TryZlib(packed, out byte[] theirs) || theirs.AsSpan().SequenceEqual(target);
            },
            iter: 2000,
            threads: 1);

    [Fact]
    public void TryInflate_Noise_AgreesWithZlib() =>
        Gen.Byte.Array[0, 400].Sample(
            noise =>
            {
                // Zlib takes a stream that is cut short for what it holds; ours refuses it.
                bool known = TryZlib(noise, out byte[] theirs);
                byte[] target = new byte[known ? theirs.Length : 3000];
                return !Inflates(noise, target) || (known && theirs.AsSpan().SequenceEqual(target));
            },
            iter: 5000,
            threads: 1);

    private bool Inflates(byte[] packed, int size) => Inflates(packed, new byte[size]);

    private bool Inflates(byte[] packed, byte[] target)
    {
        try
        {
            return _inflater.TryInflate(packed, target);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool TryZlib(byte[] packed, out byte[] content)
    {
        try
        {
            content = Zlib.Inflate(packed);
            return true;
        }
        catch (InvalidDataException)
        {
            content = [];
            return false;
        }
    }
}
