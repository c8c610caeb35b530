namespace PptBatch.OpenXml.Comparing.Aligning;

/// <summary>
/// The shortest edit script between two sequences: E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986),
/// the greedy form.
/// </summary>
internal static class SequenceDiff
{
    // The steps are kept to be walked back; past this many edits the two have so little in common that a script tells nobody anything.
    private const int MostEdits = 1000;

    /// <summary>The pairs of places that are equal, in order; none of the middle where it takes more than a thousand edits.</summary>
    public static List<(int Before, int After)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : IEquatable<T>
    {
        int start = 0, end = 0, shorter = Math.Min(before.Count, after.Count);
        while (start < shorter && before[start].Equals(after[start]))
        {
            start++;
        }

        while (end < shorter - start && before[^(end + 1)].Equals(after[^(end + 1)]))
        {
            end++;
        }

        List<(int Before, int After)> pairs = [.. Enumerable.Range(0, start).Select(index => (index, index))];
        pairs.AddRange(Middle(before, after, start, before.Count - start - end, after.Count - start - end));
        pairs.AddRange(Enumerable.Range(-end, end).Select(index => (before.Count + index, after.Count + index)));
        return pairs;
    }

    private static IEnumerable<(int Before, int After)> Middle<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, int start, int width, int height)
        where T : IEquatable<T>
    {
        int most = Math.Min(width + height, MostEdits);
        int[] furthest = new int[(2 * most) + 3];
        List<int[]> steps = [];
        for (int edits = 0; edits <= most; edits++)
        {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int at = most + 1 + diagonal;
                int x = Downwards(furthest, at, diagonal, edits) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < width && x - diagonal < height && before[start + x].Equals(after[start + x - diagonal]))
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= width && x - diagonal >= height)
                {
                    return Walk(steps, width, height).Reverse().Select(pair => (start + pair.X, start + pair.Y));
                }
            }

            // Only what this round wrote: the walk back reads no more.
            steps.Add(furthest[(most + 1 - edits)..(most + 2 + edits)]);
        }

        return [];
    }

    private static bool Downwards(int[] furthest, int at, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);

    private static IEnumerable<(int X, int Y)> Walk(List<int[]> steps, int x, int y)
    {
        for (int edits = steps.Count; edits > 0; edits--)
        {
            int[] earlier = steps[edits - 1];
            int diagonal = x - y;
            bool down = diagonal == -edits || (diagonal != edits && Earlier(diagonal - 1) < Earlier(diagonal + 1));
            int from = down ? diagonal + 1 : diagonal - 1;
            int previousX = Earlier(from), previousY = previousX - from;
            while (x > previousX && y > previousY)
            {
                yield return (--x, --y);
            }

            (x, y) = (previousX, previousY);

            int Earlier(int of) => of + edits - 1 is var at && at >= 0 && at < earlier.Length ? earlier[at] : -1;
        }

        while (x > 0 && y > 0)
        {
            yield return (--x, --y);
        }
    }
}
