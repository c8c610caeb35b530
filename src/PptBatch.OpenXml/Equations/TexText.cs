using System.Text;

namespace PptBatch.OpenXml.Equations;

/// <summary>
/// What stands between the braces of <c>\text</c>: words, escaped characters, other faces, and mathematics between dollars.
/// </summary>
internal static class TexText
{
    private static readonly string[] Faces = ["text", "textrm", "textit", "textbf", "texttt", "textsf", "emph", "mbox", "mathrm"];
    private static readonly string[] Spaces = ["space", "quad", "qquad", "enspace", "thinspace"];

    /// <summary>The parts of a text in their order, or null where it has a command that is not known here.</summary>
    public static IReadOnlyList<(string Text, bool IsMath)>? Parts(string text)
    {
        List<(string Text, bool IsMath)> parts = [];
        StringBuilder words = new();
        for (int at = 0; at < text.Length;)
        {
            if (text[at] == '$')
            {
                int end = text.IndexOf('$', at + 1);
                if (end < 0)
                {
                    return null;
                }

                Flush(parts, words);
                parts.Add((text[(at + 1)..end], true));
                at = end + 1;
            }
            else if (text[at] != '\\')
            {
                // Braces only group, and "~" is a space that does not break.
                words.Append(text[at] switch { '{' or '}' => "", '~' => "\u00A0", char c => c.ToString() });
                at++;
            }
            else if (Command(text, at, words) is > 0 and int next)
            {
                at = next;
            }
            else
            {
                return null;
            }
        }

        Flush(parts, words);
        return parts;
    }

    // Where the command at a position ends; 0 for one that is not known.
    private static int Command(string text, int at, StringBuilder words)
    {
        int end = at + 1;
        for (; end < text.Length && char.IsAsciiLetter(text[end]); end++)
        {
        }

        string name = text[(at + 1)..end];
        if (name.Length > 0)
        {
            bool isFunction = TexSymbols.Functions.Contains(name) || TexSymbols.LimitFunctions.Contains(name);
            string? shown = isFunction ? name : Array.IndexOf(Faces, name) >= 0 ? "" : Array.IndexOf(Spaces, name) >= 0 ? " "
                : TexSymbols.Symbols.GetValueOrDefault(name);
            words.Append(shown);
            return shown is null ? 0 : end;
        }

        if (end == text.Length || !(char.IsPunctuation(text[end]) || char.IsSymbol(text[end]) || text[end] == ' '))
        {
            return 0;
        }

        words.Append(text[end] is ',' or ';' or ':' or '!' ? ' ' : text[end]);
        return end + 1;
    }

    private static void Flush(List<(string Text, bool IsMath)> parts, StringBuilder words)
    {
        if (words.Length > 0)
        {
            parts.Add((words.ToString(), false));
            words.Clear();
        }
    }
}
