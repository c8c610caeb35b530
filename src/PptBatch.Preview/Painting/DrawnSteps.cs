using PptBatch.OpenXml.Pages.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>The steps of a path as the canvas takes them.</summary>
internal static class DrawnSteps
{
    /// <summary>Adds steps whose points are moved and made larger.</summary>
    public static void Add(SKPathBuilder path, IReadOnlyList<PathStep> steps, SKPoint origin, float scale)
    {
        foreach (PathStep step in steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move:
                    path.MoveTo(At(step, 0));
                    break;
                case PathVerb.Line:
                    path.LineTo(At(step, 0));
                    break;
                case PathVerb.Quadratic:
                    path.QuadTo(At(step, 0), At(step, 1));
                    break;
                case PathVerb.Cubic:
                    path.CubicTo(At(step, 0), At(step, 1), At(step, 2));
                    break;
                case PathVerb.Close:
                    path.Close();
                    break;
            }
        }

        SKPoint At(PathStep step, int index) =>
            new(origin.X + ((float)step.Points[index].X * scale), origin.Y + ((float)step.Points[index].Y * scale));
    }
}
