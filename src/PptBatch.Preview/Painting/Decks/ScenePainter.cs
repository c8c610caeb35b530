using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>
/// Paints the slides of a finished deck, whoever made it: backgrounds, shapes, texts, tables, pictures, charts and diagrams as far as a
/// picture for a quick look needs them. Effects, patterns and rare shapes are left out.
/// </summary>
internal sealed class ScenePainter(Typefaces typefaces)
{
    /// <summary>Paints a slide.</summary>
    /// <param name="slide">The slide.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    public SKImage Paint(DrawnSlide slide, int width)
    {
        Box page = slide.Page;
        float scale = width / (float)page.Width;
        int height = Math.Max(1, (int)Math.Round(page.Height * scale));
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        SlidePainting painting = new(canvas, slide, typefaces);
        painting.Background();
        foreach (DrawnShape shape in slide.Shapes)
        {
            painting.Shape(shape);
        }

        canvas.Flush();
        return surface.Snapshot();
    }
}
