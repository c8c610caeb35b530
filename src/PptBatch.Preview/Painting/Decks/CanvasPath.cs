using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Geometry;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>The forms of shapes as the canvas takes them.</summary>
internal static class CanvasPath
{
    public static SKPath Of(ShapePart part)
    {
        using SKPathBuilder path = new() { FillType = SKPathFillType.EvenOdd };
        DrawnSteps.Add(path, part.Steps, default, 1);
        return path.Detach();
    }

    public static SKPath Of(Box box)
    {
        using SKPathBuilder path = new();
        path.AddRect(Ink.Rect(box));
        return path.Detach();
    }
}
