using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>All slides on one picture, small, in rows.</summary>
internal sealed class ContactSheet : IDisposable
{
    private const int ThumbnailWidth = 320;
    private const int Gap = 8;
    private const int MostHeight = 32_000;
    private readonly int _thumbnailHeight;
    private readonly SKSurface _surface;
    private readonly int _columns;
    private readonly float _scale;

    /// <summary>A sheet for a number of slides. One too high for a picture is made of smaller thumbnails.</summary>
    public ContactSheet(int slides, int columns, double slideWidth, double slideHeight)
    {
        _thumbnailHeight = Math.Max(1, (int)Math.Round(ThumbnailWidth * slideHeight / slideWidth));
        _columns = columns;
        int rows = Math.Max(1, (slides + columns - 1) / columns);
        int height = Gap + (rows * (_thumbnailHeight + Gap));
        _scale = Math.Min(1, MostHeight / (float)height);
        int width = Gap + (columns * (ThumbnailWidth + Gap));
        _surface = SKSurface.Create(new SKImageInfo(
            Math.Max(1, (int)(width * _scale)), Math.Max(1, (int)(height * _scale)), SKColorType.Rgba8888, SKAlphaType.Opaque));
        _surface.Canvas.Clear(new SKColor(0x6B, 0x6F, 0x76));
        _surface.Canvas.Scale(_scale);
    }

    public void Add(SKImage slide, int index)
    {
        float x = Gap + (index % _columns * (ThumbnailWidth + Gap)), y = Gap + (index / _columns * (_thumbnailHeight + Gap));
        _surface.Canvas.DrawImage(
            slide, new SKRect(x, y, x + ThumbnailWidth, y + _thumbnailHeight),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    public SKImage Finish()
    {
        _surface.Canvas.Flush();
        return _surface.Snapshot();
    }

    public void Dispose() => _surface.Dispose();
}
