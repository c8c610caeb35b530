namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>Makes spans right again after rows were taken out of their table: none reaches past the end, and none is covered by a cell that is gone.</summary>
internal static class RowSpans
{
    public static IReadOnlyList<IReadOnlyList<GridPlace>> Mend(IReadOnlyList<IReadOnlyList<GridPlace>> rows)
    {
        List<GridPlace[]> mended = [.. rows.Select(row => row.ToArray())];
        for (int column = 0; column < (mended.Count == 0 ? 0 : mended[0].Length); column++)
        {
            int covered = 0;
            for (int row = 0; row < mended.Count; row++)
            {
                GridPlace place = mended[row][column];
                if (place.CoveredFromAbove && covered == 0)
                {
                    mended[row][column] = place with { CoveredFromAbove = false };
                }
                else if (place.RowSpan > 1)
                {
                    int below = mended.Skip(row + 1).TakeWhile(next => next[column].CoveredFromAbove).Count();
                    mended[row][column] = place with { RowSpan = Math.Min(place.RowSpan, below + 1) };
                    covered = mended[row][column].RowSpan - 1;
                    continue;
                }

                covered = Math.Max(0, covered - 1);
            }
        }

        return mended;
    }
}
