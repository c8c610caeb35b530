using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Lines of a paragraph that count in letters or Roman numbers, <c>a. …</c> and <c>b. …</c> or <c>(i) …</c> and <c>(ii) …</c> below each
/// other, and the examples of pandoc, <c>(@) …</c>. CommonMark has no such lists and would run them together; pandoc, for which many
/// courses are written, has. They stay lines.
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
            foreach (Func<int, string> count in Counts)
            {
                if (Part(paragraph, count))
                {
                    break;
                }
            }
        }
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
