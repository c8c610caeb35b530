using SkiaSharp;

namespace PptBatch.Pictures.Drawing;

/// <summary>Decodes pictures of pixels, turns them upright and makes them smaller.</summary>
internal static class RasterDecoding
{
    // A decoded row at a time keeps the memory of a large picture small; what cannot be read so may have this many pixels.
    private const long MostAtOnce = 150_000_000;
    private const int JpegQuality = 90;

    public static DecodedPicture? Decode(ReadOnlyMemory<byte> file, int mostPixels, CancellationToken cancellationToken)
    {
        using SKData data = SKData.CreateCopy(file.Span);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
        {
            return null;
        }

        int step = (int)Math.Ceiling(Math.Sqrt((double)codec.Info.Width * codec.Info.Height / mostPixels));
        using SKBitmap? bitmap = step > 1 ? Smaller(codec, step, cancellationToken) : Whole(codec);
        if (bitmap is null)
        {
            return null;
        }

        using SKBitmap upright = Orientation.Upright(bitmap, codec.EncodedOrigin);
        using SKImage image = SKImage.FromBitmap(upright);
        return Encoded(image, codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png);
    }

    public static DecodedPicture? Encoded(SKImage image, SKEncodedImageFormat format)
    {
        using SKData? encoded = image.Encode(format, JpegQuality);
        return encoded is null ? null : new DecodedPicture(
            encoded.ToArray(), format == SKEncodedImageFormat.Jpeg ? "image/jpeg" : "image/png", image.Width, image.Height);
    }

    private static SKImageInfo Info(int width, int height) => new(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);

    private static SKBitmap? Whole(SKCodec codec)
    {
        if ((long)codec.Info.Width * codec.Info.Height > MostAtOnce)
        {
            return null;
        }

        SKBitmap bitmap = new(Info(codec.Info.Width, codec.Info.Height));

        // A file that is cut off shows what it has.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    // The mean of each square of pixels, by rows where the format can be read so.
    private static SKBitmap? Smaller(SKCodec codec, int step, CancellationToken cancellationToken)
    {
        SKImageInfo row = Info(codec.Info.Width, codec.Info.Height);
        if (codec.ScanlineOrder != SKCodecScanlineOrder.TopDown || codec.StartScanlineDecode(row) != SKCodecResult.Success)
        {
            using SKBitmap? whole = Whole(codec);
            return whole?.Resize(
                Info(Math.Max(1, row.Width / step), Math.Max(1, row.Height / step)),
                new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        SKBitmap smaller = new(Info(Math.Max(1, row.Width / step), Math.Max(1, row.Height / step)));
        using SKBitmap line = new(row.WithSize(row.Width, 1));
        ReadOnlySpan<byte> pixels = line.GetPixelSpan();
        int[] sums = new int[smaller.Width * 4];
        Span<byte> target = smaller.GetPixelSpan();
        for (int y = 0; y < smaller.Height; y++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(sums);
            for (int down = 0; down < step; down++)
            {
                if (codec.GetScanlines(line.GetPixels(), 1, line.RowBytes) != 1)
                {
                    return smaller;
                }

                Add(pixels[..(smaller.Width * step * 4)], step, sums);
            }

            for (int value = 0; value < sums.Length; value++)
            {
                target[(y * smaller.RowBytes) + value] = (byte)(sums[value] / (step * step));
            }
        }

        return smaller;
    }

    // Adds the channels of a line of pixels to the sums of the squares that they are in.
    private static void Add(ReadOnlySpan<byte> pixels, int step, int[] sums)
    {
        for (int at = 0; at < pixels.Length; at++)
        {
            sums[(at / 4 / step * 4) + (at % 4)] += pixels[at];
        }
    }
}
