using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Colours and boxes of a theme as the canvas takes them.</summary>
internal sealed class Ink(DeckTheme theme)
{
    public DeckTheme Theme => theme;

    public SKColor Of(ColorToken token) => SKColor.Parse(theme[token]);

    public SKPaint Fill(ColorToken token, byte alpha = 255) => new() { Color = Of(token).WithAlpha(alpha), IsAntialias = true };

    public SKPaint Stroke(ColorToken token, double width) =>
        new() { Color = Of(token), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = (float)width };

    public static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
}
