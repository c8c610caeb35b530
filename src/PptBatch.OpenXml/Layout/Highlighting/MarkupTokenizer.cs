using System.Collections.Frozen;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>HTML and XML: names of tags as keywords, of attributes as types.</summary>
internal static class MarkupTokenizer
{
    public static FrozenSet<string> Names { get; } =
        FrozenSet.ToFrozenSet(["html", "xml", "xhtml", "svg", "xaml", "xslt", "vue"], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<CodePiece> Split(string code)
    {
        CodePieces pieces = new(code);
        bool inTag = false, named = false;
        for (int at = 0, end; at < code.Length; at = end)
        {
            (end, ColorToken color) = (at + 1, ColorToken.Ink);
            char c = code[at];
            if (!inTag && string.CompareOrdinal(code, at, "<!--", 0, 4) == 0)
            {
                (end, color) = (After(code, "-->", at + 4), ColorToken.CodeComment);
            }
            else if (c == '<')
            {
                (inTag, named, color) = (true, false, ColorToken.CodeKeyword);
            }
            else if (inTag && c is '>' or '/' or '?')
            {
                (inTag, color) = (c != '>', ColorToken.CodeKeyword);
            }
            else if (inTag && c is '"' or '\'')
            {
                (end, color) = (After(code, c == '"' ? "\"" : "'", at + 1), ColorToken.CodeString);
            }
            else if (inTag && IsName(c))
            {
                while (end < code.Length && IsName(code[end]))
                {
                    end++;
                }

                color = named ? ColorToken.CodeType : ColorToken.CodeKeyword;
                named = true;
            }

            pieces.Add(end, color);
        }

        return pieces.Finish();
    }

    private static int After(string code, string mark, int from) =>
        from < code.Length && code.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and int at ? at + mark.Length : code.Length;

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '!' or '@';
}
