namespace PptBatch.MergeProof.Choosing;

/// <summary>Chooses few pairs of decks in which every pair of kinds of content occurs.</summary>
public static class PairChoice
{
    /// <param name="kinds">The kinds of each deck.</param>
    /// <param name="bothWays">True to count which of two kinds came first.</param>
    /// <returns>Pairs of indexes, greedily: each brings the most pairs of kinds that none before it has.</returns>
    public static IReadOnlyList<(int First, int Second)> Cover(IReadOnlyList<IReadOnlySet<string>> kinds, bool bothWays = true)
    {
        List<string> all = [.. kinds.SelectMany(own => own).Distinct().Order(StringComparer.Ordinal)];
        List<int[]> indexed = [.. kinds.Select(own => own.Select(kind => all.BinarySearch(kind, StringComparer.Ordinal)).ToArray())];
        bool[,] covered = new bool[all.Count, all.Count];
        List<(int First, int Second)> chosen = [];
        while (true)
        {
            (int gain, int first, int second) = Best(indexed, covered);
            if (gain == 0)
            {
                return chosen;
            }

            chosen.Add((first, second));
            foreach (int one in indexed[first])
            {
                foreach (int other in indexed[second])
                {
                    covered[one, other] = true;
                    covered[other, one] |= !bothWays;
                }
            }
        }
    }

    private static (int Gain, int First, int Second) Best(List<int[]> kinds, bool[,] covered)
    {
        (int Gain, int First, int Second) best = (0, 0, 0);
        for (int first = 0; first < kinds.Count; first++)
        {
            for (int second = 0; second < kinds.Count; second++)
            {
                int gain = kinds[first].Sum(one => kinds[second].Count(other => !covered[one, other]));
                best = gain > best.Gain ? (gain, first, second) : best;
            }
        }

        return best;
    }
}
