namespace PptBatch.SlideHtml.Model;

/// <summary>The words of several blocks.</summary>
public static class BlockWords
{
    /// <summary>What blocks say, as paragraphs, none of them empty.</summary>
    /// <param name="blocks">The blocks, in order.</param>
    public static IEnumerable<InlineText> Of(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block => block.Words).Where(text => !text.IsEmpty);

    /// <summary>The same with a title as the first paragraph.</summary>
    /// <param name="title">The title, or null for none.</param>
    /// <param name="blocks">The blocks, in order.</param>
    public static IEnumerable<InlineText> Of(InlineText? title, IEnumerable<Block> blocks) =>
        title is null ? Of(blocks) : Of(blocks).Prepend(title);

    /// <summary>Takes out the blocks that stand alone, at any depth.</summary>
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="standing">Receives what was taken out, in order.</param>
    public static IReadOnlyList<Block> Without(IEnumerable<Block> blocks, ICollection<Block> standing)
    {
        List<Block> words = [];
        foreach (Block block in blocks)
        {
            if (block.StandsAlone)
            {
                standing.Add(block);
            }
            else
            {
                words.Add(block.WithoutStanding(standing));
            }
        }

        return words;
    }
}
