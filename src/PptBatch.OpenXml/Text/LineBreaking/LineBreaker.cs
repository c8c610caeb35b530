using System.Text;
using static PptBatch.OpenXml.Text.LineBreaking.LineBreakClass;

namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>Whether a line may, or must, end before a character.</summary>
internal enum LineBreak : byte { None, Allowed, Mandatory }

/// <summary>
/// Unicode Standard Annex #14, revision 50 (Unicode 15.0), with the numbers of its example 7 for LB25. One pass, no allocation.
/// </summary>
internal static class LineBreaker
{
    /// <summary>Finds the breaks of <paramref name="text"/>.</summary>
    /// <param name="text">Text; unpaired surrogates count as letters.</param>
    /// <param name="breaks">Receives, for each offset, the break before it; at least one longer than the text.</param>
    public static void Find(ReadOnlySpan<char> text, Span<LineBreak> breaks)
    {
        breaks[0] = LineBreak.None;
        LineBreakState state = default;
        for (int at = 0; at < text.Length;)
        {
            LineBreakClass current = ClassAt(text, at, out int length);
            breaks[at] = at == 0 ? LineBreak.None : state.Before(current, text[(at + length)..]);
            for (int i = 1; i < length; i++)
            {
                breaks[at + i] = LineBreak.None;
            }

            state.Advance(current, at == 0);
            at += length;
        }

        breaks[text.Length] = LineBreak.Mandatory;
    }

    internal static LineBreakClass ClassAt(ReadOnlySpan<char> text, int at, out int length)
    {
        char c = text[at];
        length = 1;
        if (!char.IsSurrogate(c))
        {
            return LineBreakTable.ClassOf(c);
        }

        if (Rune.DecodeFromUtf16(text[at..], out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
        {
            return AL;
        }

        length = used;
        return LineBreakTable.ClassOf(rune.Value);
    }

    /// <summary>The class of the first character that is no mark; AL where there is none.</summary>
    internal static LineBreakClass NextBase(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length;)
        {
            LineBreakClass found = ClassAt(text, at, out int length);
            if (found is not (CM or ZWJ))
            {
                return found;
            }

            at += length;
        }

        return AL;
    }
}
