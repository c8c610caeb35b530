using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>What belongs together: the text that leads in, the things it speaks of, and the text that explains them.</summary>
internal sealed record Idea(IReadOnlyList<ParagraphBlock> Before, IReadOnlyList<Block> Shown, IReadOnlyList<ParagraphBlock> After)
{
    public bool IsText => Shown.Count == 0;

    public int Words => BlockSize.Words(Before) + BlockSize.Words(Shown) + BlockSize.Words(After);

    public double Lines => BlockSize.Lines(Before) + BlockSize.Lines(Shown) + BlockSize.Lines(After);
}
