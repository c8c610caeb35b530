using System.Globalization;
using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads a table, and a chart where the table asks for one and its cells are numbers.</summary>
internal static class TableReader
{
    private const int MostSpan = 200;
    private const int LongestHeader = 40;

    public static IEnumerable<Block> Read(IElement element, ReadContext context)
    {
        IElement? captionElement = element.Named("caption").FirstOrDefault();
        InlineText caption = captionElement is null ? InlineText.Empty : InlineReader.Read(captionElement, context);
        TableBlock table = new(Rows(element, context, out int headers), headers, caption.IsEmpty || !FigureReader.IsCaption(caption) ? null : caption);
        if (!FigureReader.IsCaption(caption) || (table.Rows.Count == 0 && !caption.IsEmpty))
        {
            context.Defer([new ParagraphBlock(caption)]);
        }

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
            context.Say("PB3012", $"The table asks for a \"{kind}\" chart but has no header row, holds words where numbers stand, is larger than a chart can show, or the kind is not known; it stays a table.");
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

        // A table of headers alone is a table of rows; and where no row is marked as the header, it is the first.
        headers = headers == rows.Count || (headers == 0 && rows.Count > 0 && IsShort(rows[0])) ? Math.Min(1, rows.Count - 1) : headers;
        return rows;
    }

    private static bool IsShort(TableRow row) => row.Cells.All(cell => cell.Paragraphs.Sum(text => text.Plain.Length) <= LongestHeader);

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, MostSpan) : 1;
}
