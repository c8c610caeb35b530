using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>Words as they are compared: lower case, without accents; and their stems, so that "chapters" meets "chapter".</summary>
internal static partial class PlainWords
{
    private const int StemLength = 5;
    private const int ShortestContent = 4;

    // A table of its own, because what the runtime knows of accents depends on the machine it runs on.
    private static readonly Dictionary<char, string> Plain = new (string Letters, string As)[]
        {
            ("àáâãäåāăą", "a"), ("çćč", "c"), ("ďđ", "d"), ("èéêëēėęě", "e"), ("ìíîïī", "i"), ("łľ", "l"), ("ñńň", "n"), ("òóôõöøōő", "o"),
            ("ŕř", "r"), ("śšş", "s"), ("ťţ", "t"), ("ùúûüūůű", "u"), ("ýÿ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"),
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
    public static IEnumerable<string> Of(string text) => Word().Matches(Fold(text)).Select(match => match.Value);

    /// <summary>
    /// The stems of the words that carry meaning: four letters or more, or two and three capitals; whatever has a digit in it stays out.
    /// </summary>
    public static HashSet<string> StemsOf(string text) =>
    [
        .. Of(text).Where(word => word.Length >= ShortestContent && !word.Any(char.IsDigit)).Select(Stem),
        .. Acronym().Matches(text).Select(match => Fold(match.Value)),
    ];

    /// <summary>The sentences of a text, without the marks that end them; at least one, which may be empty.</summary>
    public static string[] Sentences(string text) => SentenceEnd().Split(text);

    public static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word.TrimEnd('s');

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_])\p{Lu}{2,3}(?![\p{L}\p{Nd}_])")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[.!?…;](?=\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{Nd}_]+")]
    private static partial Regex Word();
}
