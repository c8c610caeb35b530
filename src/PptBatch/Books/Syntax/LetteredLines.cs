using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax;

/// <summary>
/// Lines of a paragraph that count in letters, <c>a. …</c> and <c>b. …</c> below each other. CommonMark has no such list and would run them
/// together; pandoc, for which many courses are written, has. They stay lines.
/// </summary>
internal static class LetteredLines
{
    /// <summary>Ends the line before each letter.</summary>
    public static void Part(MarkdownDocument document)
    {
        foreach (ParagraphBlock paragraph in document.Descendants<ParagraphBlock>())
        {
            List<LineBreakInline> breaks = [];
            bool begins = Begins(paragraph.Inline?.FirstChild, 'a');
            int next = begins ? 1 : 0;
            for (Inline? inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is LineBreakInline line && Begins(line.NextSibling, (char)('a' + next)))
                {
                    breaks.Add(line);
                    next++;
                }
            }

            if (next > 1)
            {
                breaks.ForEach(line => line.IsHard = true);
                if (begins && paragraph.Parent is ListItemBlock item && item[0] != paragraph)
                {
                    // Paragraphs of an item follow each other in its line.
                    paragraph.Inline!.FirstChild!.InsertBefore(new LineBreakInline { IsHard = true });
                }
            }
        }
    }

    private static bool Begins(Inline? inline, char letter) =>
        inline is LiteralInline literal && literal.Content.AsSpan() is [var first, '.' or ')', ' ', _, ..] && first == letter;
}
