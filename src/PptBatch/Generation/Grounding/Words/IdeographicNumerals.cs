using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>
/// Numbers of Chinese and Japanese: written in ideographs, such as 二百零五 and 一九四九, and in digits with ideographs behind them, such as
/// 1億2000万; shares, such as 百分之八十 and 8割.
/// </summary>
internal static partial class IdeographicNumerals
{
    private const string Ones = "〇一二三四五六七八九";
    private const int ShortestInDigits = 3;
    private const decimal LeastPlace = 3;

    // What is counted with these is counted: 三 alone may be a part of any word.
    private const string Counters =
        "个個人名位种種次回件本条條张張枚年天周週棵株分秒時倍课課章節节段步歩点點项項つ台艘座层層歳岁級级部篇页頁行列校館馆両辆駅站社隻只匹头頭首幅尊月号號か";

    private static readonly Dictionary<char, decimal> Units = new()
    {
        ['十'] = 10, ['百'] = 100, ['千'] = 1000,
    };

    private static readonly Dictionary<char, decimal> Groups = new()
    {
        ['万'] = 10_000, ['萬'] = 10_000, ['億'] = 100_000_000, ['亿'] = 100_000_000, ['兆'] = 1_000_000_000_000,
    };

    /// <summary>The numbers of a text whose digits are plain.</summary>
    public static IEnumerable<Figure> In(string text)
    {
        foreach (Match match in Numerals().Matches(text))
        {
            Group number = match.Groups["number"];
            bool inDigits = number.ValueSpan.ContainsAnyInRange('0', '9');
            bool isShare = match.Groups["per"].Success || match.Groups["tenth"].Success;
            if (Value(number.Value) is not { } value || (!inDigits && !isShare && !IsNumber(text, number, value)))
            {
                continue;
            }

            bool isPlace = !inDigits && number.Index > 0 && text[number.Index - 1] == '第';
            if (!isPlace || value >= LeastPlace)
            {
                yield return new Figure(match.Value, match.Index, [match.Groups["tenth"].Success ? value * 10 : value])
                {
                    IsPercent = isShare, IsSpelled = !inDigits, IsOrdinal = isPlace,
                };
            }
        }
    }

    /// <summary>True for what stands between a number and the things that it counts.</summary>
    public static bool IsCounter(char letter) => Counters.Contains(letter);

    /// <summary>What a column is counted in by its head: 10,000 for 利用者（万人）, 1 where it says nothing.</summary>
    public static decimal ScaleIn(string head) => Scale().Match(head) is { Success: true } scale ? Groups[scale.Value[0]] : 1;

    // 十分 is also "very" and 千万 "by all means", 三 begins many a name: alone an ideograph must stand before a counter.
    private static bool IsNumber(string text, Group number, decimal value) =>
        (number.Length > 1 && number.Value != "千万")
        || (value is > 1 and < 10 && number.Index + 1 < text.Length && Counters.Contains(text[number.Index + 1]));

    private static decimal? Value(string number)
    {
        bool hasUnits = number.Any(letter => Units.ContainsKey(letter) || Groups.ContainsKey(letter));
        return hasUnits ? Sum(number)
            : number.Length == 1 || number.Length >= ShortestInDigits || number.Any(char.IsAsciiDigit) ? InDigits(number) : null;
    }

    /// <summary>Digit after digit: 一九四九.</summary>
    private static decimal? InDigits(string number)
    {
        string plain = string.Concat(number.Where(letter => letter != ',')
            .Select(letter => Digit(letter) is { } digit ? (char)('0' + digit) : letter));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    // Within a group the units fall, and the groups fall, too.
    private static decimal? Sum(string number)
    {
        decimal total = 0;
        decimal group = 0;
        decimal lastUnit = decimal.MaxValue;
        decimal lastGroup = decimal.MaxValue;
        string digits = "";
        foreach (char letter in number)
        {
            if (Units.TryGetValue(letter, out decimal unit))
            {
                if (unit >= lastUnit || (digits.Length > 0 && InDigits(digits) is null))
                {
                    return null;
                }

                group += (digits.Length == 0 ? 1 : InDigits(digits)!.Value) * unit;
                (digits, lastUnit) = ("", unit);
            }
            else if (Groups.TryGetValue(letter, out decimal factor))
            {
                decimal before = group + (digits.Length == 0 ? 0 : InDigits(digits) ?? 0);
                if (before == 0 || factor >= lastGroup)
                {
                    return null;
                }

                total += before * factor;
                (digits, group, lastUnit, lastGroup) = ("", 0, decimal.MaxValue, factor);
            }
            else if (digits.Length > 0 && !char.IsAsciiDigit(letter) && letter is not ('.' or ','))
            {
                // 四五十 is four or five times ten.
                return null;
            }
            else if (letter is not ('零' or '〇'))
            {
                digits += letter;
            }
        }

        return total + group + (digits.Length == 0 ? 0 : InDigits(digits) ?? 0);
    }

    private static int? Digit(char letter) => letter switch
    {
        '零' => 0,
        '两' or '兩' => 2,
        _ => Ones.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var digit ? digit : null,
    };

    [GeneratedRegex(
        @"(?<per>百分之)(?<number>\d+(?:\.\d+)?|[〇零一二两兩三四五六七八九十百]+)"
        + @"|(?<number>[1-9一二三四五六七八九])(?<tenth>割)(?![りら合引当])"
        + @"|(?<![\d.,])(?<number>(?:(?>\d+(?:[.,]\d+)*)[百千]?[万萬億亿兆])+(?:\d+(?:,\d+)*千?)?)"
        + @"|(?<number>[〇零一二两兩三四五六七八九十百千万萬億亿兆]+)")]
    private static partial Regex Numerals();

    [GeneratedRegex(@"(?<=[(（・/]|^)[万萬億亿](?=[人円元冊册]|[)）])")]
    private static partial Regex Scale();
}
