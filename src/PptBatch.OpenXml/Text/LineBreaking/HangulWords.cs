namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>
/// Korean is broken between any two syllables by some renderers, and between words only by others, LibreOffice among them.
/// </summary>
internal static class HangulWords
{
    private const char First = '\uAC00';
    private const char Last = '\uD7A3';

    /// <summary>The same breaks without those inside words of Hangul, or null for a text that has none.</summary>
    public static LineBreak[]? Kept(ReadOnlySpan<char> text, ReadOnlySpan<LineBreak> breaks)
    {
        int at = text.IndexOfAnyInRange(First, Last);
        if (at < 0)
        {
            return null;
        }

        LineBreak[] kept = breaks.ToArray();
        for (at++; at < text.Length; at++)
        {
            if (kept[at] == LineBreak.Allowed && IsSyllable(text[at - 1]) && IsSyllable(text[at]))
            {
                kept[at] = LineBreak.None;
            }
        }

        return kept;
    }

    private static bool IsSyllable(char c) => c is >= First and <= Last;
}
