namespace PptBatch.Books.Syntax.Components;

/// <summary>A tag of JSX.</summary>
/// <param name="Name">Its name, which may have points in it.</param>
/// <param name="IsClosing">True for <c>&lt;/Card&gt;</c>.</param>
/// <param name="IsSelfClosing">True for <c>&lt;Card /&gt;</c>.</param>
/// <param name="HasExpressions">True where braces hold a value.</param>
/// <param name="Attributes">Values by name: a text, the only text of an expression, or empty for any other expression.</param>
/// <param name="Length">How many characters it takes.</param>
internal sealed record JsxTag(
    string Name, bool IsClosing, bool IsSelfClosing, bool HasExpressions, IReadOnlyDictionary<string, string> Attributes, int Length)
{
    /// <summary>True for what its author has programmed, and false for HTML.</summary>
    public bool IsComponent => char.IsAsciiLetterUpper(Name[0]);

    /// <summary>The tag that a text begins with, or null.</summary>
    public static JsxTag? Read(ReadOnlySpan<char> text)
    {
        bool closing = text is ['<', '/', ..];
        int start = closing ? 2 : 1;
        int at = start;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_'))
        {
            at++;
        }

        if (at == start || !char.IsAsciiLetter(text[start]))
        {
            return null;
        }

        string name = text[start..at].ToString();
        Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
        bool expressions = false;
        while (true)
        {
            int gap = at;
            at += text[at..].IndexOfAnyExcept(" \t\n\r") is var blank and >= 0 ? blank : text.Length - at;
            switch (at < text.Length ? text[at] : '\0')
            {
                case '>':
                    return new JsxTag(name, closing, false, expressions, attributes, at + 1);
                case '/' when at + 1 < text.Length && text[at + 1] == '>':
                    return new JsxTag(name, closing, true, expressions, attributes, at + 2);
            }

            if (at == gap || at >= text.Length || closing || ReadAttribute(text, ref at) is not { } attribute)
            {
                return null;
            }

            expressions |= attribute.IsExpression;
            attributes.TryAdd(attribute.Name, attribute.Value);
        }
    }

    private static (string Name, string Value, bool IsExpression)? ReadAttribute(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] == '{')
        {
            // A spread, such as {...props}.
            return Enclosed(text, ref at) is null ? null : ("", "", true);
        }

        int start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':'))
        {
            at++;
        }

        if (at == start)
        {
            return null;
        }

        string name = text[start..at].ToString();
        if (at + 1 >= text.Length || text[at] != '=')
        {
            return (name, "", false);
        }

        at++;
        if (text[at] == '{')
        {
            return Enclosed(text, ref at) is { } inside ? (name, OnlyText(inside), true) : null;
        }

        int close = text[at] is '"' or '\'' ? text[(at + 1)..].IndexOf(text[at]) : -1;
        if (close < 0)
        {
            return null;
        }

        string value = text.Slice(at + 1, close).ToString();
        at += close + 2;
        return (name, value, false);
    }

    // What is between a brace and the one that closes it; braces within texts count for nothing.
    private static string? Enclosed(ReadOnlySpan<char> text, ref int at)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = at; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                i += c == '\\' ? 1 : 0;
            }
            else if (c is '"' or '\'' or '`')
            {
                quote = c;
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                string inside = text[(at + 1)..i].ToString();
                at = i + 1;
                return inside;
            }
        }

        return null;
    }

    // Of {require('./a.png').default} and {useBaseUrl("/a.png")} the path.
    private static string OnlyText(string expression)
    {
        string[] parts = expression.Split('"', '\'', '`');
        return parts.Length == 3 && !parts[1].Contains("${", StringComparison.Ordinal) ? parts[1] : "";
    }
}
