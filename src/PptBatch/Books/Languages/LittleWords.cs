namespace PptBatch.Books.Languages;

/// <summary>Which of up to eight languages a little word belongs to, whatever its case. Safe for concurrent use.</summary>
internal sealed class LittleWords
{
    private readonly Dictionary<string, byte> languages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    /// <summary>Takes the words of each language, apart by spaces.</summary>
    public LittleWords(IReadOnlyList<string> wordsByLanguage)
    {
        for (int language = 0; language < wordsByLanguage.Count; language++)
        {
            foreach (string word in wordsByLanguage[language].Split(' '))
            {
                languages[word] = (byte)(languages.GetValueOrDefault(word) | (1 << language));
            }
        }

        Languages = wordsByLanguage.Count;
        longest = languages.Keys.Max(word => word.Length);
        lookup = languages.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many languages there are.</summary>
    public int Languages { get; }

    /// <summary>The languages of a word, a bit each.</summary>
    public byte LanguagesOf(ReadOnlySpan<char> word) =>
        word.Length <= longest && lookup.TryGetValue(word, out byte found) ? found : (byte)0;
}
