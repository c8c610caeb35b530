using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>A day of a month, and of a year where it is said.</summary>
internal readonly record struct CalendarDate(int Day, int Month, int? Year);

/// <summary>The months by their names, so that "August" meets "Aug 22" and "2013-08-22".</summary>
internal static partial class CalendarNames
{
    private const int ShortestAbbreviation = 3;
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private static readonly string[] Months =
    [
        "january enero janeiro janvier januar gennaio يناير", "february febrero fevereiro fevrier februar febbraio فبراير",
        "march marzo marco mars marz مارس", "april abril avril aprile ابريل", "may mayo maio mai maggio مايو",
        "june junio junho juin juni giugno يونيو",
        "july julio julho juillet juli luglio يوليو", "august agosto aout اغسطس",
        "september septiembre setembro septembre settembre سبتمبر",
        "october octubre outubro octobre oktober ottobre اكتوبر", "november noviembre novembro novembre نوفمبر",
        "december diciembre dezembro decembre dezember dicembre ديسمبر",
    ];

    private static readonly Dictionary<string, int> Numbers = Months
        .SelectMany((names, month) => names.Split(' ').Select(name => (name, month + 1)))
        .ToDictionary(entry => entry.name, entry => entry.Item2, StringComparer.Ordinal);

    /// <summary>True for a number that may be a year.</summary>
    public static bool IsYear(decimal value) => value is >= FirstYear and <= LastYear && value % 1 == 0;

    /// <summary>The dates of a text that name a day and a month; a year only where they do.</summary>
    public static IEnumerable<(string Shown, CalendarDate When)> DatesIn(string text)
    {
        foreach (Match date in Days().Matches(text))
        {
            int month = date.Groups["month"].Success ? Whole(date.Groups["month"]) : MonthOf(date.Groups["name"].Value);
            if (month is >= 1 and <= 12)
            {
                int? year = date.Groups["year"] is { Success: true } written ? Whole(written) : null;
                yield return (date.Value, new CalendarDate(Whole(date.Groups["day"]), month, year));
            }
        }
    }

    // In whatever digits a language writes.
    private static int Whole(Group digits) =>
        digits.Value.Aggregate(0, (whole, digit) => (whole * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit));

    private static int MonthOf(string name)
    {
        string folded = PlainWords.Fold(name);
        return Numbers.FirstOrDefault(month => month.Key == folded
            || (folded.Length == ShortestAbbreviation && month.Key.StartsWith(folded, StringComparison.Ordinal))).Value;
    }

    /// <summary>True for the folded name of a month that a text writes in digits, shortened or in another language.</summary>
    public static bool IsMonthOf(string text, string name) => Numbers.TryGetValue(name, out int month)
        && Dates().Matches(text).Any(date => date.Groups["month"].Success
            ? date.Groups["month"].ValueSpan.SequenceEqual(month.ToString("00", CultureInfo.InvariantCulture))
            : Numbers.Any(other => other.Value == month
                && other.Key.StartsWith(PlainWords.Fold(date.Groups["name"].Value), StringComparison.Ordinal)
                && date.Groups["name"].Length >= ShortestAbbreviation));

    [GeneratedRegex(
        @"\b(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)\b|(?:(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})[日号號]|"
        + @"\b(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s(?:de\s|of\s)?(?<name>\p{L}{3,})\b(?:,?\s(?:de\s)?(?<year>\d{4})\b)?|"
        + @"\b(?<name>\p{Lu}\p{L}{2,})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)(?:,\s(?<year>\d{4})\b)?")]
    private static partial Regex Days();

    [GeneratedRegex(@"\b\d{4}-(?<month>\d\d)-\d\d\b|\b(?<name>\p{Lu}\p{L}+)\.?\s\d{1,2}\b|\b\d{1,2}\.?\s(?:de\s)?(?<name>\p{L}{3,})")]
    private static partial Regex Dates();
}
