using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Draws the pictures of a finished deck.</summary>
internal static class DeckPictures
{
    private const float PixelPt = 0.75f;

    /// <summary>Draws a picture into a box; false, and an empty panel, where it cannot be read.</summary>
    public static bool Draw(SKCanvas canvas, DrawnPicture? picture, Box box)
    {
        if (picture is null)
        {
            return false;
        }

        using SKImage? image = BoundedImage.Decode(picture.Bytes.Span);
        if (image is null)
        {
            using SKPaint panel = new() { Color = SKColors.LightGray };
            canvas.DrawRect(Ink.Rect(box), panel);
            return false;
        }

        using SKPaint paint = new() { Color = SKColors.White.WithAlpha((byte)Math.Round(picture.Opacity * 255)), IsAntialias = true };
        using SKColorFilter? tones = picture.Duotone is { } duotone ? Tones(duotone.Dark, duotone.Light) : null;
        paint.ColorFilter = tones;
        if (picture.TileScale is { } scale)
        {
            SKMatrix place = SKMatrix.CreateScale((float)scale * PixelPt, (float)scale * PixelPt)
                .PostConcat(SKMatrix.CreateTranslation((float)box.X, (float)box.Y));
            using SKShader tiles = image.ToShader(
                SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, new SKSamplingOptions(SKFilterMode.Linear), place);
            paint.Shader = tiles;
            canvas.DrawRect(Ink.Rect(box), paint);
            return true;
        }

        SKRect part = new(
            (float)(picture.Left * image.Width), (float)(picture.Top * image.Height),
            (float)((1 - picture.Right) * image.Width), (float)((1 - picture.Bottom) * image.Height));
        (double left, double top, double right, double bottom) = picture.Inset;
        SKRect into = new(
            (float)(box.X + (left * box.Width)), (float)(box.Y + (top * box.Height)), (float)(box.Right - (right * box.Width)),
            (float)(box.Bottom - (bottom * box.Height)));
        canvas.DrawImage(image, part, into, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        return true;
    }

    // The lightness of a pixel says where between the two colours it is.
    private static SKColorFilter Tones(Rgb dark, Rgb light)
    {
        const float Red = 0.2126f, Green = 0.7152f, Blue = 0.0722f;
        return SKColorFilter.CreateColorMatrix([.. Row(dark.Red, light.Red), .. Row(dark.Green, light.Green), .. Row(dark.Blue, light.Blue),
            0, 0, 0, 1, 0]);

        static float[] Row(double from, double to)
        {
            float range = (float)(to - from);
            return [Red * range, Green * range, Blue * range, 0, (float)from];
        }
    }
}
