using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Draws the pictures of a finished deck.</summary>
internal static class DeckPictures
{
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

        SKRect part = new(
            (float)(picture.Left * image.Width), (float)(picture.Top * image.Height),
            (float)((1 - picture.Right) * image.Width), (float)((1 - picture.Bottom) * image.Height));
        canvas.DrawImage(image, part, Ink.Rect(box), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return true;
    }
}
