using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Reads lists of the form <c>- **term**: definition</c> as terms and definitions.</summary>
internal static class GlossaryTerms
{
    /// <summary>The blocks, with every such list as a <see cref="TermList"/>.</summary>
    public static IReadOnlyList<LessonBlock> In(IReadOnlyList<LessonBlock> blocks) => [.. blocks.Select(Convert)];

    private static LessonBlock Convert(LessonBlock block)
    {
        if (block is not BulletList list)
        {
            return block;
        }

        TermEntry?[] terms = [.. list.Entries.Select(Term)];
        return terms.All(term => term is not null) ? new TermList([.. terms.OfType<TermEntry>()]) : block;
    }

    private static TermEntry? Term(ListEntry entry)
    {
        string plain = entry.Text.PlainText;
        int colon = plain.IndexOf(':');
        if (entry.Children is not null || colon is < 1 or > 60 || colon + 1 >= plain.Length)
        {
            return null;
        }

        return new TermEntry(entry.Text.Slice(0, colon), [entry.Text.Slice(colon + 1, plain.Length)]);
    }
}
