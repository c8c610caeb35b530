namespace PptBatch.OpenXml.Text.Metrics;

/// <summary>
/// What text of Chinese, Japanese and Korean is wider by than its characters: renderers set the quotation marks and dashes among them
/// in the East Asian face, a full em wide, and keep a gap where the script changes.
/// </summary>
internal static class EastAsianText
{
    // Of an em, as LibreOffice sets it; PowerPoint's is not documented and looks alike.
    private const float ScriptGap = 0.2f;

    private const char FirstEastAsian = '\u2E80';

    private enum Script { Neutral, EastAsian, Other }

    /// <summary>Widens the widths of a run that has such text; leaves others alone.</summary>
    public static void Apply(ReadOnlySpan<char> text, float sizePt, Span<float> widths)
    {
        int first = text.IndexOfAnyInRange(FirstEastAsian, '\uD7FF');
        first = first < 0 ? text.IndexOfAnyInRange('\uF900', '\uFFEF') : first;
        if (first < 0)
        {
            return;
        }

        Script script = Script.Neutral;
        for (int i = 0; i < text.Length; i++)
        {
            Script own = Of(text[i]);
            script = script == Script.Neutral && own == Script.Neutral ? AfterNeutrals(text[i..]) : script;
            if (own == Script.Neutral)
            {
                widths[i] = script == Script.EastAsian && IsFullWidthPunctuation(text[i]) ? Math.Max(widths[i], sizePt) : widths[i];
                continue;
            }

            if (i > 0 && own != script && script != Script.Neutral)
            {
                widths[i - 1] += ScriptGap * sizePt;
            }

            script = own;
        }
    }

    /// <summary>True for a character of the East Asian scripts, their punctuation included.</summary>
    public static bool IsEastAsian(char c) => Of(c) == Script.EastAsian;

    // Neutral characters at the start take the script of the first that has one.
    private static Script AfterNeutrals(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (Of(c) is not Script.Neutral and Script own)
            {
                return own;
            }
        }

        return Script.Other;
    }

    private static Script Of(char c) => c switch
    {
        ' ' or '\u00A0' or '\n' or '\t' or (>= '\u2000' and < FirstEastAsian) => Script.Neutral,
        (>= FirstEastAsian and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFFEF' and not '\uFEFF') =>
            Script.EastAsian,
        _ => Script.Other,
    };

    private static bool IsFullWidthPunctuation(char c) => c is >= '\u2014' and <= '\u2026' or '\u2030' or '\u203B';
}
