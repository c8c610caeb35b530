using System.Globalization;
using System.Text;
using PptBatch.OpenXml.Slides;
using PptBatch.OpenXml.Writing.Charts;

namespace PptBatch.OpenXml.Html;

/// <summary>Turns a table into chart data: first column the categories, header row the series, every other cell a number.</summary>
internal static class ChartReader
{
    private const int MostSeries = 12;
    private const int MostCategories = 60;

    public static ChartBlock? Read(string kind, TableBlock table)
    {
        if (!Enum.TryParse(kind.Trim(), ignoreCase: true, out ChartKind chart) || int.TryParse(kind, out _)
            || table.Rows.Count < 2)
        {
            return null;
        }

        IReadOnlyList<TableCell> header = table.Rows[0].Cells;
        List<TableRow> rows = [.. table.Rows.Skip(1)];
        if (table.HeaderRows != 1 || header.Count < 2 || header.Count - 1 > MostSeries || rows.Count > MostCategories || !rows.All(row => IsData(row, header.Count)))
        {
            return null;
        }

        List<ChartSeries> series = [.. header.Skip(1).Select((name, index) => new ChartSeries(
            Text(name), [.. rows.Select(row => index + 1 < row.Cells.Count ? Number(Text(row.Cells[index + 1])) : null)]))];
        return series.All(one => one.Values.All(value => value is null))
            ? null
            : new ChartBlock(ChartKinds.Readable(chart, rows.Count, series), [.. rows.Select(row => Text(row.Cells[0]))], series, table.Caption?.Plain, Text(header[0]));
    }

    // A chart has no place for words among its numbers, nor for merged cells: such a table stays a table, so that nothing is lost.
    private static bool IsData(TableRow row, int columns) =>
        row.Cells.Count > 0 && row.Cells.Count <= columns && row.Cells.All(cell => cell is { ColumnSpan: 1, RowSpan: 1 })
        && row.Cells.Skip(1).All(cell => IsGap(Text(cell)) || Number(Text(cell)) is not null);

    private static bool IsGap(string text) => text.All(c => c is '-' or '\u2013' or '\u2014' or '.' or ' ' or '\u2026');

    /// <summary>A number in English or continental form, with a unit sign or without: 1,234.5 · 1.234,5 · 12 % · € 5.</summary>
    public static double? Number(string text)
    {
        StringBuilder digits = new();
        foreach (char c in text.Trim())
        {
            if (char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+')
            {
                digits.Append(c);
            }
            else if (c == '\u2212')
            {
                digits.Append('-');
            }
            else if (c is not ('%' or '€' or '$' or '£' or '¥' or ' ' or '\u00A0' or '\u202F'))
            {
                return null;
            }
        }

        return double.TryParse(Normal(digits.ToString()), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : null;
    }

    private static string Text(TableCell cell) => string.Join(' ', cell.Paragraphs.Select(paragraph => paragraph.Plain)).Trim();

    // The last of two different separators is the decimal one; a single one groups only when exactly three digits follow each time.
    private static string Normal(string number)
    {
        int dot = number.LastIndexOf('.');
        int comma = number.LastIndexOf(',');
        if (dot >= 0 && comma >= 0)
        {
            return dot > comma ? number.Replace(",", "", StringComparison.Ordinal) : number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }

        if (comma >= 0)
        {
            bool groups = number.Split(',').Skip(1).All(part => part.Length == 3) && number.Count(c => c == ',') > 1;
            return groups ? number.Replace(",", "", StringComparison.Ordinal) : number.Replace(',', '.');
        }

        return number.Count(c => c == '.') > 1 ? number.Replace(".", "", StringComparison.Ordinal) : number;
    }
}
