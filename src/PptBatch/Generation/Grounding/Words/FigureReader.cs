using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>Reads the numbers of a text, in digits and written out, whatever separators they are written with.</summary>
/// <param name="language">Tag of the language whose number words are read.</param>
internal sealed partial class FigureReader(string language)
{
    private const int WordsOfScale = 2;
    private const int WordsBehind = 40;
    private const int InflectedScale = 6;
    private const decimal MostScaled = 1_000_000;
    private const int MostOfAPower = 9;

    // What is larger or smaller is nothing to reckon with: a quotient of two such would be no decimal.
    private const decimal MostQuantity = 1_000_000_000_000_000;
    private const decimal LeastQuantity = 0.000_000_001m;
    private const string Superscripts = "⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly (string Start, decimal Factor)[] Scales =
    [
        ("millard", 1_000_000_000), ("milliard", 1_000_000_000), ("miliard", 1_000_000_000), ("millon", 1_000_000), ("million", 1_000_000),
        ("milhao", 1_000_000), ("milhoes", 1_000_000), ("milion", 1_000_000), ("mio", 1_000_000), ("thousand", 1000), ("mil", 1000),
        ("mille", 1000), ("tausend", 1000), ("mila", 1000), ("الف", 1000), ("الفا", 1000), ("الاف", 1000), ("مليون", 1_000_000),
        ("مليونا", 1_000_000), ("ملايين", 1_000_000), ("مليار", 1_000_000_000), ("مليارا", 1_000_000_000), ("مليارات", 1_000_000_000),
    ];

    private readonly NumberWords? _spelled = NumberWords.Of(language);
    private readonly decimal _billion = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? 1_000_000_000m : 1_000_000_000_000m;

    /// <summary>The numbers in the order in which they stand.</summary>
    public IReadOnlyList<Figure> Read(string text)
    {
        string plain = PlainDigits.Of(text);
        List<Figure> ideographic = [.. IdeographicNumerals.In(plain)];
        HashSet<int> taken = [.. ideographic.SelectMany(figure => Enumerable.Range(figure.Start, figure.Shown.Length))];
        IEnumerable<Figure> found = InDigits(plain).Concat(WrittenOut(plain))
            .Where(figure => !taken.Contains(figure.Start) && !taken.Contains(figure.End - 1))
            .Concat(ideographic).OrderBy(figure => figure.Start);
        return ReferenceEquals(plain, text) ? [.. found]
            : [.. found.Select(figure => figure with { Shown = text.Substring(figure.Start, figure.Shown.Length) })];
    }

    /// <summary>What a column is counted in by its head: 1,000,000 for "Residents (millions)", 1 where it says nothing.</summary>
    public decimal ScaleIn(string head) => IdeographicNumerals.ScaleIn(head) is > 1 and var scale ? scale
        : PlainWords.Of(head).Select(ScaleOf).FirstOrDefault(scale => scale > 1, 1);

    /// <summary>A text with the decimal commas of TeX, <c>0{,}25</c>, as they are elsewhere.</summary>
    public static string WithoutTex(string text) => text.Replace("{,}", ",", StringComparison.Ordinal);

    private IEnumerable<Figure> InDigits(string text)
    {
        foreach (Match match in Digits().Matches(text))
        {
            MeasureUnit? money = match.Index > 0 ? MeasureUnit.OfMoney(text[match.Index - 1]) : null;
            if (match.Value == "10" && Power().Match(text, match.Index + match.Length) is { Success: true } power)
            {
                yield return new Figure(match.Value + power.Value, match.Index, PowerOfTen(power.Value));
                continue;
            }

            foreach ((string digits, int start) in Apart(match))
            {
                Figure figure = Described(digits, start, Readings(digits), Behind(text, start + digits.Length));
                yield return money is null ? figure : figure with { Unit = money };
            }
        }
    }

