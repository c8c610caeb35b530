namespace PptBatch.Generation.Grounding.Words;

/// <summary>
/// Stems of Arabic words: without the article, the particles written on to it, and the endings of number and gender. After the light
/// stemmer of Larkey, Ballesteros and Connell, Improving Stemming for Arabic Information Retrieval (SIGIR 2002).
/// </summary>
internal static class ArabicStems
{
    private const int ShortestStem = 2;
    private const int ShortestAfterAnd = 3;

    private static readonly string[] Articles = ["وال", "بال", "كال", "فال", "لل", "ال"];
    private static readonly string[] Endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    /// <summary>True for a word in Arabic letters.</summary>
    public static bool Is(string word) => word.Length > 0 && word[0] is >= '\u0621' and <= '\u06D3';

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string word)
    {
        bool hasAnd = word[0] == 'و' && word.Length > ShortestAfterAnd && !word.StartsWith("وال", StringComparison.Ordinal);
        string stem = hasAnd ? word[1..] : word;
        string? article = Array.Find(Articles, article =>
            stem.StartsWith(article, StringComparison.Ordinal) && stem.Length - article.Length >= ShortestStem);
        stem = stem[(article?.Length ?? 0)..];
        foreach (string ending in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= ShortestStem)
            {
                stem = stem[..^ending.Length];
            }
        }

        return stem;
    }
}
