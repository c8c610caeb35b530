using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.Books.Fields;

/// <summary>Reads a length of time: <c>30</c>, <c>30 minutos</c>, <c>1 h 30 min</c>, <c>1,5 horas</c>.</summary>
internal static partial class Minutes
{
    private const int Max = 100_000;

    /// <summary>Whole minutes from 1 to 100,000, or null when the text states none.</summary>
    public static int? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return null;
        }

        if (Value(text.Trim()) is { } bare)
        {
            return InRange(bare);
        }

        Match match = Parts().Match(text);
        double hours = match.Groups["h"].Success ? Value(match.Groups["h"].Value) ?? 0 : 0;
        double minutes = match.Groups["m"].Success ? Value(match.Groups["m"].Value) ?? 0 : 0;
        return match.Success ? InRange((hours * 60) + minutes) : null;
    }

    private static int? InRange(double minutes) => minutes is >= 1 and <= Max ? (int)Math.Round(minutes) : null;

    private static double? Value(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            ? value
            : null;

    [GeneratedRegex(
        @"^\D{0,20}?(?:(?<h>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:h|o(?:re|ra)|st)\p{L}*\.?\s*(?:y|e|and|et|und|i)?\s*"
        + @"(?:(?<m>\d{1,5})\s*(?:m\p{L}*|'|′)?)?"
        + @"|(?<m>\d{1,6}(?:[.,]\d)?)\s*(?:m\p{L}*|'|′))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
