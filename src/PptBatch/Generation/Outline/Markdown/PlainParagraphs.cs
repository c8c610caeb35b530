using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Reads text without any markup: paragraphs between blank lines, none longer than a page of print.</summary>
internal static class PlainParagraphs
{
    private const int ParagraphCharacters = 4_000;

    public static IReadOnlyList<LessonBlock> Of(string source)
    {
        List<LessonBlock> blocks = [];
        foreach (string paragraph in source.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            for (int start = 0; start < paragraph.Length;)
            {
                int end = CutAt(paragraph, start);
                InlineText text = InlineText.Plain(paragraph[start..end].Replace('\n', ' '));
                if (!text.IsBlank)
                {
                    blocks.Add(new Prose(text));
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
