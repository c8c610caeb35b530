namespace PptBatch.Books.Languages;

/// <summary>Little words and scripts in a text, counted. Code says nothing about the language of a course and is passed over.</summary>
internal sealed class WordCount
{
    private const int MaxWords = 30_000;
    private const int ClearLetters = 40;
    private const string Marks = ".,;:()*\"¿?¡!-#|>";

    private readonly Dictionary<string, int> _scripts = [];
    private readonly TellingLetters _letters = new();
    private readonly LittleWords _little;
    private int _words;
    private int _latin;

    private WordCount(LittleWords little)
    {
        _little = little;
        Hits = new int[little.Languages];
    }

    /// <summary>Little words found, by language.</summary>
    public int[] Hits { get; }

    /// <summary>The language with the most.</summary>
    public int Best => Array.IndexOf(Hits, Hits.Max());

    /// <summary>Language by its script, or null where most letters are Latin.</summary>
    public string? Script
    {
        get
        {
            if (_scripts.Count == 0 || _scripts.Values.Sum() <= _latin / 2)
            {
                return null;
            }

            // Japanese mixes kana with the characters that Chinese is written in.
            return _scripts.ContainsKey("ja") ? "ja" : _letters.Language(
                _scripts.Keys.Order(StringComparer.Ordinal).OrderByDescending(key => _scripts[key]).First());
        }
    }

    /// <summary>True where enough is written in that script, and more than in Latin letters: it is not only taught or quoted.</summary>
    public bool IsClear => _scripts.Values.Sum() is var letters && letters >= ClearLetters && letters > _latin;

    /// <summary>Counts markdown or plain texts, up to a length that leaves no doubt.</summary>
    public static WordCount Of(IEnumerable<string> texts, LittleWords little)
    {
        WordCount count = new(little);
        foreach (string text in texts)
        {
            count.Add(text);
            if (count._words >= MaxWords)
            {
                break;
            }
        }

        return count;
    }

    private void Add(string markdown)
    {
        bool fenced = false;
        foreach (ReadOnlySpan<char> line in markdown.AsSpan().EnumerateLines())
        {
            bool fence = line.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..];
            fenced ^= fence;
            if (!fenced && !fence)
            {
                AddLine(line);
            }
        }
    }

    private void AddLine(ReadOnlySpan<char> line)
    {
        while (_words < MaxWords)
        {
            line = line.TrimStart();
            if (line.IsEmpty)
            {
                return;
            }

            int end = 1;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
            {
                end++;
            }

            ReadOnlySpan<char> word = line[..end].Trim(Marks);
            if (!word.IsEmpty && char.IsLetter(word[0]))
            {
                AddWord(word);
            }

            line = line[end..];
        }
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        _words++;
        if (ScriptOf(word) is { } script)
        {
            _scripts[script] = _scripts.GetValueOrDefault(script) + word.Length;
            _letters.Add(script, word);
            return;
        }

        _latin += word.Length;
        byte languages = _little.LanguagesOf(word);
        for (int i = 0; languages != 0; i++, languages >>= 1)
        {
            Hits[i] += languages & 1;
        }
    }

    private static string? ScriptOf(ReadOnlySpan<char> word) => word[0] switch
    {
        < '\u0370' => null,
        >= '\u3040' and <= '\u30FF' => "ja",
        >= '\u4E00' and <= '\u9FFF' => word.ContainsAnyInRange('\u3040', '\u30FF') ? "ja" : "zh",
        >= '\uAC00' and <= '\uD7AF' => "ko",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0600' and <= '\u06FF' => "ar",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0400' and <= '\u04FF' => "ru",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u0370' and <= '\u03FF' => "el",
        _ => null,
    };
}
