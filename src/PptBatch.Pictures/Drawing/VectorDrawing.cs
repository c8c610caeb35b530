using System.Runtime.InteropServices;
using SkiaSharp;
using Svg.Skia;

namespace PptBatch.Pictures.Drawing;

/// <summary>Draws SVG. What it is given refers to nothing outside itself, and nothing outside it is opened.</summary>
internal static class VectorDrawing
{
    // Enough for a slide on a large screen; a viewer that knows SVG draws the file itself.
    private const float LongSide = 1920;
    private const int Start = 256;

    /// <summary>True for a file that begins as XML does; whether it is SVG shows when it is read.</summary>
    public static bool IsSvg(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> start = file[..Math.Min(file.Length, Start)];
        return start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8);
    }

    /// <summary>The drawing as a PNG with a clear ground, or null where it cannot be drawn.</summary>
    public static DecodedPicture? Draw(ReadOnlyMemory<byte> file, int mostPixels)
    {
        try
        {
            using SKSvg svg = new();
            svg.Settings.EnableExternalJavaScript = false;
            svg.Settings.EnableBrokenImagePlaceholders = false;
            svg.Settings.TypefaceProviders?.Insert(0, SystemFaces.Provider);
            using MemoryStream stream = MemoryMarshal.TryGetArray(file, out ArraySegment<byte> segment)
                ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
                : new MemoryStream(file.ToArray());
            return svg.Load(stream) is { CullRect: { Width: > 0, Height: > 0 } } picture ? Png(picture, mostPixels) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library says what it cannot read by exceptions of any kind; the picture's place is marked.
            return null;
        }
    }

    private static DecodedPicture? Png(SKPicture picture, int mostPixels)
    {
        SKRect area = picture.CullRect;
        float scale = LongSide / Math.Max(area.Width, area.Height);
        scale = Math.Min(scale, MathF.Sqrt(mostPixels / (area.Width * area.Height)));
        SKImageInfo size = new(
            Math.Max(1, (int)(area.Width * scale)), Math.Max(1, (int)(area.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul);
        using SKSurface? surface = SKSurface.Create(size);
        if (surface is null)
        {
            return null;
        }

        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(scale);
        surface.Canvas.Translate(-area.Left, -area.Top);
        surface.Canvas.DrawPicture(picture);
        using SKImage image = surface.Snapshot();
        return RasterDecoding.Encoded(image, SKEncodedImageFormat.Png);
    }
}
