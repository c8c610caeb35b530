using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Charts.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Paints the marks of a drawn chart.</summary>
internal static class ChartPainter
{
    private const byte AreaAlpha = 153;
    private const double DegreesOfRadian = 180 / Math.PI;

    public static void Paint(SKCanvas canvas, ChartFrame frame, Ink ink, TextPainter text)
    {
        canvas.Save();
        canvas.Translate((float)frame.Box.X, (float)frame.Box.Y);
        foreach (ChartShape shape in ChartDrawing.Of(frame, ink.Look.Colors))
        {
            Paint(canvas, shape, ink, text);
        }

        canvas.Restore();
    }

    private static void Paint(SKCanvas canvas, ChartShape shape, Ink ink, TextPainter text)
    {
        switch (shape)
        {
            case ChartBar bar:
                using (SKPaint fill = ink.Fill(bar.Color))
                {
                    canvas.DrawRect(Ink.Rect(bar.Box), fill);
                }

                break;
            case ChartLine line:
                using (SKPaint stroke = ink.Stroke(line.Color, line.Width))
                using (SKPath path = Path(line.Points, close: false))
                {
                    canvas.DrawPath(path, stroke);
                }

                break;
            case ChartArea area:
                using (SKPaint fill = ink.Fill(area.Color, AreaAlpha))
                using (SKPath path = Path(area.Points, close: true))
                {
                    canvas.DrawPath(path, fill);
                }

                break;
            case ChartDot dot:
                using (SKPaint fill = ink.Fill(dot.Color))
                {
                    canvas.DrawCircle((float)dot.X, (float)dot.Y, (float)dot.Radius, fill);
                }

                break;
            case ChartSlice slice:
                Slice(canvas, slice, ink);
                break;
            case ChartLabel label:
                text.Label(canvas, label.Text, label.X, label.Y, label.SizePt, label.Color, label.Align);
                break;
        }
    }

    private static void Slice(SKCanvas canvas, ChartSlice slice, Ink ink)
    {
        SKRect circle = new(
            (float)(slice.X - slice.Radius), (float)(slice.Y - slice.Radius), (float)(slice.X + slice.Radius),
            (float)(slice.Y + slice.Radius));
        float start = (float)((slice.From * DegreesOfRadian) - 90), sweep = (float)((slice.To - slice.From) * DegreesOfRadian);
        using SKPaint fill = ink.Fill(slice.Color);
        using SKPaint edge = ink.Stroke(ColorToken.Surface, 1);
        canvas.DrawArc(circle, start, sweep, useCenter: true, fill);
        canvas.DrawArc(circle, start, sweep, useCenter: true, edge);
    }

    private static SKPath Path(IReadOnlyList<(double X, double Y)> points, bool close)
    {
        using SKPathBuilder path = new();
        path.AddPoly([.. points.Select(point => new SKPoint((float)point.X, (float)point.Y))], close);
        return path.Detach();
    }
}
