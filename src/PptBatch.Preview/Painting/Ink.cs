using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Colours and boxes of a page as the canvas takes them.</summary>
internal sealed class Ink(PageLook look)
{
    public PageLook Look => look;

    public SKColor Of(ColorToken token) => SKColor.Parse(look.Colors[token]);

    public static SKColor Of(Rgb color) => new(Byte(color.Red), Byte(color.Green), Byte(color.Blue), Byte(color.Alpha));

    public SKPaint Fill(ColorToken token, byte alpha = 255) => new() { Color = Of(token).WithAlpha(alpha), IsAntialias = true };

    public SKPaint Stroke(ColorToken token, double width) =>
        new() { Color = Of(token), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = (float)width };

    public static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);

    private static byte Byte(double channel) => (byte)Math.Round(Math.Clamp(channel, 0, 1) * 255);
}
