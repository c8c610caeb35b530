using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Reads text without any markup: paragraphs between blank lines, none longer than a page of print.</summary>
internal static class PlainParagraphs
{
    private const int ParagraphCharacters = 4_000;

    public static IReadOnlyList<Block> Of(string source)
    {
        List<Block> blocks = [];
        foreach (string paragraph in source.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            for (int start = 0; start < paragraph.Length;)
            {
                int end = CutAt(paragraph, start);
                InlineText text = InlineText.Trimmed(paragraph[start..end].Replace('\n', ' '));
                if (!text.IsEmpty)
                {
                    blocks.Add(new ParagraphBlock(text));
                }

                start = end;
            }
        }

        return blocks;
    }

    private static int CutAt(string text, int start)
    {
        int end = start + ParagraphCharacters;
        if (end >= text.Length)
        {
            return text.Length;
        }

        int space = text.LastIndexOf(' ', end - 1, ParagraphCharacters);
        int cut = space > start ? space + 1 : end;
        return char.IsHighSurrogate(text[cut - 1]) ? cut + 1 : cut;
    }
}
