using System.Text;
using PptBatch.OpenXml;
using PptBatch.Pictures;
using PptBatch.Testing;
using SkiaSharp;

namespace PptBatch.EndToEnd.Tests.Pictures;

public sealed class SkiaPictureDecoderTests
{
    private readonly SkiaPictureDecoder _decoder = new();

    [Fact]
    public void Decode_Svg_IsAPngOfItsProportions()
    {
        DecodedPicture picture = _decoder.Decode(Encoding.UTF8.GetBytes(
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='100' height='100' fill='#ff0000'/></svg>"), 30_000_000)!;

        Assert.Equal((1920, 960, "image/png"), (picture.PixelWidth, picture.PixelHeight, picture.ContentType));
        using SKBitmap drawn = SKBitmap.Decode(picture.Bytes);
        Assert.Equal(new SKColor(255, 0, 0), drawn.GetPixel(100, 100));
        Assert.Equal(0, drawn.GetPixel(1900, 100).Alpha);
    }

    [Fact]
    public void Decode_FewPixelsAsked_IsNoLarger()
    {
        DecodedPicture picture = _decoder.Decode(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'/>"), 10_000)!;

        Assert.True(picture.PixelWidth * picture.PixelHeight <= 10_000);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Webp)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    public void Decode_LargePicture_IsTheMeanOfItsPixels(SKEncodedImageFormat format)
    {
        using SKBitmap bitmap = new(600, 400);
        bitmap.Erase(new SKColor(10, 120, 200));
        using SKData file = bitmap.Encode(format, 100);

        DecodedPicture picture = _decoder.Decode(file.ToArray(), 60_000)!;

        Assert.Equal((300, 200), (picture.PixelWidth, picture.PixelHeight));
        using SKBitmap smaller = SKBitmap.Decode(picture.Bytes);
        Assert.InRange(smaller.GetPixel(150, 100).Blue, 195, 205);
        Assert.InRange(smaller.GetPixel(299, 199).Green, 115, 125);
    }

    [Theory]
    [InlineData("not a picture")]
    [InlineData("<html/>")]
    [InlineData("<svg")]
    [InlineData("")]
    public void Decode_WhatIsNoPicture_IsNull(string file) => Assert.Null(_decoder.Decode(Encoding.UTF8.GetBytes(file), 1_000));

    [SharedFact]
    public void Decode_TurnedPhotographs_AreUpright()
    {
        string folder = SharedInputs.PathOf("cases", "08-exif", "course", "images");
        (int Width, int Height)[] sizes = [.. ((string[])["o1.jpg", "o3.jpg", "o6.jpg", "o8.jpg"]).Select(name =>
        {
            DecodedPicture picture = _decoder.Decode(File.ReadAllBytes(Path.Combine(folder, name)), 30_000_000)!;
            return (picture.PixelWidth, picture.PixelHeight);
        })];

        Assert.All(sizes, size => Assert.Equal((160, 100), size));
    }
}
