namespace PptBatch.Books.Languages;

/// <summary>Letters that one language has and its neighbours of the same script have not, counted.</summary>
internal sealed class TellingLetters
{
    // A name or a quotation of the neighbour's language has a few.
    private const int OneInLetters = 200;

    // In the order in which they are asked: Belarusian has most letters of Ukrainian, and Macedonian of Serbian.
    private static readonly (string Script, string Tag, string Letters, bool WithRussian)[] Languages =
    [
        ("ru", "be", "ў", true),
        ("ru", "uk", "їєґ", false),
        ("ru", "mk", "ѓќѕ", false),
        ("ru", "sr", "ђћјљњџ", false),
        ("ru", "kk", "әғқңөұһ", true),
        ("ar", "ur", "ٹڈڑے", false),
        ("ar", "fa", "پچژگ", false),
    ];

    // Belarusian and Kazakh have these too; Russian without them is a text of few words, or Bulgarian.
    private const string OfRussian = "ыэё";

    private readonly int[] _found = new int[Languages.Length];
    private readonly Dictionary<string, int> _letters = [];
    private int _hard;
    private int _russian;

    /// <summary>Counts the letters of a word.</summary>
    public void Add(string script, ReadOnlySpan<char> word)
    {
        _letters[script] = _letters.GetValueOrDefault(script) + word.Length;
        for (int i = 0; i < Languages.Length; i++)
        {
            if (Languages[i].Script == script)
            {
                _found[i] += Count(word, Languages[i].Letters);
            }
        }

        _russian += Count(word, OfRussian);
        _hard += Count(word, "ъ");
    }

    /// <summary>The language of most of the text in a script, or the one that the script is called by.</summary>
    public string Language(string script)
    {
        int letters = _letters.GetValueOrDefault(script);
        for (int i = 0; i < Languages.Length; i++)
        {
            (string of, string tag, _, bool withRussian) = Languages[i];
            if (of == script && _found[i] * OneInLetters >= letters && _found[i] > (withRussian ? 0 : _russian / 2))
            {
                return tag;
            }
        }

        // A vowel in Bulgarian, and a rare sign in Russian.
        return script == "ru" && _russian == 0 && _hard * OneInLetters >= letters && _hard > 0 ? "bg" : script;
    }

    private static int Count(ReadOnlySpan<char> word, string letters)
    {
        int count = 0;
        foreach (char c in word)
        {
            count += letters.Contains(char.ToLowerInvariant(c)) ? 1 : 0;
        }

        return count;
    }
}
