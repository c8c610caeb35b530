using System.Globalization;
using PptBatch.OpenXml.Text.Metrics;
using static PptBatch.OpenXml.Text.LineBreaking.LineBreakClass;

namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>
/// Where renderers of slides break otherwise than the annex in this revision: after a hyphen between digits; between a quotation and an
/// opening mark (the annex has no LB15 since revision 51); around quotation marks among East Asian characters (its LB19a since
/// revision 53); not after a slash or backslash inside a path or an address.
/// </summary>
internal static class RendererBreaks
{
    public static void Apply(ReadOnlySpan<char> text, Span<LineBreak> breaks)
    {
        for (int at = 1; at < text.Length; at++)
        {
            char before = text[at - 1], after = text[at];
            bool betweenDigits = before == '-' && at > 1 && char.IsAsciiDigit(after) && char.IsAsciiDigit(text[at - 2]);
            if (betweenDigits || (before == ' ' && LineBreakTable.ClassOf(after) is OP or OPN && EndsWithQuotation(text[..at])))
            {
                breaks[at] = LineBreak.Allowed;
            }

            if (before is '/' or '\\' && breaks[at] == LineBreak.Allowed)
            {
                breaks[at] = LineBreak.None;
            }

            if (at > 1 && IsQuotation(before, closing: true) && EastAsianText.IsEastAsian(text[at - 2]) && MayStart(after))
            {
                breaks[at] = LineBreak.Allowed;
            }

            if (IsQuotation(after, closing: false) && MayEnd(before) && at + 1 < text.Length && EastAsianText.IsEastAsian(text[at + 1]))
            {
                breaks[at] = LineBreak.Allowed;
            }
        }
    }

    private static bool EndsWithQuotation(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> words = text.TrimEnd(' ');
        return words.Length > 1 && words[^2] != ' ' && LineBreakTable.ClassOf(words[^1]) == QU;
    }

    private static bool IsQuotation(char c, bool closing) => c >= '\u00AB' && LineBreakTable.ClassOf(c) == QU
        && char.GetUnicodeCategory(c) == (closing ? UnicodeCategory.FinalQuotePunctuation : UnicodeCategory.InitialQuotePunctuation);

    private static bool MayStart(char c) => EastAsianText.IsEastAsian(c) && LineBreakTable.ClassOf(c) is ID or OP or H2 or H3;

    private static bool MayEnd(char c) => EastAsianText.IsEastAsian(c) && LineBreakTable.ClassOf(c) is not (OP or GL);
}
