using System.Buffers;

namespace PptBatch.OpenXml.Layout;

/// <summary>Where a text that must be cut reads as if it were meant to end there.</summary>
internal static class PhraseEnd
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:—–.");

    /// <summary>Words that lead to the next one: articles, prepositions and conjunctions of the languages that have them.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "and", "or", "but", "as", "into",
        "before", "after", "over", "under", "between", "through", "during", "than", "that", "which", "when", "where", "while",
        "because", "if", "so", "its", "our", "their", "your", "my", "is", "are", "tu", "tus", "mi", "mis", "como", "cuando", "ya",
        "nuestro", "nuestra", "al", "ante", "con", "de", "del", "desde", "e", "el", "en",
        "entre", "es", "hacia", "hasta", "la", "las", "lo", "los", "ni", "o", "para", "pero", "por", "que", "se", "según", "si", "sin",
        "sobre", "son", "su", "sus", "tras", "u", "un", "una", "unas", "unos", "y", "ao", "aos", "à", "às", "com", "da", "das", "do",
        "dos", "em", "na", "nas", "no", "nos", "os", "ou", "pela", "pelo", "sem", "um", "uma", "au", "aux", "avec", "ce", "ces", "chez",
        "dans", "des", "du", "et", "est", "le", "les", "leur", "par", "pour", "qui", "sans", "ses", "sur", "une", "vers", "am", "auf",
        "aus", "bei", "dem", "den", "der", "die", "durch", "ein", "eine", "einem", "einen", "einer", "für", "im", "mit", "nach", "oder",
        "ohne", "über", "und", "von", "vom", "vor", "zu", "zum", "zur", "ai", "alla", "alle", "allo", "che", "dal", "dalla", "dei",
        "della", "delle", "di", "ed", "gli", "i", "il", "nel", "nella", "per", "più", "sul", "sulla", "tra", "uno",
    };

    private static readonly HashSet<string> Binding = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "its", "our", "their", "your", "my", "is", "are", "de", "del", "el", "la", "las", "lo", "los", "su", "sus",
        "tu", "tus", "mi", "mis", "nuestro", "nuestra", "es", "son", "se", "un", "una", "unas", "unos", "da", "das", "do", "dos", "o", "os",
        "um", "uma", "des", "du", "le", "les", "leur", "ses", "une", "est", "dem", "den", "der", "die", "ein", "eine", "einem", "einen",
        "einer", "di", "dei", "della", "delle", "gli", "i", "il", "uno",
    };

    /// <summary>The last good end at or before a place between two words.</summary>
    /// <param name="plain">The text.</param>
    /// <param name="at">The latest end: after the space that follows a word.</param>
    public static int Before(string plain, int at)
    {
        // A text that ends with a clause reads better than one that is cut in the middle of it, unless little of it would be left.
        int mark = plain.AsSpan(0, at).LastIndexOfAny(ClauseMarks);
        int clause = mark + 2;
        return mark > at / 2 && clause <= at && plain[mark + 1] == ' ' ? clause
            : BeforePhrase(plain, at, binding: false) ?? BeforePhrase(plain, at, binding: true) ?? AfterWord(plain, at);
    }

    /// <summary>
    /// The last beginning of a phrase in the second half of what may stand, or null. What <c>of</c> and articles begin belongs more closely
    /// to what is before it than what other words begin.
    /// </summary>
    private static int? BeforePhrase(string plain, int at, bool binding)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> leading = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> close = Binding.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = at; start > at / 2; start = plain.AsSpan(0, start - 1).LastIndexOf(' ') + 1)
        {
            ReadOnlySpan<char> rest = plain.AsSpan(start);
            ReadOnlySpan<char> word = rest[..(rest.IndexOf(' ') is var space and >= 0 ? space : rest.Length)];
            ReadOnlySpan<char> head = plain.AsSpan(0, start).TrimEnd();
            if (head.Length < start && leading.Contains(word) && (binding || !close.Contains(word))
                && !leading.Contains(head[(head.LastIndexOf(' ') + 1)..]))
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>Goes back over words that lead to what is cut off, at most by half.</summary>
    private static int AfterWord(string plain, int at)
    {
        int end = at;
        while (end > at / 2)
        {
            ReadOnlySpan<char> head = plain.AsSpan(0, end).TrimEnd();
            int start = head.LastIndexOf(' ') + 1;
            if (!Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head[start..]) || start <= at / 2)
            {
                return end;
            }

            end = start;
        }

        return at;
    }
}
