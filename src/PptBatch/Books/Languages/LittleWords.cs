namespace PptBatch.Books.Languages;

/// <summary>Which of up to eight languages a little word belongs to, whatever its case. Safe for concurrent use.</summary>
internal sealed class LittleWords
{
    private readonly Dictionary<string, byte> _languages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    /// <summary>Takes the words of each language, apart by spaces.</summary>
    public LittleWords(IReadOnlyList<string> wordsByLanguage)
    {
        for (int language = 0; language < wordsByLanguage.Count; language++)
        {
            foreach (string word in wordsByLanguage[language].Split(' '))
            {
                _languages[word] = (byte)(_languages.GetValueOrDefault(word) | (1 << language));
            }
        }

        Languages = wordsByLanguage.Count;
        _longest = _languages.Keys.Max(word => word.Length);
        _lookup = _languages.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many languages there are.</summary>
    public int Languages { get; }

    /// <summary>The languages of a word, a bit each.</summary>
    public byte LanguagesOf(ReadOnlySpan<char> word) =>
        word.Length <= _longest && _lookup.TryGetValue(word, out byte found) ? found : (byte)0;
}
