namespace PptBatch.OpenXml.Comparing.Aligning;

/// <summary>
/// Bram Cohen's patience diff: what is there once on both sides and keeps its order is a pair, then what lies between two pairs is looked
/// at in the same way. What repeats, such as an empty slide, leads nobody astray.
/// </summary>
/// <param name="before">The one side.</param>
/// <param name="after">The other.</param>
internal sealed class PatienceChain(IReadOnlyList<string> before, IReadOnlyList<string> after)
{
    private readonly List<(int Before, int After)> _pairs = [];
    private readonly List<(Range Before, Range After)> _gaps = [];

    /// <summary>The pairs, and the gaps between them that hold no more pairs; both in order.</summary>
    public (List<(int Before, int After)> Pairs, List<(Range Before, Range After)> Gaps) Find()
    {
        Find(0, before.Count, 0, after.Count);
        return (_pairs, _gaps);
    }

    private void Find(int x, int xEnd, int y, int yEnd)
    {
        while (x < xEnd && y < yEnd && before[x] == after[y])
        {
            _pairs.Add((x++, y++));
        }

        int tail = 0;
        while (x < xEnd - tail && y < yEnd - tail && before[xEnd - tail - 1] == after[yEnd - tail - 1])
        {
            tail++;
        }

        Between(x, xEnd - tail, y, yEnd - tail);
        _pairs.AddRange(Enumerable.Range(-tail, tail).Select(index => (xEnd + index, yEnd + index)));
    }

    private void Between(int x, int xEnd, int y, int yEnd)
    {
        List<(int Before, int After)> anchors = Longest(Unique(x, xEnd, y, yEnd));
        if (anchors.Count == 0)
        {
            _gaps.Add((x..xEnd, y..yEnd));
            return;
        }

        foreach ((int anchorX, int anchorY) in anchors)
        {
            Find(x, anchorX, y, anchorY);
            _pairs.Add((anchorX, anchorY));
            (x, y) = (anchorX + 1, anchorY + 1);
        }

        Find(x, xEnd, y, yEnd);
    }

    private List<(int Before, int After)> Unique(int x, int xEnd, int y, int yEnd)
    {
        Dictionary<string, int> once = Once(after, y, yEnd);
        return [.. Once(before, x, xEnd).Where(one => one.Value >= 0 && once.GetValueOrDefault(one.Key, -1) >= 0)
            .Select(one => (one.Value, once[one.Key])).Order()];
    }

    /// <summary>Where each is that is there once; -1 for what is there more often.</summary>
    private static Dictionary<string, int> Once(IReadOnlyList<string> side, int from, int to)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int index = from; index < to; index++)
        {
            places[side[index]] = places.ContainsKey(side[index]) ? -1 : index;
        }

        return places;
    }

    /// <summary>The longest of the pairs' chains in which both places rise, by the piles of patience sorting.</summary>
    private static List<(int Before, int After)> Longest(List<(int Before, int After)> pairs)
    {
        List<int> piles = [];
        int[] below = new int[pairs.Count];
        for (int index = 0; index < pairs.Count; index++)
        {
            int low = 0, high = piles.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = pairs[piles[middle]].After < pairs[index].After ? (middle + 1, high) : (low, middle);
            }

            below[index] = low == 0 ? -1 : piles[low - 1];
            piles.RemoveRange(low, low < piles.Count ? 1 : 0);
            piles.Insert(low, index);
        }

        List<(int Before, int After)> chain = [];
        for (int at = piles.Count == 0 ? -1 : piles[^1]; at >= 0; at = below[at])
        {
            chain.Add(pairs[at]);
        }

        chain.Reverse();
        return chain;
    }
}
