using PptBatch.Localization;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>The number of a module on its opener: large, above the line that it comes from.</summary>
internal static class SectionNumber
{
    private const double Size = 190;
    private const double Least = 28;
    private const double LineHeight = 1.2;
    private const int MostDigits = 3;

    /// <summary>
    /// A subtitle that is a module's number, or begins with it (<c>3 · 20 minutes</c>, <c>Module 3 of 4</c>), under the number as large as
    /// the box is high; any other as it is.
    /// </summary>
    public static IReadOnlyList<TextParagraph> Large(TextParagraph subtitle, Box box, ColorToken color, Phrasebook words)
    {
        if (subtitle.Spans is not [{ Tex: null } only] || Digits(only.Text, words.Module.One) is not { } digits)
        {
            return [subtitle];
        }

        string rest = digits.Start.Value == 0 ? only.Text[digits.End.Value..].TrimStart(' ', '·') : only.Text;
        double line = rest.Length > 0 ? only.SizePt * LineHeight * 2 : 0;
        double size = Math.Min(Size, Math.Floor((box.Height - line) / LineHeight));
        if (size < Least)
        {
            return [subtitle];
        }

        TextSpan number = only with
        {
            Text = only.Text[digits], SizePt = size, Style = only.Style | InlineStyle.Bold, Color = color, Heading = true,
        };
        TextParagraph large = subtitle with { Spans = [number] };
        return rest.Length == 0 ? [large] : [large, subtitle with { Spans = [only with { Text = rest }] }];
    }

    /// <summary>The number after a word that a line begins with, as "Lesson 4 · 50 minutes"; null for another line.</summary>
    public static string? After(string word, string line) =>
        Digits(line, word) is { Start.Value: > 0 } digits ? line[digits] : null;

    private static Range? Digits(string text, string counted)
    {
        string word = counted + " ";
        int start = text.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? word.Length : 0;
        int end = start;
        while (end < text.Length && end < start + MostDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        bool ends = end == text.Length || text.AsSpan(end).StartsWith(" · ") || (start > 0 && text[end] is ' ' or ':' or ',');
        return end > start && ends ? start..end : null;
    }
}
