using System.Text;
using PptBatch.Books.Drafts;
using PptBatch.Books.Fields;
using PptBatch.Localization;

namespace PptBatch.Books;

/// <summary>A lesson's text: the content as it stands, less an H1 that repeats the title, plus what the book keeps beside it.</summary>
internal static class LessonText
{
    /// <summary>Twenty times the longest real lesson; a hostile one must not hold the run for long.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Three times the longest real lesson: more than this is likely a whole course in one file.</summary>
    public const int LongLength = 150_000;

    /// <summary>Title of the H1 that the content starts with, or null.</summary>
    public static string? LeadingHeading(string? content) =>
        content is not null && Heading(content) is { } heading ? LessonTitles.Clean(heading.Text) : null;

    /// <summary>The content without the H1 when that says what the title says; otherwise as it is.</summary>
    public static string WithoutTitle(string content, string title)
    {
        string text = content.TrimStart('\uFEFF');
        return Heading(text) is { } heading && LessonTitles.Fold(heading.Text) == LessonTitles.Fold(title)
            ? text[heading.End..].TrimStart('\r', '\n')
            : text;
    }

    /// <summary>Appends what the content does not already say, each under its heading.</summary>
    public static string WithExtras(string content, IReadOnlyList<LessonExtra> extras, Phrasebook words)
    {
        LessonExtra[] missing = [.. extras.Where(extra => !content.Contains(extra.Markdown.Trim(), StringComparison.Ordinal))];
        StringBuilder text = new();
        foreach (LessonExtra extra in missing.Where(extra => extra.First))
        {
            Append(text, extra, words);
        }

        if (content.Length > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(content);
        }

        foreach (LessonExtra extra in missing.Where(extra => !extra.First))
        {
            Append(text, extra, words);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, LessonExtra extra, Phrasebook words)
    {
        if (text.Length > 0)
        {
            text.Append(text[^1] == '\n' ? "\n" : "\n\n");
        }

        text.Append("## ").Append(extra.Heading(words)).Append("\n\n").Append(extra.Markdown.Trim()).Append('\n');
    }

    private static (string Text, int End)? Heading(string content)
    {
        int start = content.Length - content.AsSpan().TrimStart("\r\n \t\uFEFF").Length;
        if (start + 2 > content.Length)
        {
            return null;
        }

        int end = LineEnd(content, start);
        string line = content[start..end].Trim();
        if (line.Length > 2 && line[0] == '#' && line[1] is ' ' or '\t')
        {
            return (TrailingAttributes.Without(line[1..].Trim(' ', '\t')).Trim(' ', '\t', '#'), end);
        }

        // Underlined with '=': the other way to write an H1.
        int next = Math.Min(end + (content.AsSpan(end).StartsWith("\r\n") ? 2 : 1), content.Length);
        int nextEnd = LineEnd(content, next);
        string under = content[next..nextEnd].Trim();
        return line.Length > 0 && under.Length > 0 && under.All(c => c == '=') ? (line, nextEnd) : null;
    }

    private static int LineEnd(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : start + length;
    }
}
