using System.Globalization;
using System.Net;
using System.Text;

namespace PptBatch.Diagrams.Mermaid;

/// <summary>Texts of Mermaid as they are shown.</summary>
internal static class MermaidText
{
    /// <summary>The text without quotes, tags, icons and entities; a line break tag starts a line.</summary>
    public static string Clean(string text)
    {
        string trimmed = Unquoted(text.Trim());
        StringBuilder shown = new();
        for (int at = 0; at < trimmed.Length; at++)
        {
            char c = trimmed[at];
            if (c == '<' && TagEnd(trimmed, at) is > 0 and var end)
            {
                shown.Append(trimmed.AsSpan(at + 1).StartsWith("br", StringComparison.OrdinalIgnoreCase) ? "\n" : "");
                at = end;
            }
            else if (c == '\\' && at + 1 < trimmed.Length && trimmed[at + 1] == 'n')
            {
                shown.Append('\n');
                at++;
            }
            else if (c == '#' && Entity(trimmed, at) is { } entity)
            {
                shown.Append(entity.Text);
                at = entity.End;
            }
            else if (IsIcon(trimmed, at) is > 0 and var icon)
            {
                at = icon - 1;
            }
            else if (!char.IsControl(c))
            {
                shown.Append(c);
            }
        }

        string[] lines = WebUtility.HtmlDecode(shown.ToString())
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    /// <summary>A piece of the source for a message.</summary>
    public static string Shown(string text) => Excerpt.Of(text, 30);

    private static string Unquoted(string text)
    {
        string inner = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
        string plain = inner.Length > 1 && inner[0] == '`' && inner[^1] == '`' ? inner[1..^1] : inner;
        return plain.Replace("**", "", StringComparison.Ordinal);
    }

    private static int TagEnd(string text, int start)
    {
        bool tag = start + 1 < text.Length && (char.IsAsciiLetter(text[start + 1]) || text[start + 1] == '/');
        return tag ? text.IndexOf('>', start) : -1;
    }

    // #quot; and #35; are Mermaid's own way to write what its grammar takes.
    private static (string Text, int End)? Entity(string text, int start)
    {
        int end = text.IndexOf(';', start);
        if (end < 0 || end - start is < 2 or > 9)
        {
            return null;
        }

        string name = text[(start + 1)..end];
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            return Rune.IsValid(code) && code >= ' ' ? (new Rune(code).ToString(), end) : null;
        }

        string decoded = WebUtility.HtmlDecode($"&{name};");
        return decoded.Length == name.Length + 2 ? null : (decoded, end);
    }

    // fa:fa-car names an icon of a font that no slide has.
    private static int IsIcon(string text, int start)
    {
        if (text[start] != 'f' || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return -1;
        }

        int colon = text.IndexOf(":fa-", start, Math.Min(8, text.Length - start), StringComparison.Ordinal);
        if (colon < 0)
        {
            return -1;
        }

        int end = colon + 4;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end;
    }
}
