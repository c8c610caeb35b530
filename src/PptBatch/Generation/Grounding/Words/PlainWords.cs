using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PptBatch.Localization;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>Words as they are compared: lower case, without accents; and their stems, so that "chapters" meets "chapter".</summary>
internal static partial class PlainWords
{
    private const int StemLength = 5;

    // The letters and signs of ASCII at the width of an ideograph.
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const int ShortestContent = 4;
    private const int ShortestArabic = 3;

    // A table of its own, because what the runtime knows of accents depends on the machine it runs on.
    private static readonly Dictionary<char, string> Plain = new (string Letters, string As)[]
        {
            ("àáâãäåāăą", "a"), ("çćč", "c"), ("ďđ", "d"), ("èéêëēėęě", "e"), ("ìíîïī", "i"), ("łľ", "l"), ("ñńň", "n"), ("òóôõöøōő", "o"),
            ("أإآٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ـ", ""), ("ŕř", "r"),
            ("śšş", "s"), ("ťţ", "t"), ("ùúûüūůű", "u"), ("ýÿ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"),
        }
        .SelectMany(group => group.Letters.Select(letter => (letter, group.As))).ToDictionary(entry => entry.letter, entry => entry.As);

    /// <summary>Lower case, without accents and ligatures.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char letter in text)
        {
            char lower = char.ToLowerInvariant(letter);
            if (lower < 128)
            {
                folded.Append(lower);
            }
            else if (PlainDigits.Of(lower) != lower)
            {
                folded.Append(PlainDigits.Of(lower));
            }
            else if (lower is >= FirstWide and <= LastWide)
            {
                folded.Append(char.ToLowerInvariant((char)(lower - FirstWide + '!')));
            }
            else if (Plain.TryGetValue(lower, out string? plain))
            {
                folded.Append(plain);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(lower);
            }
        }

        return folded.ToString();
    }

    /// <summary>All words and numbers of a text, folded.</summary>
    public static IEnumerable<string> Of(string text) =>
        Word().Matches(Fold(text)).Select(match => match.Value)
            .SelectMany(word => word.Any(WordCounter.IsEastAsian) ? UnspacedWords.In(word) : [word]);

    /// <summary>
    /// The stems of the words that carry meaning: four letters or more, or two and three capitals; whatever has a digit in it stays out.
    /// </summary>
    public static HashSet<string> StemsOf(string text) =>
    [
        .. Of(text).Where(IsTelling).Select(Stem),
        .. Acronym().Matches(text).Select(match => Fold(match.Value)),
    ];

    /// <summary>The sentences of a text, without the marks that end them; at least one, which may be empty.</summary>
    public static string[] Sentences(string text) => SentenceEnd().Split(text);

    private static bool IsTelling(string word) => UnspacedWords.Is(word) ? UnspacedWords.AreTelling(word)
        : word.Length >= (ArabicStems.Is(word) ? ShortestArabic : ShortestContent) && !word.Any(char.IsDigit);

    public static string Stem(string word) => ArabicStems.Is(word) ? Beginning(ArabicStems.Of(word)) : Beginning(word);

    private static string Beginning(string word) => word.Length > StemLength ? word[..StemLength] : word.TrimEnd('s');

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_])\p{Lu}{2,3}(?![\p{L}\p{Nd}_])")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[.!?…;؟؛](?=\s|$)|[。！？；]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{Nd}_]+")]
    private static partial Regex Word();
}
