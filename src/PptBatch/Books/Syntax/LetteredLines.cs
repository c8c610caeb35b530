using System.Buffers;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Lines of a paragraph that count in letters or Roman numbers, <c>a. …</c> and <c>b. …</c> or <c>(i) …</c> and <c>(ii) …</c> below each
/// other, and the examples of pandoc, <c>(@) …</c>. CommonMark has no such lists and would run them together; pandoc, for which many
/// courses are written, has. They stay lines, and so do those of a verse, <c>| …</c>.
/// </summary>
internal static class LetteredLines
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    private static readonly SearchValues<char> Closings = SearchValues.Create(".)");

    /// <summary>Ends the line before each letter.</summary>
    public static void Part(MarkdownDocument document)
    {
        foreach (ParagraphBlock paragraph in document.Descendants<ParagraphBlock>())
        {
            if (PartVerse(paragraph))
            {
                continue;
            }

            foreach (Func<int, string> count in Counts)
            {
                if (Part(paragraph, count))
                {
                    break;
                }
            }
        }
    }

    // Each line of a verse of pandoc begins with a bar.
    private static bool PartVerse(ParagraphBlock paragraph)
    {
        List<LiteralInline> starts = [];
        List<LineBreakInline> breaks = [];
        for (Inline? inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline.PreviousSibling is null or LineBreakInline)
            {
                bool isBar = inline is LiteralInline { Content: var text, NextSibling: var next }
                    && (text.AsSpan().StartsWith("| ") || (text.AsSpan() is "|" && next is LiteralInline { Content: var rest }
                        && rest.AsSpan() is [' ', ..]));
                if (!isBar || inline is not LiteralInline line)
                {
                    return false;
                }

                starts.Add(line);
            }
            else if (inline is LineBreakInline end)
            {
                breaks.Add(end);
            }
        }

        foreach (LiteralInline start in breaks.Count > 0 ? starts : [])
        {
            // The parser of tables keeps a bar apart from what follows it.
            LiteralInline words = start.Content.Length == 1 ? (LiteralInline)start.NextSibling! : start;
            words.Content = new StringSlice(words.Content.AsSpan().TrimStart("| ").ToString());
            if (words != start)
            {
                start.Remove();
            }
        }

        breaks.ForEach(line => line.IsHard = true);
        return breaks.Count > 0;
    }

    private static IEnumerable<Func<int, string>> Counts =>
    [
        n => $"{(char)('a' + n)}",
        n => $"{(char)('A' + n)}",
        n => Roman[Math.Min(n, Roman.Length - 1)],
        n => Roman[Math.Min(n, Roman.Length - 1)].ToUpperInvariant(),
        _ => "@",
    ];

    private static bool Part(ParagraphBlock paragraph, Func<int, string> count)
    {
        List<LineBreakInline> breaks = [];
        bool begins = Begins(paragraph.Inline?.FirstChild, count(0));
        int next = begins ? 1 : 0;
        for (Inline? inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LineBreakInline line && Begins(line.NextSibling, count(next)))
            {
                breaks.Add(line);
                next++;
            }
        }

        if (next < 2)
        {
            return false;
        }

        breaks.ForEach(line => line.IsHard = true);
        if (begins && paragraph.Parent is ListItemBlock item && item[0] != paragraph)
        {
            // Paragraphs of an item follow each other in its line.
            paragraph.Inline!.FirstChild!.InsertBefore(new LineBreakInline { IsHard = true });
        }

        return true;
    }

    private static bool Begins(Inline? inline, string number)
    {
        ReadOnlySpan<char> text = inline is LiteralInline literal ? literal.Content.AsSpan() : "";
        bool bracketed = text is ['(', ..];
        text = bracketed ? text[1..] : text;
        return text.StartsWith(number, StringComparison.Ordinal) && text[number.Length..] is [var closing, ' ', _, ..]
            && (bracketed ? closing == ')' : Closings.Contains(closing) && number != "@");
    }
}
