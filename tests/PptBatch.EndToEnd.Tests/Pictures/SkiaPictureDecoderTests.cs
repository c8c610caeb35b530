using System.Text;
using BitMiracle.LibTiff.Classic;
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

    [Theory]
    [InlineData(Compression.NONE, Photometric.RGB)]
    [InlineData(Compression.LZW, Photometric.RGB)]
    [InlineData(Compression.ADOBE_DEFLATE, Photometric.RGB)]
    public void Decode_Tiff_IsAPng(Compression compression, Photometric photometric)
    {
        DecodedPicture picture = _decoder.Decode(TiffOf(60, 40, orientation: 1, compression, photometric), 30_000_000)!;

        Assert.Equal((60, 40, "image/png"), (picture.PixelWidth, picture.PixelHeight, picture.ContentType));
        using SKBitmap drawn = SKBitmap.Decode(picture.Bytes);
        Assert.Equal(new SKColor(255, 0, 0), drawn.GetPixel(2, 2));
        Assert.Equal(new SKColor(0, 0, 255), drawn.GetPixel(57, 37));
    }

    // The corner that is red as the file lies: top left, bottom right, and turned by a quarter.
    [Theory]
    [InlineData(1, 60, 40, 2, 2)]
    [InlineData(3, 60, 40, 57, 37)]
    [InlineData(4, 60, 40, 2, 37)]
    [InlineData(6, 40, 60, 37, 2)]
    [InlineData(8, 40, 60, 2, 57)]
    public void Decode_TurnedTiff_IsUpright(int orientation, int width, int height, int redX, int redY)
    {
        DecodedPicture picture = _decoder.Decode(
            TiffOf(60, 40, orientation, Compression.LZW, Photometric.RGB), 30_000_000)!;

        Assert.Equal((width, height), (picture.PixelWidth, picture.PixelHeight));
        using SKBitmap drawn = SKBitmap.Decode(picture.Bytes);
        Assert.Equal(new SKColor(255, 0, 0), drawn.GetPixel(redX, redY));
    }

    [Fact]
    public void Decode_LargeTiff_IsMadeSmaller()
    {
        DecodedPicture picture = _decoder.Decode(TiffOf(600, 400, 1, Compression.LZW, Photometric.RGB), 60_000)!;

        Assert.Equal((300, 200), (picture.PixelWidth, picture.PixelHeight));
    }

    [Fact]
    public void Decode_DamagedTiff_IsNullOrAPicture()
    {
        byte[] file = TiffOf(60, 40, 1, Compression.LZW, Photometric.RGB);
        for (int at = 4; at < file.Length; at += 3)
        {
            byte[] damaged = [.. file];
            damaged[at] ^= 0xFF;
            _ = _decoder.Decode(damaged, 30_000_000);
        }

        Assert.Null(_decoder.Decode(file.AsMemory(0, 6), 30_000_000));
    }

    // Skia's build has no decoder for it; the loader says so (PictureLoaderTests). Once one has, docs/pictures.md changes too.
    [Fact]
    public void Decode_Avif_IsNull()
    {
        byte[] red = Convert.FromHexString(
            "0000001C667479706176696600000000617669666D6966316D696166000000EA6D657461000000000000002168646C72000000000000000070696374"
            + "000000000000000000000000000000000E7069746D00000000000100000022696C6F630000000044400001000100000000010E000100000000000000"
            + "1E0000002369696E6600000000000100000015696E6665020000000001000061763031000000006A697072700000004B6970636F00000013636F6C72"
            + "6E636C78000200020006800000000C6176314381000C0000000014697370650000000000000010000000100000001070697869000000000308080800"
            + "00001769706D61000000000000000100010481820384000000266D64617412000A06180CFFD81080321218000A28A2840000A98E5B5FB4AB4BC168A4");

        Assert.Null(_decoder.Decode(red, 30_000_000));
    }

    [Fact]
    public void Decode_FirstFrameOfAGif_IsShown()
    {
        // Two frames of one pixel: red, then blue.
        byte[] gif = Convert.FromHexString(
            "474946383961010001008000" + "00FF00000000FF" + "2C00000000010001000002024401" + "00" + "2C00000000010001000002024C01" + "00" + "3B");

        DecodedPicture picture = _decoder.Decode(gif, 1_000)!;

        using SKBitmap drawn = SKBitmap.Decode(picture.Bytes);
        Assert.Equal(new SKColor(255, 0, 0), drawn.GetPixel(0, 0));
    }

    private static byte[] TiffOf(int width, int height, int orientation, Compression compression, Photometric photometric)
    {
        using MemoryStream stream = new();
        using (Tiff tiff = Tiff.ClientOpen("test", "w", stream, new TiffStream()))
        {
            tiff.SetField(TiffTag.IMAGEWIDTH, width);
            tiff.SetField(TiffTag.IMAGELENGTH, height);
            tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, 3);
            tiff.SetField(TiffTag.ORIENTATION, orientation);
            tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
            tiff.SetField(TiffTag.PHOTOMETRIC, photometric);
            tiff.SetField(TiffTag.COMPRESSION, compression);
            tiff.SetField(TiffTag.ROWSPERSTRIP, height);
            for (int row = 0; row < height; row++)
            {
                byte[] line = [.. Enumerable.Range(0, width).SelectMany(column =>
                    column < width / 2 && row < height / 2 ? new byte[] { 255, 0, 0 } : [0, 0, 255])];
                tiff.WriteScanline(line, row);
            }

            tiff.WriteDirectory();
            tiff.Flush();
        }

        return stream.ToArray();
    }
}
