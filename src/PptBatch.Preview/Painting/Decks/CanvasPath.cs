using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>The forms of shapes as the canvas takes them.</summary>
internal static class CanvasPath
{
    public static SKPath Of(ShapePath form, Box box)
    {
        using SKPathBuilder path = new();
        switch (form)
        {
            case EllipsePath:
                path.AddOval(Ink.Rect(box));
                break;
            case RoundedPath rounded:
                path.AddRoundRect(new SKRoundRect(Ink.Rect(box), (float)rounded.Radius));
                break;
            case DrawnPath drawn:
                foreach (PathStep step in drawn.Steps)
                {
                    Add(path, step);
                }

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

    private static void Add(SKPathBuilder path, PathStep step)
    {
        switch (step.Verb)
        {
            case PathVerb.Move:
                path.MoveTo(Point(step, 0));
                break;
            case PathVerb.Line:
                path.LineTo(Point(step, 0));
                break;
            case PathVerb.Quadratic:
                path.QuadTo(Point(step, 0), Point(step, 1));
                break;
            case PathVerb.Cubic:
                path.CubicTo(Point(step, 0), Point(step, 1), Point(step, 2));
                break;
            case PathVerb.Close:
                path.Close();
                break;
        }
    }

    private static SKPoint Point(PathStep step, int index) => new((float)step.Points[index].X, (float)step.Points[index].Y);
}
