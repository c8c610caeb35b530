using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Paints the tables of a finished deck: all cells, then all lines, which stand over fills.</summary>
internal static class SceneTablePainter
{
    public static void Paint(SKCanvas canvas, DrawnTable table, TextPainter text)
    {
        foreach (DrawnCell cell in table.Cells)
        {
            if (cell.Fill is { } color)
            {
                using SKPaint paint = new() { Color = Ink.Of(color) };
                canvas.DrawRect(Ink.Rect(cell.Box), paint);
            }

            text.Paint(canvas, cell.Text.Paragraphs, cell.Box, cell.Text.Insets, cell.Text.Anchor, cell.Text.Wrap);
        }

        foreach (DrawnCell cell in table.Cells)
        {
            Lines(canvas, cell.Box, cell.Lines);
        }
    }

    private static void Lines(SKCanvas canvas, Box box, IReadOnlyList<DrawnLine?> lines)
    {
        (double X1, double Y1, double X2, double Y2)[] edges =
        [
            (box.X, box.Y, box.X, box.Bottom), (box.X, box.Y, box.Right, box.Y), (box.Right, box.Y, box.Right, box.Bottom),
            (box.X, box.Bottom, box.Right, box.Bottom),
        ];
        for (int side = 0; side < edges.Length; side++)
        {
            if (lines[side] is { } line)
            {
                using SKPaint stroke = new() { Color = Ink.Of(line.Color), IsAntialias = true, StrokeWidth = (float)line.WidthPt };
                canvas.DrawLine((float)edges[side].X1, (float)edges[side].Y1, (float)edges[side].X2, (float)edges[side].Y2, stroke);
            }
        }
    }
}
