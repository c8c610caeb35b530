using SkiaSharp;

namespace PptBatch.Pictures.Drawing;

/// <summary>The eight ways in which a camera says that its picture lies.</summary>
internal static class Orientation
{
    /// <summary>The picture as it was seen.</summary>
    public static SKBitmap Upright(SKBitmap lying, SKEncodedOrigin origin)
    {
        (int width, int height) = (lying.Width, lying.Height);
        SKMatrix? turn = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => null,
        };
        if (turn is not { } matrix)
        {
            return lying.Copy();
        }

        bool quarter = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom
            or SKEncodedOrigin.LeftBottom;
        SKBitmap upright = new(new SKImageInfo(quarter ? height : width, quarter ? width : height, lying.ColorType, lying.AlphaType));
        using SKCanvas canvas = new(upright);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(matrix);
        using SKImage image = SKImage.FromBitmap(lying);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }
}