    // "1,2,3" are three numbers, "1,234,567" is one.
    private static IEnumerable<(string Digits, int Start)> Apart(Match match)
    {
        string[] parts = match.Value.Split(',');
        if (parts.Length < 3 || match.Value.Contains('.', StringComparison.Ordinal) || parts.Skip(1).All(part => part.Length == 3))
        {
            yield return (match.Value, match.Index);
            yield break;
        }

        int start = match.Index;
        foreach (string part in parts)
        {
            yield return (part, start);
            start += part.Length + 1;
        }
    }

    private Figure Described(string shown, int start, IReadOnlyList<decimal> values, string after)
    {
        Match percent = Percent().Match(after);
        if (percent.Success)
        {
            return new Figure(shown + percent.Value, start, values) { IsPercent = true };
        }

        if (OrdinalEnding().Match(after) is { Success: true })
        {
            return new Figure(shown, start, values) { IsOrdinal = true };
        }

        string[] next = [.. PlainWords.Of(Sentence().Match(after).Value).Take(WordsOfScale)];
        decimal factor = next.TakeWhile(word => ScaleOf(word) > 1).Aggregate(1m, (all, word) => all * ScaleOf(word));
        int skipped = next.TakeWhile(word => ScaleOf(word) > 1).Count();
        IReadOnlyList<decimal> scaled =
            factor == 1 ? values
            : [.. values.Where(value => value < MostScaled && value <= MostQuantity / factor).Select(value => value * factor)];
        return new Figure(shown, start, scaled) { Unit = UnitOf(values, after, next.ElementAtOrDefault(skipped)) };
    }

    private static MeasureUnit? UnitOf(IReadOnlyList<decimal> values, string after, string? next)
    {
        // 1964年 is a year, and 3年 are three.
        ReadOnlySpan<char> behind = after.AsSpan().TrimStart();
        bool isDate = behind is ['年', ..] && values.Any(CalendarNames.IsYear);
        return isDate ? null : MeasureUnit.OfSign(behind) ?? (next is null ? null : MeasureUnit.Of(next));
    }

    private decimal ScaleOf(string word)
    {
        if (word.StartsWith("billion", StringComparison.Ordinal) || word.StartsWith("billon", StringComparison.Ordinal))
        {
            return _billion;
        }

        (string Start, decimal Factor) found = Scales.FirstOrDefault(scale =>
            word == scale.Start || (scale.Start.Length >= InflectedScale && word.StartsWith(scale.Start, StringComparison.Ordinal)));
        return found.Factor > 0 ? found.Factor : 1;
    }

    private static string Behind(string text, int end) => text[end..Math.Min(text.Length, end + WordsBehind)];

    private IEnumerable<Figure> WrittenOut(string text)
    {
        if (_spelled is null)
        {
            yield break;
        }

        MatchCollection places = (GermanNames.AreNouns(language) ? GermanLetters() : Letters()).Matches(text);
        List<string> words = [.. places.Select(place => PlainWords.Fold(place.Value))];
        for (int index = 0; index < words.Count; index++)
        {
            if (OrdinalWords.Of(language, words[index]) is { } place && !IsShareOrName(text, places, words, index))
            {
                yield return new Figure(places[index].Value, places[index].Index, [place]) { IsSpelled = true, IsOrdinal = true };
                continue;
            }

            if (_spelled.At(words, index) is not { } found || !IsOnePhrase(text, places, index, found.Words))
            {
                continue;
            }

            Match last = places[index + found.Words - 1];
            int end = last.Index + last.Length;
            string shown = text[places[index].Index..end];
            yield return Described(shown, places[index].Index, [found.Value], Behind(text, end)) with { IsSpelled = true };
            index += found.Words - 1;
        }
    }

    // "A third of" and "two thirds" are shares, "third-party" is a name, and of "twenty-third" only the tens are read.
    private static bool IsShareOrName(string text, MatchCollection places, List<string> words, int index)
    {
        Match place = places[index];
        int end = place.Index + place.Length;
        return (index + 1 < words.Count && words[index + 1] == "of")
            || (place.Index > 0 && IsHyphen(text[place.Index - 1])) || (end < text.Length && IsHyphen(text[end]));
    }

