using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Presenting;

/// <summary>
/// What a program printed over more lines than a slide holds shows its first ones, and the notes have it whole: nobody reads a listing
/// from three slides. Code, and what an exercise asks, stay as they are.
/// </summary>
internal static class LongListings
{
    /// <summary>A listing of so many lines stays whole.</summary>
    public const int MostLines = 15;

    private const int ShownLines = 10;

    /// <summary>The blocks with their long listings begun.</summary>
    /// <param name="blocks">The blocks of a section.</param>
    /// <param name="told">Hears what the listings were.</param>
    public static IReadOnlyList<Block> Begun(IReadOnlyList<Block> blocks, ToldText told) => [.. blocks.Select(block => Begun(block, told))];

    private static Block Begun(Block block, ToldText told) => block switch
    {
        CodeBlock { Output: true } listing when listing.LineCount > MostLines => Beginning(listing, told),
        CalloutBlock { Kind: CalloutKind.Exercise } exercise =>
            exercise.WithInside(inner => inner is CalloutBlock ? Begun(inner, told) : inner),
        _ => block.WithInside(inner => Begun(inner, told)),
    };

    private static CodeBlock Beginning(CodeBlock listing, ToldText told)
    {
        string[] lines = listing.Code.Split('\n');
        CodeBlock beginning = listing with { Code = string.Join('\n', lines.Take(ShownLines)) + "\n…" };
        told.Remember(
            beginning, [.. lines.Where(line => line.Trim().Length > 0).Select(line => new InlineText([new Inline(line, InlineStyle.Code)]))]);
        return beginning;
    }
}
