using System.Globalization;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>Cell names of the workbook's one sheet: categories in column A from row 2, a series in each column after it.</summary>
internal static class SheetRange
{
    public const string Sheet = "Sheet1";

    /// <summary>Letters of a column, from 0.</summary>
    public static string Column(int index)
    {
        string letters = "";
        for (int rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }

    public static string Heading(int column) => $"{Sheet}!${Column(column)}$1";

    public static string Values(int column, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${Column(column)}$2:${Column(column)}${Math.Max(2, count + 1)}");

    public static string Cell(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);
}
