using System.Net;
using System.Text.RegularExpressions;

namespace PptBatch.Books.Fields;

/// <summary>Cleans titles: the deck numbers lessons itself, so a number typed before a title would stand there twice.</summary>
internal static partial class LessonTitles
{
    private const int MaxLength = 500;

    /// <summary>One line without control characters or a byte order mark; null when nothing is left.</summary>
    public static string? Clean(string? title)
    {
        if (title is null)
        {
            return null;
        }

        string plain = WebUtility.HtmlDecode(title);
        string[] words = new string([.. plain.Select(c => char.IsControl(c) || c is '\uFEFF' or '\u00A0' ? ' ' : c)])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string line = string.Join(' ', words);
        return line.Length == 0 ? null : Excerpt.Of(line, MaxLength);
    }

    /// <summary>
    /// Takes off <c>1.1:</c>, <c>1.1</c>, <c>3)</c> or <c>Lección 3:</c> where a title remains. A bare dotted number counts only
    /// when it starts with the lesson's own module, so that "2.4 GHz" stays.
    /// </summary>
    public static string WithoutNumber(string title, int? module)
    {
        Match match = Leading().Match(title);
        bool isBare = match.Success && !match.Groups["mark"].Success && !match.Groups["word"].Success;
        string first = match.Groups["number"].Value.Split('.')[0];
        if (!match.Success || (isBare && module is not null && first != FormattableString.Invariant($"{module}")))
        {
            return title;
        }

        // "1.1: 1.1 Título": the same number again is numbering too.
        string rest = title[match.Length..].Trim();
        Match again = Leading().Match(rest);
        if (again.Success && again.Groups["number"].Value == match.Groups["number"].Value)
        {
            rest = rest[again.Length..].Trim();
        }

        return rest.Length == 0 ? title : rest;
    }

    /// <summary>The module number in a leading <c>2.3</c>, or null.</summary>
    public static int? ModuleIn(string? title)
    {
        Match match = Dotted().Match(title ?? "");
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, out int module) && module > 0 ? module : null;
    }

    /// <summary>Equal for titles that differ only in number, case, spacing and marks of emphasis.</summary>
    public static string Fold(string title) =>
        string.Concat(WithoutNumber(title, null).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(
        @"^(?:(?<word>lecci[óo]n|lesson|li[çc][ãa]o|le[çc]on|lektion|lezione|lliç[óo]|tema|unidad|unit)\s+)?(?:"
        + @"(?<number>\d{1,3}(?:\.\d{1,3}){0,3})(?:(?<mark>\s*[:)–—]|\.(?=\s)|\s+[-·](?=\s))\s*|(?<=\.\d{1,3})\s+))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\s*(\d{1,3})\.\d{1,3}(?:\.\d{1,3})*\s*[:)–—\-\s]")]
    private static partial Regex Dotted();
}
