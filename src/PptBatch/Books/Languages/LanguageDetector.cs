namespace PptBatch.Books;

/// <summary>Tells a course's language from its text: by script, else by the commonest little words.</summary>
internal static class LanguageDetector
{
    private const int MaxWords = 30_000;
    private const int MinHits = 3;
    private const int ClearHits = 8;
    private const double ClearLead = 1.5;
    private static readonly char[] Marks = [.. ".,;:()*\"¿?¡!-#|>"];

    private static readonly (string Tag, HashSet<string> Words)[] Little =
    [
        ("es", Set("el la los las un una de del y en que es para con por como más se su al lo esta este son no si o pero también")),
        ("en", Set("the a an of and in to is that for with as on are this it be by or from you we can how what when which your")),
        ("pt", Set("o a os as um uma de do da e em que é para com por como mais se não ao dos das uma são você também pelo seu no na ou")),
        ("fr", Set("le la les un une des de du et en que est pour avec par dans ce cette qui sur sont vous nous au aux pas plus ou")),
        ("de", Set("der die das ein eine und in zu ist dass für mit als auf sind dies dieser nicht auch von den dem wie wird oder")),
        ("it", Set("il lo la gli le un una di del della e in che è per con come più si sono questo questa non anche dei nel o alla dal")),
        ("ca", Set("el la els les un una de del i en que és per amb com més es al aquest aquesta són no també o quan dels pel")),
        ("nl", Set("de het een van en in is dat voor met als op zijn dit deze niet ook aan wordt of je we naar bij hoe")),
    ];

    // Which of the languages a word belongs to, a bit each.
    private static readonly Dictionary<string, byte> LanguagesOf = Little
        .SelectMany((language, index) => language.Words.Select(word => (word, Bit: (byte)(1 << index))))
        .GroupBy(entry => entry.word, StringComparer.Ordinal)
        .ToDictionary(entries => entries.Key, entries => (byte)entries.Sum(entry => entry.Bit), StringComparer.Ordinal);

    /// <summary>A primary subtag, or null when the text is too little to tell.</summary>
    public static string? Detect(IEnumerable<string> texts)
    {
        Count count = CountWords(texts);
        return count.Script ?? (count.Hits[count.Best] >= MinHits ? Little[count.Best].Tag : null);
    }

    /// <summary>A primary subtag, or null where a second language is nearly as likely: neighbours share their little words.</summary>
    public static string? DetectClearly(IEnumerable<string> texts)
    {
        Count count = CountWords(texts);
        int best = count.Hits[count.Best];
        int second = count.Hits.Where((_, language) => language != count.Best).Max();
        return count.Script ?? (best >= ClearHits && best >= second * ClearLead ? Little[count.Best].Tag : null);
    }

    private static Count CountWords(IEnumerable<string> texts)
    {
        Dictionary<string, int> scripts = [];
        int[] hits = new int[Little.Length];
        int words = 0;
        int latin = 0;
        foreach (string word in texts.SelectMany(Words).Take(MaxWords))
        {
            words++;
            if (ScriptOf(word) is { } script)
            {
                scripts[script] = scripts.GetValueOrDefault(script) + word.Length;
                continue;
            }

            latin += word.Length;
            byte languages = LanguagesOf.GetValueOrDefault(word);
            for (int i = 0; languages != 0; i++, languages >>= 1)
            {
                hits[i] += languages & 1;
            }
        }

        string? commonest = null;
        if (scripts.Values.Sum() > latin / 2 && words > 0 && scripts.Count > 0)
        {
            // Japanese mixes kana with the characters that Chinese is written in.
            commonest = scripts.ContainsKey("ja") ? "ja" : scripts.Keys.Order(StringComparer.Ordinal).OrderByDescending(key => scripts[key]).First();
        }

        return new Count(commonest, hits, Array.IndexOf(hits, hits.Max()));
    }

    // Code says nothing about the language of a course.
    private static IEnumerable<string> Words(string markdown)
    {
        bool fenced = false;
        foreach (string line in markdown.Split('\n'))
        {
            bool fence = line.AsSpan().TrimStart().StartsWith("```") || line.AsSpan().TrimStart().StartsWith("~~~");
            fenced ^= fence;
            if (fenced || fence)
            {
                continue;
            }

            foreach (string word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                string trimmed = word.Trim(Marks).ToLowerInvariant();
                if (trimmed.Length > 0 && char.IsLetter(trimmed[0]))
                {
                    yield return trimmed;
                }
            }
        }
    }

    private static string? ScriptOf(string word) => word[0] switch
    {
        >= '\u3040' and <= '\u30FF' => "ja",
        >= '\u4E00' and <= '\u9FFF' => word.Any(c => c is >= '\u3040' and <= '\u30FF') ? "ja" : "zh",
        >= '\uAC00' and <= '\uD7AF' => "ko",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0600' and <= '\u06FF' => "ar",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0400' and <= '\u04FF' => "ru",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u0370' and <= '\u03FF' => "el",
        _ => null,
    };

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    /// <param name="Script">Language by its script, or null for Latin letters.</param>
    /// <param name="Hits">Little words found, by language.</param>
    /// <param name="Best">The language with the most.</param>
    private sealed record Count(string? Script, int[] Hits, int Best);
}
