using System.Text;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// Orders names as people number them: <c>2-loops</c> before <c>10-files</c>, whatever the case; in the digits of any script, and in
/// Chinese numerals.
/// </summary>
internal sealed class NaturalComparer : IComparer<string>
{
    private const string Numerals = "〇一二三四五六七八九";
    private const char Ten = '十';
    private const char Hundred = '百';

    public static readonly NaturalComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int order = char.IsDigit(left[0]) && char.IsDigit(right[0]) ? CompareNumbers(ref left, ref right)
                : IsNumeral(left[0]) && IsNumeral(right[0]) ? Numeral(ref left).CompareTo(Numeral(ref right))
                : CompareLetters(ref left, ref right);
            if (order != 0)
            {
                return order;
            }
        }

        int rest = left.Length.CompareTo(right.Length);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    // By value, however long: without leading zeros the longer number is the larger.
    private static int CompareNumbers(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        string one = Number(ref left);
        string other = Number(ref right);
        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);
    }

    private static string Number(ref ReadOnlySpan<char> text)
    {
        StringBuilder digits = new();
        while (!text.IsEmpty && char.IsDigit(text[0]))
        {
            digits.Append((int)char.GetNumericValue(text[0]));
            text = text[1..];
        }

        return digits.ToString().TrimStart('0');
    }

    private static bool IsNumeral(char c) => c is Ten or Hundred || Numerals.Contains(c, StringComparison.Ordinal);

    // 十二 is twelve, 二十 twenty, 一百零三 a hundred and three: what stands before a ten or a hundred multiplies it.
    private static int Numeral(ref ReadOnlySpan<char> text)
    {
        int total = 0;
        int digit = 0;
        for (; !text.IsEmpty && (IsNumeral(text[0]) || text[0] == '零'); text = text[1..])
        {
            int unit = text[0] == Ten ? 10 : text[0] == Hundred ? 100 : 0;
            total = unit == 0 ? total : Math.Min(total + (Math.Max(digit, 1) * unit), 1_000_000);
            digit = unit > 0 ? 0 : Math.Max(Numerals.IndexOf(text[0]), 0);
        }

        return total + digit;
    }

    private static int CompareLetters(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        int order = char.ToUpperInvariant(left[0]).CompareTo(char.ToUpperInvariant(right[0]));
        left = left[1..];
        right = right[1..];
        return order;
    }
}
