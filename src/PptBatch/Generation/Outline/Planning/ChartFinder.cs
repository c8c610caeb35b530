using System.Globalization;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Finds tables that are clearly a chart: named categories, a few rows, and columns of plain numbers of one size.</summary>
internal static class ChartFinder
{
    private const int FewestRows = 3;
    private const int MostRows = 8;
    private const int MostSeries = 3;
    private const double WidestRatio = 20;
    private const int LongLabel = 16;

    private static readonly string[] Identifiers =
        ["id", "nº", "n.º", "no", "núm", "número", "numero", "number", "código", "code", "página", "page", "versión", "version", "año",
        "year",
        "#", "paso", "step", "semana", "week", "día", "day"];

    /// <summary>The chart of the table, or null when drawing one would be a guess.</summary>
    public static TableBlock? Find(TableBlock table)
    {
        bool regular = table.Head.Count == 1 && table.Body.Count is >= FewestRows and <= MostRows
            && table.Head[0].Cells.Count is >= 2 and <= MostSeries + 1
            && table.Body.All(row => row.Cells.Count == table.Head[0].Cells.Count && row.Cells.All(cell =>
                cell.ColumnSpan * cell.RowSpan == 1));
        if (!regular || !AreCategories(table, out bool years))
        {
            return null;
        }

        double?[][] values = [.. table.Body.Select(row => row.Cells.Skip(1).Select(cell => Number(cell.Text.Plain)).ToArray())];
        bool numbers = values.All(row => row.All(value => value is not null));
        bool series = table.Head[0].Cells.Skip(1).All(cell => IsMeasure(cell.Text.Plain));
        return numbers && series && OfOneSize(values) ? Build(table, values, years) : null;
    }

    private static bool AreCategories(TableBlock table, out bool years)
    {
        string[] labels = [.. table.Body.Select(row => row.Cells[0].Text.Plain.Trim())];
        years = labels.All(label => label.Length == 4 && label.All(char.IsAsciiDigit))
            && labels.SequenceEqual(labels.Order(StringComparer.Ordinal));
        return labels.All(label => label.Length is > 0 and <= 40) && labels.Distinct().Count() == labels.Length
            && (years || labels.All(label => Number(label) is null));
    }

    private static bool IsMeasure(string header)
    {
        string first = header.Trim().Split(' ')[0].ToLowerInvariant();
        return header.Trim().Length > 0 && !Identifiers.Contains(first);
    }

    private static bool OfOneSize(double?[][] values)
    {
        double[] peaks = [.. Enumerable.Range(0, values[0].Length).Select(column => values.Max(row => Math.Abs(row[column]!.Value)))];
        bool varies = values.Select(row => row[0]).Distinct().Count() > 1;
        return varies && peaks.Min() > 0 && peaks.Max() / peaks.Min() <= WidestRatio;
    }

    /// <summary>
    /// A plain number. A group of exactly three digits after a point or comma could be either kind of mark, so it is none.
    /// </summary>
    private static double? Number(string text)
    {
        string trimmed = text.Trim().Replace('−', '-');
        int mark = trimmed.AsSpan().IndexOfAny(".,");
        bool ambiguous = mark >= 0 && trimmed.Length - mark - 1 == 3 && trimmed.AsSpan(0, mark).TrimStart('-') is not "0";
        string invariant = trimmed.Replace(',', '.');
        return !ambiguous && double.TryParse(invariant, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out double value)
            ? value
            : null;
    }

    private static TableBlock Build(TableBlock table, double?[][] values, bool years)
    {
        double labelLength = table.Body.Average(row => row.Cells[0].Text.Plain.Length);
        ChartKind kind = years && values.Length >= 4 ? ChartKind.Line : labelLength > LongLabel ? ChartKind.Bar : ChartKind.Column;
        IEnumerable<TableRow> body = table.Body.Select((row, index) => new TableRow(
        [
            row.Cells[0],
            .. values[index].Select(value => new TableCell([InlineText.Trimmed(value!.Value.ToString("R", CultureInfo.InvariantCulture))])),
        ]));
        return table with { Rows = [.. table.Head, .. body], Chart = kind };
    }
}
