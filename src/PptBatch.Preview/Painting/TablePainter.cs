using PptBatch.OpenXml.Pages;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>Paints tables: a soft header, hairlines between rows.</summary>
internal static class TablePainter
{
    private const double HairlinePt = 0.75;
    private const double HeaderLinePt = 1.5;

    public static void Paint(SKCanvas canvas, TableFrame table, Ink ink, TextPainter text)
    {
        double y = table.Box.Y;
        for (int row = 0; row < table.Rows.Count; row++)
        {
            bool header = row < table.HeaderRows;
            double x = table.Box.X;
            for (int column = 0; column < table.Rows[row].Cells.Count; column++)
            {
                TableFrameCell cell = table.Rows[row].Cells[column];
                if (cell.Merged == MergedCell.No)
                {
                    double width = table.ColumnWidths.Skip(column).Take(cell.ColumnSpan).Sum();
                    double height = table.Rows.Skip(row).Take(cell.RowSpan).Sum(spanned => spanned.Height);
                    double left = table.RightToLeft ? table.Box.X + table.ColumnWidths.Sum() - (x - table.Box.X) - width : x;
                    ColorToken? fill = header ? table.HeaderFill : cell.Marked ? ColorToken.Mark : null;
                    Cell(canvas, cell, new Box(left, y, width, height), header, fill, ink, text);
                }

                x += table.ColumnWidths[column];
            }

            y += table.Rows[row].Height;
        }
    }

    private static void Cell(
        SKCanvas canvas, TableFrameCell cell, Box box, bool header, ColorToken? fill, Ink ink, TextPainter text)
    {
        if (fill is { } ground)
        {
            using SKPaint soft = ink.Fill(ground);
            canvas.DrawRect(Ink.Rect(box), soft);
        }

        text.Paint(canvas, cell.Paragraphs, box, cell.Insets, VerticalAnchor.Middle, wrap: true);
        using SKPaint line = header ? ink.Stroke(ColorToken.Accent, HeaderLinePt) : ink.Stroke(ColorToken.Line, HairlinePt);
        canvas.DrawLine((float)box.X, (float)box.Bottom, (float)box.Right, (float)box.Bottom, line);
    }
}
