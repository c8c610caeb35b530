namespace PptBatch.Localization;

/// <summary>
/// Counts the words of a text. A word is what stands between spaces. Chinese and Japanese have none between words, so two of their
/// characters count as a word; of Thai, Lao, Burmese and Khmer four do. Safe for concurrent use.
/// </summary>
public static class WordCounter
{
    private const int EastAsian = 2;
    private const int SoutheastAsian = 4;

    /// <summary>The words of a text; of a script without spaces rounded up.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int words = 0;
        int eastAsian = 0;
        int southeastAsian = 0;
        bool inside = false;
        foreach (char character in text)
        {
            bool isEastAsian = IsEastAsian(character);
            bool isSoutheastAsian = IsSoutheastAsian(character);
            eastAsian += isEastAsian ? 1 : 0;
            southeastAsian += isSoutheastAsian ? 1 : 0;
            bool between = isEastAsian || isSoutheastAsian || char.IsWhiteSpace(character) || IsWidePunctuation(character);
            words += !between && !inside ? 1 : 0;
            inside = !between;
        }

        return words + (int)Math.Ceiling(eastAsian / (double)EastAsian) + (int)Math.Ceiling(southeastAsian / (double)SoutheastAsian);
    }

    /// <summary>How long a text is in letters: a character of Chinese or Japanese is as wide as two.</summary>
    public static int Letters(ReadOnlySpan<char> text)
    {
        int letters = text.Length;
        foreach (char character in text)
        {
            letters += IsEastAsian(character) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>True for a character of Chinese or Japanese, in which words stand without spaces: ideographs and kana.</summary>
    public static bool IsEastAsian(char character) => character is (>= '\u3005' and <= '\u3007') or (>= '\u3041' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9D');

    private static bool IsSoutheastAsian(char character) =>
        character is (>= '\u0E01' and <= '\u0EDF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17DD');

    private static bool IsWidePunctuation(char character) =>
        character is (>= '\u3001' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') && !char.IsLetterOrDigit(character);
}
