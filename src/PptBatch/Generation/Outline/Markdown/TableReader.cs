using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Reads a pipe or grid table; pictures in cells follow the table.</summary>
internal static class TableReader
{
    public static IReadOnlyList<LessonBlock> Read(Table table, string source)
    {
        List<LessonBlock> figures = [];
        List<TableLine> head = [];
        List<TableLine> body = [];
        foreach (TableRow row in table.OfType<TableRow>())
        {
            List<GridCell> cells = [];
            foreach (TableCell cell in row.OfType<TableCell>())
            {
                cells.Add(new GridCell(ReadCell(cell, source, figures), Math.Max(1, cell.ColumnSpan), Math.Max(1, cell.RowSpan)));
            }

            (row.IsHeader ? head : body).Add(new TableLine(cells));
        }

        return [new TableGrid(head, body), .. figures];
    }

    private static InlineText ReadCell(TableCell cell, string source, List<LessonBlock> figures)
    {
        List<InlineRun> runs = [];
        foreach (LeafBlock leaf in cell.Descendants<LeafBlock>())
        {
            InlineText text = leaf.Inline is null
                ? InlineText.Plain(leaf.Lines.ToString())
                : InlineReader.ReadText(leaf.Inline, source, figures);
            if (!text.IsBlank)
            {
                runs.AddRange(runs.Count == 0 ? text.Runs : [new InlineRun("\n"), .. text.Runs]);
            }
        }

        return InlineText.From(runs);
    }
}
