using System.Text.RegularExpressions;

namespace PptBatch.Checkpoints;

/// <summary>
/// Keeps a lesson's marks with its stored slides, as an attribute of the article, so that a run that reuses the slides still reports them.
/// </summary>
internal static partial class StoredMarks
{
    private const string Attribute = "data-marks";
    private const int LongestTag = 2000;

    /// <summary>The HTML with these marks and no others.</summary>
    public static string Write(string html, LessonMarks marks)
    {
        if (Opening(html) is not { } tag)
        {
            return html;
        }

        string plain = Marks().Replace(tag.Value, "");
        string marked = marks == LessonMarks.None ? plain : $"{plain[..^1]} {Attribute}=\"{Words(marks)}\">";
        return marked == tag.Value ? html : string.Concat(html.AsSpan(0, tag.Index), marked, html.AsSpan(tag.Index + tag.Length));
    }

    /// <summary>The marks that stored slides carry.</summary>
    public static LessonMarks Read(string html) =>
        Opening(html) is { } tag && Marks().Match(tag.Value) is { Success: true } found
            && Enum.TryParse(found.Groups[1].Value.Replace(' ', ','), ignoreCase: true, out LessonMarks marks)
            ? marks & (LessonMarks.FromOutline | LessonMarks.Mended | LessonMarks.Doubted)
            : LessonMarks.None;

    private static string Words(LessonMarks marks) => marks.ToString().Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();

    private static Match? Opening(string html)
    {
        int start = html.IndexOf("<article", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && Article().Match(html, start, Math.Min(LongestTag, html.Length - start)) is { Success: true } tag ? tag : null;
    }

    [GeneratedRegex(@"<article(?:\s[^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex($@"\s{Attribute}=""([a-z ]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
