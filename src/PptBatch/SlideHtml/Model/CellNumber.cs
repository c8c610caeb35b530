using System.Globalization;
using System.Text;

namespace PptBatch.SlideHtml.Model;

/// <summary>Numbers in the cells of a table.</summary>
public static class CellNumber
{
    /// <summary>A number in English or continental form, with a unit sign or without: 1,234.5 · 1.234,5 · 12 % · € 5.</summary>
    /// <param name="text">What the cell says.</param>
    /// <returns>The number, or null where it is none.</returns>
    public static double? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder digits = new();
        foreach (char c in text.Trim())
        {
            if (char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+')
            {
                digits.Append(c);
            }
            else if (c == '\u2212')
            {
                digits.Append('-');
            }
            else if (c is not ('%' or '€' or '$' or '£' or '¥' or ' ' or '\u00A0' or '\u202F'))
            {
                return null;
            }
        }

        return double.TryParse(Normal(digits.ToString()), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value)
            ? value
            : null;
    }

    // The last of two different separators is the decimal one; a single one groups only when exactly three digits follow each time.
    private static string Normal(string number)
    {
        int dot = number.LastIndexOf('.');
        int comma = number.LastIndexOf(',');
        if (dot >= 0 && comma >= 0)
        {
            return dot > comma
                ? number.Replace(",", "", StringComparison.Ordinal)
                : number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }

        if (comma >= 0)
        {
            bool groups = number.Split(',').Skip(1).All(part => part.Length == 3) && number.Count(c => c == ',') > 1;
            return groups ? number.Replace(",", "", StringComparison.Ordinal) : number.Replace(',', '.');
        }

        return number.Count(c => c == '.') > 1 ? number.Replace(".", "", StringComparison.Ordinal) : number;
    }
}
