using System.Runtime.InteropServices;

namespace PptBatch.Accounting;

/// <summary>Words and how often each occurs, whatever their case; a word is a run of letters and digits, or one ideograph.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Add(string text)
    {
        foreach (string word in In(text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _)++;
        }
    }

    public int this[string word] => _counts.GetValueOrDefault(word);

    /// <summary>Whether every word of a text is among these.</summary>
    public bool Holds(string text) => In(text).All(_counts.ContainsKey);

    /// <summary>The words of a text in order.</summary>
    public static IEnumerable<string> In(string text)
    {
        string composed = text.IsNormalized() ? text : text.Normalize();
        for (int i = 0; i < composed.Length; i++)
        {
            int start = i;
            while (i < composed.Length && IsOfWord(composed[i]))
            {
                i++;
                if (IsIdeograph(composed[i - 1]))
                {
                    break;
                }
            }

            if (i > start)
            {
                yield return composed[start..i];
                i--;
            }
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';
}
