using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Icons;

/// <summary>Names of icons as slides write them.</summary>
internal static class IconName
{
    private const int Longest = 60;

    // Published without the data of every culture, .NET takes no accents off.
    private const string Accented = "àáâãäåāăąçćčďđèéêëēęěìíîïīłñńňòóôõöøōőřśšșşťțţùúûüūůűýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeiiiiilnnnoooooooorsssstttuuuuuuuyyzzz";

    /// <summary>A name in small letters without accents, its words joined by hyphens.</summary>
    public static string Normal(string name)
    {
        StringBuilder normal = new();
        foreach (char c in name[..Math.Min(name.Length, Longest)].ToLowerInvariant())
        {
            int accented = Accented.IndexOf(c, StringComparison.Ordinal);
            if (char.IsLetterOrDigit(c))
            {
                normal.Append(accented < 0 ? c : Plain[accented]);
            }
            else if (normal.Length > 0 && normal[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                normal.Append('-');
            }
        }

        return normal.ToString().TrimEnd('-');
    }

    /// <summary>The words of a normal name that are long enough to mean something by themselves; none where it is one word.</summary>
    public static string[] Words(string normal) =>
        normal.Split('-') is { Length: > 1 } words ? [.. words.Where(word => word.Length > 2)] : [];

    /// <summary>A word, and what it is the plural of.</summary>
    public static IEnumerable<string> Forms(string word)
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
