using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>The forms of shapes as the canvas takes them.</summary>
internal static class CanvasPath
{
    public static SKPath Of(ShapePath form, Box box)
    {
        using SKPathBuilder path = new() { FillType = SKPathFillType.EvenOdd };
        switch (form)
        {
            case EllipsePath:
                path.AddOval(Ink.Rect(box));
                break;
            case RoundedPath rounded:
                path.AddRoundRect(new SKRoundRect(Ink.Rect(box), (float)rounded.Radius));
                break;
            case DrawnPath drawn:
                DrawnSteps.Add(path, drawn.Steps, default, 1);
                break;
        }

        return path.Detach();
    }

    public static SKPath Of(Box box)
    {
        using SKPathBuilder path = new();
        path.AddRect(Ink.Rect(box));
        return path.Detach();
    }
}
