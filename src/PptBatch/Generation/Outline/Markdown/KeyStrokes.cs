using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Keys between double plus signs, <c>++ctrl+c++</c>, as the extension Keys of PyMdown writes them; anything else there is inserted text.
/// </summary>
internal static partial class KeyStrokes
{
    public static bool Are(EmphasisInline emphasis) => emphasis is
    {
        DelimiterChar: '+', DelimiterCount: 2, FirstChild: LiteralInline { NextSibling: null } text,
    } && Pattern().IsMatch(text.Content.ToString());

    [GeneratedRegex("""
        ^(?:[a-z0-9-]+(?:\+(?:[a-z0-9-]+|"[^"]+"))+
        |(?:left-|right-)?(?:ctrl|control|alt|option|shift|cmd|command|meta|super|win|windows|fn)
        |enter|return|tab|esc|escape|space|backspace|delete|del|insert|home|end|page-(?:up|down)|(?:arrow-)?(?:up|down|left|right)
        |caps-lock|print-screen|f[1-9][0-9]?)$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
