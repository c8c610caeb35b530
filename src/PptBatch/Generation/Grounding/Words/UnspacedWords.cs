using PptBatch.Localization;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>
/// Words of Chinese and Japanese, which put no spaces between them: each two neighbouring ideographs, as search engines take them where
/// there is no dictionary, and each run of hiragana, katakana or other letters.
/// </summary>
internal static class UnspacedWords
{
    // Particles, pronouns, auxiliaries and numerals: pairs with them say little of what a sentence is about.
    private const string Little =
        "的了是在和与與有为為以及等被把这這那其之也就都而从從到对對个個不我你他她它们們很更最可会會要将將让讓"
        + "〇零一二两兩三四五六七八九十百千万萬亿億兆";

    // What stands alone behind a number.
    private const string OfNumbers = "年月日時时分秒人個回円元名歳岁";

    /// <summary>True for a word of these scripts.</summary>
    public static bool Is(string word) => word.Length > 0 && WordCounter.IsEastAsian(word[0]);

    /// <summary>True for a word that says what a sentence is about.</summary>
    public static bool AreTelling(string word) => !word.Any(Little.Contains) && KindOf(word[0]) switch
    {
        Kind.Hiragana => false,
        Kind.Katakana => word.Length > 1,
        _ => word.Length > 1 || !OfNumbers.Contains(word[0]),
    };

    /// <summary>True where an ideograph that stands alone among some words is part of one of the others: 隋 and 隋朝.</summary>
    public static bool Meet(IEnumerable<string> words, IReadOnlySet<string> others) => words.Any(word =>
        word.Length == 1 && Is(word) && others.Any(other => other.Contains(word[0])));

    /// <summary>The words of a run of letters and digits.</summary>
    public static IEnumerable<string> In(string run)
    {
        for (int start = 0; start < run.Length;)
        {
            Kind kind = KindOf(run[start]);
            int end = start + 1;
            while (end < run.Length && KindOf(run[end]) == kind)
            {
                end++;
            }

            if (kind == Kind.Ideograph && end - start > 1)
            {
                for (int first = start; first + 1 < end; first++)
                {
                    yield return run.Substring(first, 2);
                }
            }
            else
            {
                yield return run[start..end];
            }

            start = end;
        }
    }

    private enum Kind { Other, Ideograph, Hiragana, Katakana }

    private static Kind KindOf(char letter) => letter switch
    {
        >= '\u3041' and <= '\u309F' => Kind.Hiragana,
        >= '\u30A0' and <= '\u30FF' or >= '\uFF66' and <= '\uFF9D' => Kind.Katakana,
        _ => WordCounter.IsEastAsian(letter) ? Kind.Ideograph : Kind.Other,
    };
}
