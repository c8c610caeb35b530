using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Writes numbers by the commoner of a sheet's format codes.</summary>
internal static class NumberText
{
    private const double FirstDate = -657_434;
    private const double LastDate = 2_958_465;

    public static string Of(double value, string format)
    {
        if (IsDate(format) && value is > FirstDate and < LastDate)
        {
            return DateTime.FromOADate(value).ToString(DateCode(format), CultureInfo.InvariantCulture);
        }

        string code = Code(format);
        try
        {
            return code.Length == 0 || code.Equals("General", StringComparison.OrdinalIgnoreCase)
                ? value.ToString("0.######", CultureInfo.InvariantCulture)
                : value.ToString(code, CultureInfo.InvariantCulture).Trim();
        }
        catch (FormatException)
        {
            return value.ToString("0.######", CultureInfo.InvariantCulture);
        }
    }

    public static bool IsDate(string format)
    {
        string plain = Code(format);
        return plain.Any(letter => letter is 'y' or 'd' or 'Y' or 'D') || plain.Contains("mmm", StringComparison.OrdinalIgnoreCase);
    }

    private static string DateCode(string format)
    {
        string first = Code(format).Split(';')[0].Replace("@", "", StringComparison.Ordinal).ToLowerInvariant();
        string code = first.Contains('h', StringComparison.Ordinal) ? first : first.Replace('m', 'M');
        return code.Length == 1 ? "%" + code : code;
    }

    // Colours and locales in brackets, and the room that is left as wide as a character, are not for numbers as text.
    private static string Code(string format)
    {
        StringBuilder code = new();
        for (int index = 0; index < format.Length; index++)
        {
            switch (format[index])
            {
                case '[':
                    int end = format.IndexOf(']', index);
                    string inside = end < 0 ? "" : format[(index + 1)..end];
                    code.Append(inside is ['$', .. var symbol] && symbol.Split('-')[0] is { Length: > 0 } sign ? $"\"{sign}\"" : "");
                    index = end < 0 ? format.Length : end;
                    break;
                case '_' or '*':
                    index++;
                    break;
                case '?':
                    code.Append('#');
                    break;
                default:
                    code.Append(format[index]);
                    break;
            }
        }

        return code.ToString();
    }
}
