using System.Globalization;

namespace PptBatch.Localization;

/// <summary>Writes a date in words from a table, because culture data differs between machines and is switched off here.</summary>
/// <param name="Pattern">Text with <c>{d}</c>, <c>{m}</c> and <c>{y}</c>.</param>
/// <param name="Months">January to December as they stand in the pattern.</param>
/// <param name="FirstDay">How the first of a month is written, or null for the plain number.</param>
public sealed record LongDate(string Pattern, IReadOnlyList<string> Months, string? FirstDay = null)
{
    /// <summary>The date of <paramref name="time"/> at its own offset: <c>24 de noviembre de 2026</c>.</summary>
    /// <param name="time">A time of that day.</param>
    public string Format(DateTimeOffset time)
    {
        string day = time.Day == 1 && FirstDay is not null ? FirstDay : time.Day.ToString(CultureInfo.InvariantCulture);
        return Pattern
            .Replace("{d}", day, StringComparison.Ordinal)
            .Replace("{m}", Months[time.Month - 1], StringComparison.Ordinal)
            .Replace("{y}", time.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
