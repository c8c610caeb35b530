using PptBatch.Books.Fields;

namespace PptBatch.Books.Syntax;

/// <summary>Reads what stands behind the colons of a box: a name, a name with a title, or attributes in braces.</summary>
internal static class BoxName
{
    private static readonly string[] Labels = ["thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg"];
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

        string id = Word(inside, '#');
        string name = Word(inside, '.') is { Length: > 0 } stated ? stated : OfLabel(id);
        bool isFloat = name.Length == 0 && id.Contains('-', StringComparison.Ordinal);
        return (isFloat ? "float" : name.Length == 0 ? "div" : Bare(name), Value(inside, "title") ?? after, isFloat);
    }

    /// <summary>The same of a block of PyMdown, <c>note | Title</c>.</summary>
    public static (string Name, string Title, bool IsFloat) OfPyMdown(string text)
    {
        int bar = text.IndexOf('|', StringComparison.Ordinal);
        return (Bare(bar < 0 ? text : text[..bar]), bar < 0 ? "" : text[(bar + 1)..].Trim(), false);
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

    // Quarto tells exercises, theorems and the like by their ids alone: {#exr-loops}.
    private static string OfLabel(string id)
    {
        string kind = id.Split('-', 2)[0];
        return id.Length > kind.Length && Labels.Contains(kind) ? kind : "";
    }

    private static string Word(string attributes, char mark)
    {
        int start = attributes.IndexOf(mark);
        int end = start < 0 ? -1 : attributes.AsSpan(start + 1).IndexOfAny(" .#");
        return start < 0 ? "" : end < 0 ? attributes[(start + 1)..] : attributes.Substring(start + 1, end);
    }
}
