using System.Text;
using PptBatch.Generation.Outline.Blocks;

namespace PptBatch.Generation.Outline.Html;

/// <summary>Writes a table, or the table of a chart.</summary>
internal static class TableHtmlWriter
{
    public static void Write(StringBuilder html, TableGrid table, string? chart)
    {
        html.Append(chart is null ? "<table>\n" : $"<table data-chart=\"{chart}\">\n");
        WriteRows(html, "thead", "th", table.Head);
        WriteRows(html, "tbody", "td", table.Body);
        html.Append("</table>\n");
    }

    private static void WriteRows(StringBuilder html, string part, string cellElement, IReadOnlyList<TableLine> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Append($"<{part}>\n");
        foreach (TableLine row in rows)
        {
            html.Append("<tr>");
            foreach (GridCell cell in row.Cells)
            {
                html.Append('<').Append(cellElement).Append(Span("colspan", cell.ColumnSpan)).Append(Span("rowspan", cell.RowSpan))
                    .Append('>');
                InlineHtmlWriter.Write(html, cell.Text);
                html.Append("</").Append(cellElement).Append('>');
            }

            html.Append("</tr>\n");
        }

        html.Append($"</{part}>\n");
    }

    private static string Span(string name, int value) => value > 1 ? FormattableString.Invariant($" {name}=\"{value}\"") : "";
}