    private static bool IsHyphen(char letter) => letter is '-' or '‑';

    // "two, three" are two numbers.
    private static bool IsOnePhrase(string text, MatchCollection places, int index, int count)
    {
        for (int word = index + 1; word < index + count; word++)
        {
            string between = text[(places[word - 1].Index + places[word - 1].Length)..places[word].Index];
            if (between.Trim() is not ("" or "-" or "‑"))
            {
                return false;
            }
        }

        return true;
    }

    private static List<decimal> Readings(string digits)
    {
        string bare = Spaces().Replace(digits, "");
        int dots = bare.Count(letter => letter == '.');
        int commas = bare.Count(letter => letter == ',');
        if (dots + commas == 0)
        {
            return Parsed(bare);
        }

        if (dots > 0 && commas > 0)
        {
            char last = bare[bare.LastIndexOfAny(['.', ','])];
            return bare.Count(letter => letter == last) > 1 ? [] : Parsed(Without(bare, last == '.' ? ',' : '.').Replace(',', '.'));
        }

        char separator = dots > 0 ? '.' : ',';
        string[] groups = bare.Split(separator);
        bool grouped = groups[0].Length is > 0 and <= 3 && groups[0] != "0" && groups.Skip(1).All(group => group.Length == 3);
        return groups.Length > 2
            ? grouped ? Parsed(Without(bare, separator)) : []
            : grouped ? [.. Parsed(Without(bare, separator)), .. Parsed(bare.Replace(',', '.'))] : Parsed(bare.Replace(',', '.'));
    }

    /// <summary>A power of ten as it can be compared: "10⁻¹²" and the "10^{-12}" of TeX are both "10-12".</summary>
    public static string Canonical(string shown) => string.Concat(shown.Where(letter => letter is not ('^' or '{' or '}'))
        .Select(letter => Superscripts.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? "+-0123456789"[place] : letter));

    // Larger and smaller ones are only compared.
    private static List<decimal> PowerOfTen(string power) =>
        int.TryParse(Canonical(power), CultureInfo.InvariantCulture, out int exponent) && Math.Abs(exponent) <= MostOfAPower
            ? [(decimal)Math.Pow(10, exponent)] : [];

    private static string Without(string text, char letter) => text.Replace(letter.ToString(), "", StringComparison.Ordinal);

    private static List<decimal> Parsed(string number) =>
        decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && value is 0 or (>= LeastQuantity and <= MostQuantity) ? [value] : [];

    [GeneratedRegex(@"(?<![\p{Lu}\p{Ll}\p{Lt}\p{Nd}_])(?:\d{1,3}(?:[ \u00A0\u202F\u2009'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)")]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^[\s\u00A0\u202F]*(?:%|パーセント|(?:في الم|بالم)(?:ئ|ائ)ة|(?:per ?cent|por ?ciento|por ?cento|pour ?cent|prozent|per ?cento)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    // "3rd", "3.º", "3e": with nothing between the number and its ending.
    [GeneratedRegex(@"^(?:\.?[ºª°](?!C)|(?:st|nd|rd|th|er|re|e|ème|ter|te|ten)\b)")]
    private static partial Regex OrdinalEnding();

    // What a number counts stands in the same sentence and cell.
    [GeneratedRegex(@"^[^.;:|()!?,。；：（）！？，、؛،؟]*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\G(?:[⁺⁻]?[⁰¹²³⁴-⁹]+|\^(?:\d|\{-?\d+\}))")]
    private static partial Regex Power();

    // "Dreimal" and "zehnfach" are a number and a word of their own.
    [GeneratedRegex(@"[\p{L}\p{M}]+?(?=(?:mal|fach(?:e[nrsm]?)?)\b)|[\p{L}\p{M}]+")]
    private static partial Regex GermanLetters();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\s\u00A0\u202F\u2009'’]")]
    private static partial Regex Spaces();
}
