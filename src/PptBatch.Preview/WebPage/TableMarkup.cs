using System.Globalization;
using PptBatch.OpenXml.Pages;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes a table frame as an HTML table with header cells.</summary>
internal static class TableMarkup
{
    public static void Write(Markup html, StyleSheet styles, PageLook look, TextMarkup text, TableFrame table, string place)
    {
        html.Open("table", ("class", styles.ClassOf(place)), ("dir", table.RightToLeft ? "rtl" : null)).Open("colgroup");
        foreach (double width in table.ColumnWidths)
        {
            html.Open("col", ("class", styles.ClassOf("width:" + StyleSheet.Points(width))));
        }

        html.Close("colgroup");
        for (int row = 0; row < table.Rows.Count; row++)
        {
            bool header = row < table.HeaderRows;
            html.Open("tr", ("class", styles.ClassOf(RowLook(look, table.Rows[row].Height, header ? table.HeaderFill : null))));
            foreach (TableFrameCell cell in table.Rows[row].Cells.Where(cell => cell.Merged == MergedCell.No))
            {
                Write(html, styles, text, cell, header ? "th" : "td");
            }

            html.Close("tr");
        }

        html.Close("table");
    }

    private static string RowLook(PageLook look, double height, ColorToken? fill) =>
        $"height:{StyleSheet.Points(height)};border-bottom:1pt solid #{look.Colors[ColorToken.Line]}"
        + (fill is { } ground ? $";background:#{look.Colors[ground]}" : "");

    private static void Write(Markup html, StyleSheet styles, TextMarkup text, TableFrameCell cell, string element)
    {
        Insets insets = cell.Insets;
        string padding =
            $"padding:{StyleSheet.Points(insets.Top)} {StyleSheet.Points(insets.Right)} {StyleSheet.Points(insets.Bottom)} "
                + $"{StyleSheet.Points(insets.Left)}";
        html.Open(
            element,
            ("class", "cell " + styles.ClassOf(padding)),
            ("scope", element == "th" ? "col" : null),
            ("colspan", Span(cell.ColumnSpan)),
            ("rowspan", Span(cell.RowSpan)));
        text.Write(cell.Paragraphs);
        html.Close(element);
    }

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
}
