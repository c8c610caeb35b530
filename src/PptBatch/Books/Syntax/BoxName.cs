using PptBatch.Books.Fields;

namespace PptBatch.Books.Syntax;

/// <summary>Reads what stands behind the colons of a box: a name, a name with a title, or attributes in braces.</summary>
internal static class BoxName
{
    private static readonly string[] Prefixes = ["callout-", "admonition-", "alert-", "fold-"];

    /// <summary>The name, title and id of a box.</summary>
    public static (string Name, string Title, bool IsFloat) Of(string text)
    {
        string rest = text.Trim().TrimEnd(':').Trim();
        if (!rest.StartsWith('{'))
        {
            return Plain(rest);
        }

        int end = rest.IndexOf('}');
        string inside = rest[1..(end < 0 ? rest.Length : end)].Trim();
        string after = end < 0 ? "" : rest[(end + 1)..].Trim();
        if (!TrailingAttributes.AreAttributes(inside))
        {
            // MyST: the name of a directive in braces, its title after them.
            return (Bare(inside), after, false);
        }

        string name = Word(inside, '.');
        string id = Word(inside, '#');
        bool isFloat = name.Length == 0 && id.Contains('-', StringComparison.Ordinal);
        return (isFloat ? "float" : name.Length == 0 ? "div" : Bare(name), Value(inside, "title") ?? after, isFloat);
    }

    /// <summary>The name without what tools put before it.</summary>
    public static string Bare(string name)
    {
        string lower = name.Trim().TrimEnd(':').ToLowerInvariant();
        string? prefix = Prefixes.FirstOrDefault(prefix => lower.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? lower : lower[prefix.Length..];
    }

    /// <summary>The value of <c>name="…"</c> in attributes, or null.</summary>
    public static string? Value(string attributes, string name)
    {
        int start = attributes.IndexOf(name + "=", StringComparison.Ordinal);
        if (start < 0 || (start > 0 && (char.IsLetterOrDigit(attributes[start - 1]) || attributes[start - 1] == '-')))
        {
            return null;
        }

        string rest = attributes[(start + name.Length + 1)..];
        char quote = rest.Length > 0 && rest[0] is '"' or '\'' ? rest[0] : ' ';
        int end = rest.IndexOf(quote, quote == ' ' ? 0 : 1);
        return rest[..(end < 0 ? rest.Length : end)].Trim('"', '\'', ' ');
    }

    // "tip", "tip[Title]" of Docusaurus, "tip Title" of VuePress.
    private static (string Name, string Title, bool IsFloat) Plain(string rest)
    {
        int end = rest.AsSpan().IndexOfAny(" [{\t");
        string name = end < 0 ? rest : rest[..end];
        string after = end < 0 ? "" : rest[end..].Trim();
        string title = after.StartsWith('[') ? after.Trim('[', ']') : after.StartsWith('{') ? Value(after, "title") ?? "" : after;
        return (Bare(name), title, false);
    }

    private static string Word(string attributes, char mark)
    {
        int start = attributes.IndexOf(mark);
        int end = start < 0 ? -1 : attributes.AsSpan(start + 1).IndexOfAny(" .#");
        return start < 0 ? "" : end < 0 ? attributes[(start + 1)..] : attributes.Substring(start + 1, end);
    }
}
