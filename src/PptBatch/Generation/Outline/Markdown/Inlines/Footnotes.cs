using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>The footnotes of a text by their numbers, whether they stand at its end or where they are referred to.</summary>
internal sealed class Footnotes
{
    private readonly SortedList<int, InlineText> _texts = [];

    /// <summary>All of them as a numbered list, or null.</summary>
    public ListBlock? List => _texts.Count == 0 ? null : ListBlock.Of([.. _texts.Values], ordered: true);

    /// <summary>Takes a footnote.</summary>
    /// <param name="number">Its number; what nothing refers to has none.</param>
    /// <param name="content">What it says.</param>
    /// <returns>What of it is no text.</returns>
    public IReadOnlyList<Block> Add(int number, IEnumerable<Block> content)
    {
        InlineText text = InlineText.Empty;
        List<Block> extra = [];
        foreach (Block block in content)
        {
            if (block is ParagraphBlock prose)
            {
                text = text.Append(prose.Text);
            }
            else
            {
                extra.Add(block);
            }
        }

        int key = number;
        while (key <= 0 || _texts.ContainsKey(key))
        {
            key = _texts.Count == 0 ? 1 : _texts.Keys[^1] + 1;
        }

        _texts.Add(key, text);
        return extra;
    }
}
