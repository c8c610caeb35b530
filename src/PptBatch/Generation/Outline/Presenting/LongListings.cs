using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Presenting;

/// <summary>
/// Shows only the first lines of long printed output, and leaves all of it to the notes: nobody reads a listing from three slides. Code,
/// and what an exercise asks, stay as they are.
/// </summary>
internal static class LongListings
{
    // A listing of so many lines stays whole.
    private const int MostLines = 15;
    private const int ShownLines = 10;

    /// <summary>The blocks with their long listings begun.</summary>
    /// <param name="blocks">The blocks of a section.</param>
    /// <param name="told">Hears what the listings were.</param>
    public static IReadOnlyList<Block> Begun(IReadOnlyList<Block> blocks, ToldText told) => [.. blocks.Select(block => Begun(block, told))];

    private static Block Begun(Block block, ToldText told)
    {
        if (block is CodeBlock { Output: true } listing)
        {
            return listing.LineCount > MostLines ? Beginning(listing, told) : listing;
        }

        // The solution inside an exercise is no longer what it asks.
        bool asks = block is CalloutBlock { Kind: CalloutKind.Exercise };
        return block.WithInside(inner => asks && inner is not CalloutBlock ? inner : Begun(inner, told));
    }

    private static CodeBlock Beginning(CodeBlock listing, ToldText told)
    {
        string[] lines = listing.Code.Split('\n');
        CodeBlock beginning = listing with { Code = string.Join('\n', lines.Take(ShownLines)) + "\n…" };
        IEnumerable<string> written = lines.Where(line => line.Trim().Length > 0);
        told.Remember(beginning, [.. written.Select(line => new InlineText([new Inline(line, InlineStyle.Code)]))]);
        return beginning;
    }
}
