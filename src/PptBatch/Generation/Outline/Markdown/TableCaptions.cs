using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Puts captions and their tables together.</summary>
internal static class TableCaptions
{
    private static readonly string[] Openings = [": ", "Table: ", "Tabla: ", "Tableau: ", "Tabelle: "];

    /// <summary>Gives the last table the caption that was read after it.</summary>
    public static void Add(List<Block> blocks, InlineText caption)
    {
        int table = blocks.FindLastIndex(block => block is TableBlock { Caption: null });
        if (table >= 0)
        {
            blocks[table] = (TableBlock)blocks[table] with { Caption = caption };
        }
        else
        {
            blocks.Add(new ParagraphBlock(caption));
        }
    }

    /// <summary>The blocks with the paragraphs that are captions, before their table or after it, in their tables.</summary>
    public static IReadOnlyList<Block> Joined(List<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is ParagraphBlock paragraph && CaptionOf(paragraph) is { } caption)
            {
                int table = IsBare(blocks, i + 1) ? i + 1 : IsBare(blocks, i - 1) ? i - 1 : -1;
                if (table >= 0)
                {
                    blocks[table] = (TableBlock)blocks[table] with { Caption = caption };
                    blocks.RemoveAt(i--);
                }
            }
        }

        return blocks;
    }

    private static bool IsBare(List<Block> blocks, int index) =>
        index >= 0 && index < blocks.Count && blocks[index] is TableBlock { Caption: null };

    private static InlineText? CaptionOf(ParagraphBlock paragraph)
    {
        string? opening = Openings.FirstOrDefault(one => paragraph.Text.Plain.StartsWith(one, StringComparison.Ordinal));
        return opening is null ? null : paragraph.Text.Slice(opening.Length, paragraph.Text.Plain.Length);
    }
}
