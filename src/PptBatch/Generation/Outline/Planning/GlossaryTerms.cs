using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Reads lists of the form <c>- **term**: definition</c> as terms and definitions.</summary>
internal static class GlossaryTerms
{
    /// <summary>The blocks, with every such list as a <see cref="GlossaryBlock"/>.</summary>
    public static IReadOnlyList<Block> In(IReadOnlyList<Block> blocks) => [.. blocks.Select(Convert)];

    private static Block Convert(Block block)
    {
        if (block is not ListBlock list)
        {
            return block;
        }

        GlossaryEntry?[] terms = [.. list.Branches.Select(Term)];
        return terms.All(term => term is not null) ? new GlossaryBlock([.. terms.OfType<GlossaryEntry>()]) : block;
    }

    private static GlossaryEntry? Term(IReadOnlyList<ListItem> branch)
    {
        InlineText text = branch[0].Text;
        string plain = text.Plain;
        int colon = plain.IndexOf(':');
        if (branch.Count > 1 || colon is < 1 or > 60 || colon + 1 >= plain.Length)
        {
            return null;
        }

        return new GlossaryEntry(text.Slice(0, colon), [text.Slice(colon + 1, plain.Length)]);
    }
}
