using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Paints the tables of a finished deck with what their cells and their style say.</summary>
internal static class SceneTablePainter
{
    public static void Paint(SKCanvas canvas, TableScene table, SlideScene slide, TextPainter text)
    {
        TableLook look = new(table, slide);
        foreach (SceneCell cell in table.Cells)
        {
            Paint fill = look.Fill(cell);
            if (fill.IsVisible && (fill.Color ?? fill.Stops?[0]) is { } color)
            {
                using SKPaint paint = new() { Color = SceneTextReader.Ink(color) };
                canvas.DrawRect(Ink.Rect(cell.Box), paint);
            }

            Rgb? standard = look.TextColor(cell);
            List<TextParagraph> paragraphs = SceneTextReader.Read(cell.Text, slide, run => RunColors.Own(run, slide) ?? standard, look.IsBold(cell));
            text.Paint(canvas, paragraphs, cell.Box, cell.Text.Body.Insets, cell.Text.Body.Anchor, wrap: true);
        }

        foreach (SceneCell cell in table.Cells)
        {
            Lines(canvas, cell.Box, look.Lines(cell));
        }
    }

    private static void Lines(SKCanvas canvas, Box box, IReadOnlyList<Outline?> lines)
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
                using SKPaint stroke = new() { Color = SceneTextReader.Ink(line.Color), IsAntialias = true, StrokeWidth = (float)line.WidthPt };
                canvas.DrawLine((float)edges[side].X1, (float)edges[side].Y1, (float)edges[side].X2, (float)edges[side].Y2, stroke);
            }
        }
    }
}
