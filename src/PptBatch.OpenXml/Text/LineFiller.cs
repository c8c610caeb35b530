using System.Buffers;
using PptBatch.OpenXml.Text.LineBreaking;
using PptBatch.OpenXml.Text.Metrics;

namespace PptBatch.OpenXml.Text;

/// <summary>
/// Fills lines greedily, as slide renderers do: each takes all that fits, and spaces at its end hang. Where a space is the first that
/// does not fit, LibreOffice ends the line there, though the annex would keep what follows with the word before ("vrai !"), unless it is
/// punctuation of Chinese or Japanese.
/// </summary>
internal static class LineFiller
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\v\f\r\u0085\u2028\u2029");

    /// <summary>
    /// The line that text takes which fits as a whole, without its height; null for text that is empty, has line ends or may not fit. It
    /// spares the search for places to break, which takes longer than measuring.
    /// </summary>
    public static LaidOutLine? OnlyLine(MeasuredText text, double available)
    {
        double width = 0, ink = 0;
        for (int at = 0; at < text.Text.Length; at++)
        {
            width += text.Widths[at];
            ink = text.Text[at] is ' ' or '\u200B' ? ink : width;
            if (width > available)
            {
                return null;
            }
        }

        return text.Text.Length == 0 || text.Text.AsSpan().ContainsAny(LineEnds) ? null : new LaidOutLine(0, text.Text.Length, ink, 0);
    }

    /// <summary>The lines, without heights.</summary>
    public static List<LaidOutLine> Fill(MeasuredText text, ReadOnlySpan<LineBreak> breaks, double available)
    {
        List<LaidOutLine> lines = [];
        int start = 0, lastBreak = 0, length = text.Text.Length;
        double width = 0; // from start to here
        double ink = 0; // the same without the spaces at the end
        double widthAtBreak = 0, inkAtBreak = 0;
        for (int at = 0; at < length; at++)
        {
            char c = text.Text[at];
            width += text.Widths[at];
            ink = c is ' ' or '\n' or '\u200B' ? ink : width;
            if (ink > available && lastBreak > start)
            {
                lines.Add(new LaidOutLine(start, lastBreak, inkAtBreak, 0));
                start = lastBreak;
                width -= widthAtBreak;
                ink -= widthAtBreak;
            }

            bool onlySpaceTooMuch = c == ' ' && width > available && at > start && text.Text[at - 1] != ' '
                && (at + 1 == length || !EastAsianText.IsEastAsian(text.Text[at + 1]));
            if (breaks[at + 1] == LineBreak.None && !onlySpaceTooMuch)
            {
                continue;
            }

            if (breaks[at + 1] == LineBreak.Mandatory)
            {
                lines.Add(new LaidOutLine(start, at + 1, ink, 0));
                start = at + 1;
                width = ink = 0;
            }

            lastBreak = at + 1;
            widthAtBreak = width;
            inkAtBreak = ink;
        }

        if (length == 0 || text.Text[^1] == '\n')
        {
            lines.Add(new LaidOutLine(length, length, 0, 0));
        }

        return lines;
    }
}
