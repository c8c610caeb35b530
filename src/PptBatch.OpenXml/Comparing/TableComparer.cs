using System.Globalization;
using PptBatch.OpenXml.Comparing.Aligning;

namespace PptBatch.OpenXml.Comparing;

/// <summary>Compares two tables: rows that came and went, and the cells of the others.</summary>
internal static class TableComparer
{
    public static IEnumerable<ItemDifference> Compare(
        string place, IReadOnlyList<IReadOnlyList<string>> before, IReadOnlyList<IReadOnlyList<string>> after)
    {
        List<(int, int)> pairs =
            SequenceDiff.Pairs([.. before.Select(Line)], after.Select(Line).ToList());
        (int x, int y) = (0, 0);
        foreach ((int pairX, int pairY) in pairs.Append((before.Count, after.Count)))
        {
            // Where as many rows came as went, they are the same rows with other cells.
            bool same = pairX - x == pairY - y;
            for (int row = x; row < pairX; row++)
            {
                int now = y + row - x;
                foreach (ItemDifference item in same ? Cells(place, before[row], after[now], now) : [Gone(place, before, row)])
                {
                    yield return item;
                }
            }

            for (int row = same ? pairY : y; row < pairY; row++)
            {
                yield return new ItemDifference(SlideAspect.Tables, Row(place, row), null, Line(after[row]));
            }

            (x, y) = (pairX + 1, pairY + 1);
        }
    }

    private static ItemDifference Gone(string place, IReadOnlyList<IReadOnlyList<string>> before, int row) =>
        new(SlideAspect.Tables, Row(place, row), Line(before[row]), null);

    private static IEnumerable<ItemDifference> Cells(string place, IReadOnlyList<string> before, IReadOnlyList<string> after, int row) =>
        from column in Enumerable.Range(0, Math.Max(before.Count, after.Count))
        let old = before.ElementAtOrDefault(column)
        let now = after.ElementAtOrDefault(column)
        where old != now
        select new ItemDifference(
            SlideAspect.Tables, string.Create(CultureInfo.InvariantCulture, $"{Row(place, row)}, column {column + 1}"), old, now);

    private static string Row(string place, int row) => string.Create(CultureInfo.InvariantCulture, $"{place}, row {row + 1}");

    private static string Line(IReadOnlyList<string> row) => string.Join(" | ", row);
}
