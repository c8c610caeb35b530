using PptBatch.OpenXml.Pictures;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Pictures;

public sealed class ExifOrientationTests
{
    private static readonly byte[] Intel = [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
    private static readonly byte[] Motorola = [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];

    [Fact]
    public void Read_JpegInEitherByteOrder_IsWhatTheCameraSaid()
    {
        Assert.Equal(6, ExifOrientation.Read(Jpeg(Intel)));
        Assert.Equal(6, ExifOrientation.Read(Jpeg(Motorola)));
    }

    [Fact]
    public void Read_CutOffAnywhere_IsUprightOrWhatItSays()
    {
        byte[] whole = Jpeg(Intel);
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.InRange(ExifOrientation.Read(whole.AsSpan(0, length)), 1, 8));
    }

    [Fact]
    public void Read_OtherFiles_Upright()
    {
        Assert.Equal(1, ExifOrientation.Read([]));
        Assert.Equal(1, ExifOrientation.Read([0xFF, 0xD8, 0xFF, 0xDA, 0, 2]));
        Assert.Equal(1, ExifOrientation.Read(Jpeg([.. Intel[..18], 9, 0, 0, 0])));
    }

    private static byte[] Jpeg(byte[] exif) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xE1, 0, (byte)(exif.Length + 8), .. "Exif\0\0"u8, .. exif, 0xFF, 0xDA, 0, 2];
}
