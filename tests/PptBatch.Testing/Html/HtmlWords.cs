using System.Net;
using System.Text.RegularExpressions;

namespace PptBatch.Testing.Html;

/// <summary>The words that HTML shows, counted; a block tag parts words and an inline tag does not.</summary>
public static partial class HtmlWords
{
    public static Dictionary<string, int> Count(string html)
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        foreach (string word in In(html))
        {
            words[word] = words.GetValueOrDefault(word) + 1;
        }

        return words;
    }

    /// <summary>The words in their order, separated by single spaces.</summary>
    public static string Line(string html) => string.Join(' ', In(html));

    /// <summary>Words of <paramref name="source"/> that <paramref name="target"/> has fewer times.</summary>
    public static IReadOnlyList<string> Missing(string source, string target)
    {
        Dictionary<string, int> there = Count(target);
        return [.. Count(source).Where(word => there.GetValueOrDefault(word.Key) < word.Value)
            .Select(word => FormattableString.Invariant($"{word.Key} {there.GetValueOrDefault(word.Key)} of {word.Value}"))];
    }

    private static IEnumerable<string> In(string html)
    {
        string visible = Hidden().Replace(html, " ");
        string text = WebUtility.HtmlDecode(InlineTag().Replace(visible, match => IsInline(match.Groups[1].Value) ? "" : " "));
        return Word().Matches(text).Select(match => match.Value);
    }

    private static bool IsInline(string tag) => tag.ToLowerInvariant() is
        "a" or "b" or "code" or "del" or "em" or "i" or "ins" or "kbd" or "mark" or "s" or "span" or "strong" or "sub" or "sup" or "u";

    [GeneratedRegex(@"<script\b.*?</script>|<style\b.*?</style>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex("</?([A-Za-z][A-Za-z0-9]*)[^<>]*>")]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();
}
