using PptBatch.Localization;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>The number of a module on its opener: large, muted, above the title.</summary>
internal static class SectionNumber
{
    private const double Size = 150;
    private const double Least = 28;
    private const double LineHeight = 1.2;
    private const int MostDigits = 3;

    /// <summary>
    /// A subtitle that is a module's number, or begins with it and goes on after a dot (<c>3 · 20 minutes</c>, <c>Module 3</c>), with the
    /// number
    /// as large as the box is high; any other as it is.
    /// </summary>
    public static TextParagraph Large(TextParagraph subtitle, Box box, Phrasebook words)
    {
        double size = Math.Min(Size, Math.Floor(box.Height / LineHeight));
        if (size < Least || subtitle.Spans is not [{ Tex: null } only] || Digits(only.Text, words) is not { } digits)
        {
            return subtitle;
        }

        TextSpan number = only with { Text = only.Text[digits], SizePt = size, Style = only.Style | InlineStyle.Bold };
        return subtitle with
        {
            Spans = [.. Part(only, ..digits.Start.Value), number, .. Part(only, digits.End.Value..)],
        };
    }

    private static TextSpan[] Part(TextSpan span, Range range) =>
        span.Text[range] is { Length: > 0 } text ? [span with { Text = text }] : [];

    private static Range? Digits(string text, Phrasebook words)
    {
        string word = words.Module.One + " ";
        int start = text.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? word.Length : 0;
        int end = start;
        while (end < text.Length && end < start + MostDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start && (end == text.Length || text.AsSpan(end).StartsWith(" · ")) ? start..end : null;
    }
}
