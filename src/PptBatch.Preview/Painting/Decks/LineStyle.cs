using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.OpenXml.Scenes.Geometry;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Draws lines with their dashes and what is at their ends.</summary>
internal static class LineStyle
{
    private const double LeastLinePt = 0.25;

    // A head is three widths of its line long and wide, but no less than this.
    private const float LeastHead = 4.5f;

    public static SKPaint Stroke(DrawnLine line)
    {
        float width = (float)Math.Max(LeastLinePt, line.WidthPt);
        SKPaint paint = new()
        {
            Color = Ink.Of(line.Color),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
        };
        if (line.Dashes.Count > 0)
        {
            using SKPathEffect dashes = SKPathEffect.CreateDash([.. line.Dashes.Select(length => (float)length * width)], 0);
            paint.PathEffect = dashes;
        }

        return paint;
    }

    /// <summary>Draws what is at the ends of an open line.</summary>
    public static void Ends(SKCanvas canvas, ShapePart part, DrawnLine line)
    {
        List<(double X, double Y)> points = [.. part.Steps.SelectMany(step => step.Points)];
        if (points.Count > 1 && part.Steps[^1].Verb != PathVerb.Close)
        {
            End(canvas, line.Start, line.StartWidths, points[0], points.Find(point => point != points[0]), line);
            End(canvas, line.End, line.EndWidths, points[^1], points.FindLast(point => point != points[^1]), line);
        }
    }

    private static void End(
        SKCanvas canvas, LineEnd end, double widths, (double X, double Y) tip, (double X, double Y) from, DrawnLine line)
    {
        if (end == LineEnd.None)
        {
            return;
        }

        float length = Math.Max(LeastHead, (float)(widths * line.WidthPt)), half = length / 2;
        using SKPathBuilder builder = new();
        switch (end)
        {
            case LineEnd.Triangle:
                builder.AddPoly([new(0, 0), new(-length, half), new(-length, -half)]);
                break;
            case LineEnd.Arrow:
                builder.AddPoly([new(-length, half), new(0, 0), new(-length, -half)], false);
                break;
            case LineEnd.Diamond:
                builder.AddPoly([new(-half, 0), new(0, half), new(half, 0), new(0, -half)]);
                break;
            default:
                builder.AddCircle(0, 0, half);
                break;
        }

        using SKPath head = builder.Detach();
        using SKPaint paint = new()
        {
            Color = Ink.Of(line.Color),
            IsAntialias = true,
            Style = end == LineEnd.Arrow ? SKPaintStyle.Stroke : SKPaintStyle.Fill,
            StrokeWidth = (float)Math.Max(LeastLinePt, line.WidthPt),
        };
        canvas.Save();
        canvas.Translate((float)tip.X, (float)tip.Y);
        canvas.RotateRadians((float)Math.Atan2(tip.Y - from.Y, tip.X - from.X));
        canvas.DrawPath(head, paint);
        canvas.Restore();
    }
}
