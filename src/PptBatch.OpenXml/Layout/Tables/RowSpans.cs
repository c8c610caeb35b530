namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>
/// Makes spans right again after rows were taken out of their table: none reaches past the end, and none is covered by a cell that is gone.
/// </summary>
internal static class RowSpans
{
    public static IReadOnlyList<IReadOnlyList<GridPlace>> Repair(IReadOnlyList<IReadOnlyList<GridPlace>> rows)
    {
        List<GridPlace[]> repaired = [.. rows.Select(row => row.ToArray())];
        for (int column = 0; column < (repaired.Count == 0 ? 0 : repaired[0].Length); column++)
        {
            int covered = 0;
            for (int row = 0; row < repaired.Count; row++)
            {
                GridPlace place = repaired[row][column];
                if (place.CoveredFromAbove && covered == 0)
                {
                    repaired[row][column] = place with { CoveredFromAbove = false };
                }
                else if (place.RowSpan > 1)
                {
                    int below = repaired.Skip(row + 1).TakeWhile(next => next[column].CoveredFromAbove).Count();
                    repaired[row][column] = place with { RowSpan = Math.Min(place.RowSpan, below + 1) };
                    covered = repaired[row][column].RowSpan - 1;
                    continue;
                }

                covered = Math.Max(0, covered - 1);
            }
        }

        return repaired;
    }
}
