using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>Finds what each number of a column has after its units digit, so that the points can stand under each other.</summary>
internal static class DecimalPoint
{
    private const int ThousandsDigits = 3;
    private const int LongestTail = 12;

    /// <summary>For each text of a column, the width that it lacks after its units digit; texts that are no number lack none.</summary>
    /// <param name="texts">The column's cells, an empty text for what is no number.</param>
    /// <param name="width">Width of a text at the table's size.</param>
    public static double[] Missing(IReadOnlyList<string> texts, Func<string, double> width)
    {
        char? point = texts.Select(Mark).FirstOrDefault(mark => mark is not null);
        Dictionary<string, double> widths = new(StringComparer.Ordinal);
        double?[] tails =
            [.. texts.Select(text =>
            CellNumber.Read(text) is null || Tail(text, point) is not { Length: <= LongestTail } tail ? null : (double?)Width(tail))];
        double widest = tails.Max() ?? 0;
        return [.. tails.Select(tail => tail is { } own ? widest - own : 0)];

        double Width(string tail)
        {
            if (!widths.TryGetValue(tail, out double measured))
            {
                measured = tail.Length == 0 ? 0 : width(tail);
                widths.Add(tail, measured);
            }

            return measured;
        }
    }

    // The mark that is surely a decimal one: not followed by exactly three digits, as a mark of thousands is.
    private static char? Mark(string text)
    {
        int mark = text.AsSpan().LastIndexOfAny(".,");
        int digits = mark < 0
            ? 0
            : text.AsSpan(mark + 1).IndexOfAnyExceptInRange('0', '9') is var end && end < 0
            ? text.Length - mark - 1
            : end;
        return digits is 0 or ThousandsDigits ? null : text[mark];
    }

    private static string Tail(string text, char? point)
    {
        int mark = point is { } decimals ? text.LastIndexOf(decimals) : -1;
        return mark >= 0 ? text[mark..] : text[(text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..];
    }
}
