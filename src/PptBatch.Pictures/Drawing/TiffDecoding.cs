using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;
using SkiaSharp;

namespace PptBatch.Pictures.Drawing;

/// <summary>Decodes the first page of a TIFF, turned upright.</summary>
internal static class TiffDecoding
{
    // The library decodes all pixels at once, four bytes each.
    private const long MostPixels = 100_000_000;
    private const int MostSamples = 8;
    private const int MostBits = 32;

    // What it has to say goes to the console unless someone else takes it.
    private static readonly SilentHandler Quiet = Silence();

    /// <summary>True for a file that begins as a TIFF of either byte order does.</summary>
    public static bool IsTiff(ReadOnlySpan<byte> file) => file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8);

    /// <summary>The picture as a PNG of at most so many pixels, or null where it cannot be decoded.</summary>
    public static DecodedPicture? Decode(ReadOnlyMemory<byte> file, int mostPixels)
    {
        ArgumentNullException.ThrowIfNull(Quiet);
        try
        {
            using MemoryStream stream = new(file.ToArray(), writable: false);
            using Tiff? tiff = Tiff.ClientOpen("picture", "r", stream, new TiffStream());
            return tiff is not null && Size(tiff) is { } size ? Decode(tiff, size.Width, size.Height, mostPixels) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library says what it cannot read by exceptions of any kind; the picture's place is marked.
            return null;
        }
    }

    private static DecodedPicture? Decode(Tiff tiff, int width, int height, int mostPixels)
    {
        // Asked for as it lies, it is not turned by the library, which only mirrors what lies on its side.
        int lies = Number(tiff, TiffTag.ORIENTATION, 1);
        int[] pixels = new int[width * height];
        if (!tiff.ReadRGBAImageOriented(width, height, pixels, (BitMiracle.LibTiff.Classic.Orientation)lies, stopOnError: false))
        {
            return null;
        }

        using SKBitmap lying = new(Info(width, height));
        MemoryMarshal.AsBytes(pixels.AsSpan()).CopyTo(lying.GetPixelSpan());
        using SKBitmap upright = Orientation.Upright(lying, (SKEncodedOrigin)lies);
        double share = Math.Min(1, Math.Sqrt((double)mostPixels / ((long)width * height)));
        using SKBitmap? sized = share < 1
            ? upright.Resize(
                Info(Math.Max(1, (int)(upright.Width * share)), Math.Max(1, (int)(upright.Height * share))),
                new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))
            : upright.Copy();
        using SKImage? image = sized is null ? null : SKImage.FromBitmap(sized);
        return image is null ? null : RasterDecoding.Encoded(image, SKEncodedImageFormat.Png);
    }

    private static SKImageInfo Info(int width, int height) => new(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);

    // Null for what is empty or asks for more memory than a picture of a slide may.
    private static (int Width, int Height)? Size(Tiff tiff)
    {
        int width = Number(tiff, TiffTag.IMAGEWIDTH, 0);
        int height = Number(tiff, TiffTag.IMAGELENGTH, 0);
        return width > 0 && height > 0 && (long)width * height <= MostPixels
            && Number(tiff, TiffTag.SAMPLESPERPIXEL, 1) <= MostSamples && Number(tiff, TiffTag.BITSPERSAMPLE, 1) <= MostBits
                ? (width, height) : null;
    }

    private static int Number(Tiff tiff, TiffTag tag, int otherwise) =>
        tiff.GetFieldDefaulted(tag) is [var value, ..] ? value.ToInt() : otherwise;

    private static SilentHandler Silence()
    {
        SilentHandler handler = new();
        Tiff.SetErrorHandler(handler);
        return handler;
    }

    private sealed class SilentHandler : TiffErrorHandler
    {
        public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void WarningHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }

        public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void ErrorHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }
    }
}
