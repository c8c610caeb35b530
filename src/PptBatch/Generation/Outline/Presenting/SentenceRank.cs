namespace PptBatch.Generation.Outline.Presenting;

/// <summary>
/// How central each sentence of a text is: LexRank (Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
/// Summarization", JAIR 22, 2004) in its continuous form, where sentences vote for others whose words they share. A vote for
/// oneself, which the paper allows, would keep a sentence that shares nothing at the mean.
/// </summary>
/// <remarks>Pure and the same on any machine. A long text is ranked in stretches, so that the work grows with its length.</remarks>
internal static class SentenceRank
{
    /// <summary>Chance of a jump to any sentence, as in the paper.</summary>
    private const double Jump = 0.15;

    private const int Rounds = 40;
    private const int Stretch = 200;

    /// <summary>A number for each sentence; of two in one stretch the more central has the larger.</summary>
    /// <param name="sentences">The sentences, in order.</param>
    /// <param name="weights">How telling each word is.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<string> sentences, WordWeights weights)
    {
        List<double> ranks = [];
        foreach (string[] stretch in sentences.Chunk(Stretch))
        {
            ranks.AddRange(Centralities([.. stretch.Select(weights.VectorOf)]));
        }

        return ranks;
    }

    private static double[] Centralities(IReadOnlyDictionary<string, double>[] vectors)
    {
        int count = vectors.Length;
        double[][] votes = [.. vectors.Select((from, own) => vectors.Select((to, other) => own == other ? 0 : Cosine(from, to)).ToArray())];
        double[] ranks = [.. Enumerable.Repeat(1.0 / count, count)];
        double[] sums = [.. votes.Select(row => row.Sum())];
        for (int round = 0; round < Rounds; round++)
        {
            double[] next = [.. Enumerable.Repeat(Jump / count, count)];
            for (int from = 0; from < count; from++)
            {
                for (int to = 0; sums[from] > 0 && to < count; to++)
                {
                    next[to] += (1 - Jump) * ranks[from] * votes[from][to] / sums[from];
                }
            }

            ranks = next;
        }

        return ranks;
    }

    private static double Cosine(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other)
    {
        (IReadOnlyDictionary<string, double> few, IReadOnlyDictionary<string, double> many) =
            one.Count <= other.Count ? (one, other) : (other, one);
        double shared = 0;
        foreach ((string word, double weight) in few)
        {
            shared += weight * many.GetValueOrDefault(word);
        }

        return shared;
    }
}
