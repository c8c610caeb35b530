using System.Globalization;
using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads a table, and a chart where the table asks for one and its cells are numbers.</summary>
internal static class TableReader
{
    private const int MostSpan = 200;

    public static IEnumerable<Block> Read(IElement element, ReadContext context)
    {
        IElement? caption = element.Named("caption").FirstOrDefault();
        TableBlock table = new(Rows(element, context, out int headers), headers, caption is null ? null : InlineReader.Read(caption, context));
        if (table.Rows.Count == 0)
        {
            return [];
        }

        if (element.GetAttribute("data-chart") is not { } kind)
        {
            return [table];
        }

        ChartBlock? chart = ChartReader.Read(kind, table);
        if (chart is null)
        {
            context.Say("PB3012", $"The table asks for a \"{kind}\" chart but has no column of numbers, or the kind is not known; it stays a table.");
            return [table];
        }

        return [chart];
    }

    private static List<TableRow> Rows(IElement table, ReadContext context, out int headers)
    {
        List<TableRow> rows = [];
        headers = 0;
        foreach (IElement row in table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table))
        {
            List<TableCell> cells = [.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => new TableCell(
                [.. BlockReader.Paragraphs(cell, context)],
                Span(cell, "colspan"),
                Span(cell, "rowspan"),
                cell.LocalName == "th"))];
            if (cells.Count == 0)
            {
                continue;
            }

            bool header = row.ParentElement?.LocalName == "thead" || cells.All(cell => cell.Header);
            if (header && headers == rows.Count)
            {
                headers++;
            }

            rows.Add(new TableRow(cells));
        }

        // A table of headers alone is a table of rows.
        headers = headers == rows.Count ? Math.Min(1, rows.Count - 1) : headers;
        return rows;
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, MostSpan) : 1;
}
