using System.Text.RegularExpressions;

namespace PptBatch.Books.Shortcodes;

/// <summary>A tag of Hugo, Quarto or Jekyll in the text of a lesson.</summary>
/// <param name="Name">Its name, in lower case; for Jekyll <c>highlight</c> and <c>endhighlight</c>.</param>
/// <param name="IsClosing">True for <c>{{&lt; /tab &gt;}}</c>.</param>
/// <param name="Plain">Arguments without a name, in order.</param>
/// <param name="Named">The others by name.</param>
internal sealed partial record Shortcode(
    string Name, bool IsClosing, IReadOnlyList<string> Plain, IReadOnlyDictionary<string, string> Named)
{
    /// <summary>The tag as it is written, with what stands between its braces.</summary>
    public static Shortcode Of(string name, bool isClosing, string arguments)
    {
        List<string> plain = [];
        Dictionary<string, string> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Argument().Matches(arguments))
        {
            string value = match.Groups["value"].Value;
            value = value.Length > 1 && value[0] is '"' or '\'' or '`' ? value[1..^1] : value;
            if (match.Groups["name"].Success)
            {
                named.TryAdd(match.Groups["name"].Value, value);
            }
            else
            {
                plain.Add(value);
            }
        }

        return new Shortcode(name.ToLowerInvariant(), isClosing, plain, named);
    }

    /// <summary>The first of some values that is stated, or empty.</summary>
    public string First(params string[] names) =>
        names.Select(name => Named.GetValueOrDefault(name, "")).FirstOrDefault(value => value.Length > 0, "");

    /// <summary>The argument without a name at a place, or empty.</summary>
    public string At(int index) => index < Plain.Count ? Plain[index] : "";

    [GeneratedRegex(
        """(?:(?<name>[A-Za-z][A-Za-z0-9_-]{0,40})\s*=\s*)?(?<value>"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|[^\s"'`=]+(?:=[^\s"'`]*)?)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
