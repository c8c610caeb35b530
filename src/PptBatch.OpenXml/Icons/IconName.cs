using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Icons;

/// <summary>Names of icons as slides write them.</summary>
internal static class IconName
{
    private const int Longest = 60;

    /// <summary>A name in small letters without accents, its words joined by hyphens.</summary>
    public static string Normal(string name)
    {
        StringBuilder normal = new();
        foreach (char c in name[..Math.Min(name.Length, Longest)].Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                normal.Append(c == 'ß' ? "ss" : char.ToLowerInvariant(c));
            }
            else if (normal.Length > 0 && normal[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                normal.Append('-');
            }
        }

        return normal.ToString().TrimEnd('-');
    }

    /// <summary>What to look for, the whole name first, then each of its words; a plural also as its singular.</summary>
    public static IEnumerable<string> Candidates(string name)
    {
        string whole = Normal(name);
        string[] words = whole.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 1 ? Singulars(whole) : Singulars(whole).Concat(words.Where(word => word.Length > 2).SelectMany(Singulars));
    }

    private static IEnumerable<string> Singulars(string word)
    {
        yield return word;
        foreach (string ending in (string[])["s", "es", "n", "en"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word[..^ending.Length];
            }
        }
    }
}
