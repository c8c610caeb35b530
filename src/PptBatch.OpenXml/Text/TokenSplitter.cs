using System.Globalization;
using PptBatch.OpenXml.Text.LineBreaking;

namespace PptBatch.OpenXml.Text;

/// <summary>
/// Finds where to put a break opportunity into tokens that are wider than a line: where a reader would (after the punctuation of an
/// address or path, at a hump of camelCase), and where such a piece is still too wide, at the last grapheme that fits.
/// </summary>
internal static class TokenSplitter
{
    private const int MostLigature = 3;
    private const string BreakAfter = "/.-_?&=,;:#%+@~|\\)]}>";

    /// <summary>Offsets, in order, before which a zero-width space goes.</summary>
    public static List<int> Split(MeasuredText text, ReadOnlySpan<LineBreak> breaks, double available)
    {
        List<int> splits = [];
        double width = 0, ink = 0;
        for (int start = 0, inkEnd = 0, at = 0; at < text.Text.Length; at++)
        {
            width += text.Widths[at];
            if (text.Text[at] is not (' ' or '\n'))
            {
                ink = width;
                inkEnd = at + 1;
            }

            if (breaks[at + 1] != LineBreak.None)
            {
                if (ink > available)
                {
                    SplitToken(text, start, inkEnd, available, splits);
                }

                start = inkEnd = at + 1;
                width = ink = 0;
            }
        }

        return splits;
    }

    private static void SplitToken(MeasuredText text, int start, int end, double available, List<int> splits)
    {
        int pieceStart = start;
        double piece = 0; // width of the piece between two places where a reader would break
        for (int at = start, next; at < end; at = next)
        {
            next = at + ClusterLength(text.Text.AsSpan(at, end - at));
            double grapheme = 0;
            for (int i = at; i < next; i++)
            {
                grapheme += text.Widths[i];
            }

            if (at > pieceStart && (piece + grapheme > available || IsReadable(text.Text, at, start)))
            {
                splits.Add(at);
                pieceStart = at;
                piece = 0;
            }

            piece += grapheme;
        }
    }

    // Letters that a face may set as one glyph stay together: shapers look through a zero-width space between them.
    private static int ClusterLength(ReadOnlySpan<char> text)
    {
        int length = GraphemeLength(text);
        while (length < text.Length
            && length < MostLigature && (text[length - 1] is 'f' or 't') && text[length] is 'f' or 'i' or 'j' or 'l' or 't')
        {
            length++;
        }

        return length;
    }

    // Two ASCII letters in a row are the common case, and the general search costs a hundred times as much.
    private static int GraphemeLength(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsAscii(text[1]) && text[0] is > ' ' and < '\x7F' ? 1 : StringInfo.GetNextTextElementLength(text);

    private static bool IsReadable(ReadOnlySpan<char> text, int at, int start)
    {
        char before = text[at - 1], after = text[at];
        bool afterMark = BreakAfter.Contains(before, StringComparison.Ordinal) && char.IsLetterOrDigit(after) && at - 1 > start;
        return afterMark || (char.IsLower(before) && char.IsUpper(after));
    }
}
