using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes;

/// <summary>A cell with its text and the height that its text needs.</summary>
internal sealed record SceneCell(XElement Element, SceneText Text, double Width)
{
    /// <summary>Its row, from 0.</summary>
    public int Row { get; init; }

    /// <summary>Its first column, from 0.</summary>
    public int Column { get; init; }

    /// <summary>Where it is on the slide, in points, once rows have grown.</summary>
    public Box Box { get; init; }
}

/// <summary>A table as it is drawn: a row's height is a minimum, and rows grow with their text.</summary>
internal sealed record TableScene(XElement Table, Box Grown, IReadOnlyList<SceneCell> Cells, int RowCount, int ColumnCount)
{
    private const double EmptyLine = 1.2;

    public static TableScene? Read(SceneShape shape, SlideScene slide)
    {
        XElement? table = shape.Element.Element(A + "graphic")?.Element(A + "graphicData")?.Element(A + "tbl");
        if (table is null || shape.Frame is not { } frame)
        {
            return null;
        }

        double[] widths = [.. (table.Element(A + "tblGrid")?.Elements(A + "gridCol") ?? []).Select(column => column.Points("w") ?? 0)];
        List<SceneCell> cells = [];
        List<double> heights = [];
        foreach (XElement row in table.Elements(A + "tr"))
        {
            double tallest = row.Points("h") ?? 0;
            int column = 0;
            foreach (XElement cell in row.Elements(A + "tc"))
            {
                int span = Math.Clamp(cell.Whole("gridSpan") ?? 1, 1, 1000);
                if (cell.Flag("hMerge") != true && cell.Flag("vMerge") != true)
                {
                    SceneCell read = new(cell, SceneText.OfCell(cell, slide), widths.Skip(column).Take(span).Sum())
                    {
                        Row = heights.Count,
                        Column = column,
                    };
                    cells.Add(read);
                    tallest = Math.Max(tallest, cell.Whole("rowSpan") is > 1 ? 0 : HeightOf(read));
                }

                column++;
            }

            heights.Add(tallest);
        }

        double width = widths.Length == 0 ? frame.Width : widths.Sum();
        double[] lefts = Edges(widths), tops = Edges(heights);
        Box grown = new(frame.X, frame.Y, width, Math.Max(heights.Sum(), 0));
        return new TableScene(table, grown, [.. cells.Select(Placed)], heights.Count, widths.Length);

        SceneCell Placed(SceneCell cell)
        {
            int below = Math.Min(heights.Count, cell.Row + Math.Clamp(cell.Element.Whole("rowSpan") ?? 1, 1, 1000));
            double left = lefts[Math.Min(cell.Column, widths.Length)];
            return cell with { Box = new Box(frame.X + left, frame.Y + tops[cell.Row], cell.Width, tops[below] - tops[cell.Row]) };
        }
    }

    /// <summary>Where each of several lengths begins, and where the last one ends.</summary>
    private static double[] Edges(IReadOnlyList<double> lengths)
    {
        double[] edges = new double[lengths.Count + 1];
        for (int index = 0; index < lengths.Count; index++)
        {
            edges[index + 1] = edges[index] + lengths[index];
        }

        return edges;
    }

    // An empty cell is as high as a line of the size that it would have.
    private static double HeightOf(SceneCell cell)
    {
        PlacedText? measured = TextMeasure.Measure(cell.Text, new Box(0, 0, cell.Width, 0));
        double height = measured?.Height ?? (cell.Text.Body.Unusual ? 0
            : cell.Text.Paragraphs.Sum(paragraph => paragraph.Layout.Spans.Max(span => span.SizePt) * EmptyLine));
        return height + cell.Text.Body.Insets.Top + cell.Text.Body.Insets.Bottom;
    }
}
