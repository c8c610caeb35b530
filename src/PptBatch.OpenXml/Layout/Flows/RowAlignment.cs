using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Sets the paragraphs of cells side by side at the same heights: a shorter one is followed by the space that it lacks.</summary>
internal static class RowAlignment
{
    /// <summary>The cells with their paragraphs aligned, or as they are where they do not correspond one to one.</summary>
    public static GridCell[] Of(GridCell[] row, double width, TypeScale scale, Ruler ruler)
    {
        IReadOnlyList<TextUnit>[] columns = [.. row.Select(cell => cell.Content.Flows is [TextFlow text] ? text.Units : [])];
        int count = columns[0].Count;
        if (count < 2 || columns.Any(units => units.Count != count))
        {
            return row;
        }

        TextParagraph[][] paragraphs = [.. columns.Select(units => units.Select(unit => unit.Paragraph(scale)).ToArray())];
        for (int line = 0; line < count; line++)
        {
            double height = paragraphs.Max(column => ruler.Measure(column[line], width).Height);
            double before = paragraphs.Max(column => column[line].SpaceBefore);
            foreach (TextParagraph[] column in paragraphs)
            {
                double missing = height - ruler.Measure(column[line], width).Height;
                column[line] = column[line] with { SpaceAfter = column[line].SpaceAfter + missing, SpaceBefore = before };
            }
        }

        return [.. row.Select((cell, index) => cell with
        {
            Content = new Stack([
                new TextFlow([.. paragraphs[index].Select((paragraph, line) => TextUnit.Fixed(paragraph, columns[index][line].LeadsIn))])]),
        })];
    }
}
