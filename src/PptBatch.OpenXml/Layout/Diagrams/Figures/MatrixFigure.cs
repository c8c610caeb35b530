using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Pieces;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout.Diagrams.Figures;

/// <summary>Two by two cells with their heads.</summary>
internal static class MatrixFigure
{
    private const double Gutter = 12;
    private const double RowHead = 108;
    private const double ColumnHead = 34;
    private const double HeadMost = 20;

    public static IReadOnlyList<Frame>? Place(MatrixDiagram diagram, Box box, Ruler ruler, bool rightToLeft) =>
        FigureText.Largest(28, 14, size => FigureText.All(Frames(diagram, box, size, ruler, rightToLeft)));

    private static IEnumerable<Frame?> Frames(MatrixDiagram diagram, Box box, double size, Ruler ruler, bool rightToLeft)
    {
        double headHeight = size > 18 ? ColumnHead : 2 * ColumnHead;
        double width = (box.Width - RowHead - (2 * Gutter)) / 2;
        double height = (box.Height - headHeight - (2 * Gutter)) / 2;
        DiagramFont head = new(Math.Min(size, HeadMost), ColorToken.Muted, true, rightToLeft);
        for (int column = 0; column < 2; column++)
        {
            Box place = new(box.X + RowHead + Gutter + (column * (width + Gutter)), box.Y, width, headHeight);
            yield return FigureText.Fit("Column", place, DiagramText.Of(diagram.ColumnHeads[column], head), ruler);
        }

        for (int row = 0; row < 2; row++)
        {
            double y = box.Y + headHeight + Gutter + (row * (height + Gutter));
            yield return FigureText.Fit("Row", new Box(box.X, y, RowHead, height),
                DiagramText.Of(diagram.RowHeads[row], head, TextAlign.End), ruler);
            for (int column = 0; column < 2; column++)
            {
                DiagramItem item = diagram.Cells[(row * 2) + column];
                Box place = new(box.X + RowHead + Gutter + (column * (width + Gutter)), y, width, height);
                bool filled = item.Marked || ruler.Style.PanelsFilled;
                SymbolFrame cell = Panels.Rounded(place, item.Marked ? ColorToken.Accent : ColorToken.Panel, ruler.Style.PanelRadius) with
                {
                    Name = item.Heading,
                    AltText = null,
                    Fill = filled ? item.Marked ? ColorToken.Accent : ColorToken.Panel : null,
                    Outline = filled ? null : ColorToken.Line,
                    Insets = new Insets(18, 12, 18, 12),
                };
                yield return FigureText.Fit(
                    cell, FigureText.Item(item, size, rightToLeft, TextAlign.Center, item.Marked ? ColorToken.OnAccent : ColorToken.Ink),
                        ruler);
            }
        }
    }
}
